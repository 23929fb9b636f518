using System.Globalization;
using System.Net;
using System.Text;

namespace Gongkai.Documents.Charts;

/// <summary>
/// Draws figures as svg: with a title and a description for those who do not see it, without script and without style of its own, so that
/// it stands on a page under a strict content policy and as a file alike. Series differ by dash and mark, not by colour alone.
/// </summary>
public static class SvgChart
{
    /// <summary>Most bars that are drawn; the table has all rows.</summary>
    public const int MostBars = 40;

    private const int Width = 720;
    private const int LabelWidth = 250;
    private const int ValueWidth = 90;
    private const int RowHeight = 26;
    private const int Top = 8;
    private const int PlotHeight = 260;
    private const int LongestLabel = 18;
    private const string Ink = "#1c2530";
    private const string Pale = "#9db7d5";

    // All darker than 4.5 : 1 on white.
    private static readonly (string Colour, string Dash)[] Pens =
    [
        ("#1f5fa8", ""), ("#b3261e", "6 3"), ("#1b6e3c", "2 3"), ("#7a4a00", "9 3 2 3"), ("#6a3d9a", "4 2"), ("#0f6f78", "12 4"),
        ("#8a1c62", "1 3"), ("#444444", "8 2 2 2 2 2"),
    ];

    /// <summary>Draws a chart.</summary>
    /// <param name="chart">The figures, which are drawn by their shape.</param>
    /// <param name="output">Receives the svg.</param>
    public static void Write(ChartData chart, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(output);
        var svg = new StringBuilder();
        if (chart.Shape == ChartShape.Lines)
            Lines(chart, svg);
        else
            Bars(chart, svg);
        output.Write(svg);
    }

    /// <summary>The chart as a file.</summary>
    public static byte[] ToFile(ChartData chart)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Write(chart, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Bars(ChartData chart, StringBuilder svg)
    {
        var drawn = chart.Drawn < 0 ? chart.Series.Count - 1 : chart.Drawn;
        var rows = chart.Rows.Take(MostBars).ToList();
        var pale = chart.Drawn < 0 && chart.Series.Count > 1 ? drawn - 1 : (int?)null;
        var largest = rows.SelectMany(row => new[] { row.Values[drawn], pale is { } before ? row.Values[before] : null }).Max() ?? 0;
        var height = Top + (rows.Count * RowHeight) + (pale is null ? 4 : 28);
        var described = string.Join('；', rows.Select(row => $"{row.Label}{ChartData.Show(row.Values[drawn])}"));
        Begin(svg, chart, height, described);
        foreach (var (index, row) in rows.Index())
        {
            var y = Top + (index * RowHeight);
            Text(svg, LabelWidth - 8, y + 15, Short(row.Label), "end");
            if (pale is { } before && row.Values[before] is { } past)
                Rect(svg, LabelWidth, y + 15, Length(past, largest), 4, Pale);
            Rect(svg, LabelWidth, y + 3, Length(row.Values[drawn] ?? 0, largest), 11, Pens[0].Colour);
            Text(svg, LabelWidth + Length(row.Values[drawn] ?? 0, largest) + 6, y + 15, ChartData.Show(row.Values[drawn]), "start");
        }

        if (pale is { } other)
        {
            var y = height - 12;
            Rect(svg, LabelWidth, y - 9, 24, 9, Pens[0].Colour);
            Text(svg, LabelWidth + 30, y, chart.Series[drawn], "start");
            Rect(svg, LabelWidth + 140, y - 6, 24, 4, Pale);
            Text(svg, LabelWidth + 170, y, chart.Series[other], "start");
        }

        svg.Append("</svg>");
    }

    private static void Lines(ChartData chart, StringBuilder svg)
    {
        var series = chart.Series.Take(Pens.Length).ToList();
        var largest = chart.Rows.SelectMany(row => row.Values.Take(series.Count)).Max() ?? 0;
        var step = Nice(largest);
        var (left, right) = (70, Width - 20);
        var height = PlotHeight + 40 + (((series.Count + 2) / 3) * 22);
        var described = string.Join('；', series.Select((name, index) => $"{name}：{string.Join('，', chart.Rows.Select(row => $"{row.Label}{ChartData.Show(row.Values[index])}"))}"));
        Begin(svg, chart, height, described);
        for (var mark = 0; mark <= 4; mark++)
        {
            var y = Y(step * mark);
            Invariant(svg, $"<line x1=\"{left}\" y1=\"{y:0.#}\" x2=\"{right}\" y2=\"{y:0.#}\" stroke=\"#d5dae0\" stroke-width=\"1\"/>");
            Text(svg, left - 8, y + 4, ChartData.Show(step * mark), "end");
        }

        foreach (var (index, row) in chart.Rows.Index())
            Text(svg, X(index), PlotHeight + 30, row.Label, "middle");
        foreach (var (index, name) in series.Index())
        {
            Line(index);
            var (x, y) = (left + (index % 3 * 220), PlotHeight + 54 + (index / 3 * 22));
            Invariant(svg, $"<line x1=\"{x}\" y1=\"{y - 4}\" x2=\"{x + 34}\" y2=\"{y - 4}\" stroke=\"{Pens[index].Colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{Dash(index)}\"/>");
            Text(svg, x + 40, y, name, "start");
        }

        svg.Append("</svg>");

        // A gap where a year has no value.
        void Line(int index)
        {
            var path = new StringBuilder();
            foreach (var (place, row) in chart.Rows.Index())
            {
                if (row.Values[index] is not { } value)
                    continue;
                var isFirst = place == 0 || chart.Rows[place - 1].Values[index] is null;
                Invariant(path, $"{(isFirst ? 'M' : 'L')}{X(place):0.#} {Y(value):0.#}");
                Invariant(svg, $"<circle cx=\"{X(place):0.#}\" cy=\"{Y(value):0.#}\" r=\"3.5\" fill=\"{Pens[index].Colour}\"/>");
            }

            if (path.Length > 0)
                Invariant(svg, $"<path d=\"{path}\" fill=\"none\" stroke=\"{Pens[index].Colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{Dash(index)}\"/>");
        }

        double X(int place) => chart.Rows.Count < 2 ? (left + right) / 2.0 : left + 20 + ((right - left - 40) * (double)place / (chart.Rows.Count - 1));

        double Y(decimal value) => Top + PlotHeight - (step <= 0 ? 0 : (double)(value / (step * 4)) * PlotHeight);
    }

    private static string Dash(int index) => Pens[index].Dash.Length == 0 ? "none" : Pens[index].Dash;

    // A quarter of the axis: 1, 2, 2.5 or 5 times a power of ten.
    private static decimal Nice(decimal largest)
    {
        if (largest <= 0)
            return 1;
        var power = 1m;
        while (power * 10 * 4 <= largest)
            power *= 10;
        while (power * 4 > largest * 10)
            power /= 10;
        return Array.Find([power, power * 2, power * 2.5m, power * 5, power * 10], step => step * 4 >= largest);
    }

    private static double Length(decimal value, decimal largest) => largest <= 0 ? 0 : Math.Max(0, (double)(value / largest)) * (Width - LabelWidth - ValueWidth);

    private static string Short(string label) => label.Length > LongestLabel ? $"{label[..(LongestLabel - 1)]}…" : label;

    private static void Begin(StringBuilder svg, ChartData chart, int height, string described)
    {
        var (title, text) = (WebUtility.HtmlEncode(chart.Title), WebUtility.HtmlEncode(described));
        Invariant(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"svg-{chart.Key}-title svg-{chart.Key}-text\" ");
        Invariant(svg, $"font-family=\"'Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif\" font-size=\"13\">");
        Invariant(svg, $"<title id=\"svg-{chart.Key}-title\">{title}</title><desc id=\"svg-{chart.Key}-text\">{text}</desc><rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }

    private static void Rect(StringBuilder svg, double x, double y, double width, double height, string fill) =>
        Invariant(svg, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\"/>");

    private static void Text(StringBuilder svg, double x, double y, string text, string anchor) =>
        Invariant(svg, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{Ink}\">{WebUtility.HtmlEncode(text)}</text>");

    private static void Invariant(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
