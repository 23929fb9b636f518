using System.Globalization;
using Gongkai.Documents.Writing.PdfFile;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>Puts set lines and tables of a report or letter on pages, one below the other.</summary>
/// <param name="breaker">Sets the lines.</param>
internal sealed class ReportPages(LineBreaker breaker)
{
    private const double Bottom = OfficialPage.Top + OfficialPage.TextHeight;

    private const double TableMargin = 6;

    /// <summary>A table that fits a page is not broken to fill less than this share of one.</summary>
    private const double WorthBreaking = 0.4;

    private readonly List<PdfPage> pages = [];
    private double top = Bottom;

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PdfPage> Pages => pages;

    private double Room => Bottom - top;

    private bool IsAtHead => pages.Count == 0 || top <= OfficialPage.Top;

    /// <summary>Begins a page with something at its head.</summary>
    /// <param name="head">Draws it and gives the height at which the text begins.</param>
    public void Begin(Func<PdfPage, double> head)
    {
        Turn();
        top = head(pages[^1]);
    }

    /// <summary>Begins a page.</summary>
    public void Turn()
    {
        pages.Add(new PdfPage(OfficialPage.Width, OfficialPage.Height));
        top = OfficialPage.Top;
    }

    /// <summary>Prints lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="style">How they are set.</param>
    /// <param name="element">Their element in the document's structure.</param>
    /// <param name="keep">Height of what must stand on the page of the last line, below it.</param>
    public void Add(List<SetLine> lines, TextStyle style, StructureElement element, double keep = 0)
    {
        if (style.SpaceBefore > 0 && !IsAtHead)
            top += style.SpaceBefore;
        var together = keep > 0 ? lines.Count * style.LineHeight : 0;
        if (together > 0 && !Fits(together + keep))
            Turn();
        for (var index = 0; index < lines.Count; index++)
        {
            if (!Fits(style.LineHeight))
                Turn();
            pages[^1].Text(lines[index], OfficialPage.Left + Indent(lines[index], style, index == 0), top + style.Baseline, element);
            top += style.LineHeight;
        }

        top += style.SpaceAfter;
    }

    /// <summary>Height below a heading that its table needs to begin there.</summary>
    /// <param name="table">The table.</param>
    /// <param name="heading">Height of the heading.</param>
    public double BeginHeight(SetTable table, double heading) =>
        TableMargin + (IsBroken(table, Room - heading - TableMargin) ? table.BeginHeight : Math.Min(table.Height, OfficialPage.TextHeight - heading - (2 * TableMargin)));

    /// <summary>Prints a table, over as many pages as it needs.</summary>
    public void Add(SetTable table)
    {
        if (!IsAtHead)
            top += TableMargin;
        if (pages.Count == 0 || !Fits(IsBroken(table, Room) ? table.BeginHeight : table.Height))
            Turn();
        for (var row = 0; row < table.Rows;)
        {
            var repeated = row == 0 ? 0 : table.RepeatedHeight;
            var end = table.End(row, Room - repeated);
            if (end == row && !IsAtHead)
            {
                Turn();
                continue;
            }

            // A row higher than a page is printed beyond its foot.
            end = Math.Max(end, row + 1);
            top += table.Draw(pages[^1], top, row, end);
            row = end;
            if (row < table.Rows)
                Turn();
        }

        top += TableMargin;
    }

    /// <summary>Prints the page numbers: — 1 —, one character from the outer edge (GB/T 9704, 7.5).</summary>
    /// <param name="from">First page that shows its number, from 0.</param>
    public void Number(int from = 0)
    {
        var style = TextStyles.PageNumber;
        for (var index = from; index < pages.Count; index++)
        {
            var line = breaker.Break(string.Create(CultureInfo.InvariantCulture, $"— {index + 1} —"), style, OfficialPage.TextWidth)[0];
            var x = index % 2 == 0 ? OfficialPage.TextWidth - style.Size - line.Width : style.Size;
            pages[index].Text(line, OfficialPage.Left + x, OfficialPage.PageNumber, null);
        }
    }

    private static bool IsBroken(SetTable table, double room) =>
        table.Height > room && (table.Height > OfficialPage.TextHeight - TableMargin || room > WorthBreaking * OfficialPage.TextHeight);

    private bool Fits(double height) => pages.Count > 0 && height <= Room + 0.01;

    private static double Indent(SetLine line, TextStyle style, bool isFirst) => style.Alignment switch
    {
        LineAlignment.Centred => (OfficialPage.TextWidth - line.Width) / 2,
        LineAlignment.Right => OfficialPage.TextWidth - line.Width - (style.RightIndent * style.Size),
        _ => isFirst ? style.FirstIndent * style.Size : 0,
    };
}
