using System.Globalization;
using System.Text;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

public static partial class ReportCsv
{
    // Far more lines than the cells of any form: what follows cannot belong to one report.
    private const int MostLines = 10_000;

    /// <summary>Whether the bytes begin as <see cref="Write"/> begins a file.</summary>
    public static bool IsReport(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        return content.StartsWith("organization,year,form,table,"u8);
    }

    /// <summary>Reads the figures of one report.</summary>
    /// <param name="content">UTF-8, with or without byte order mark.</param>
    /// <param name="source">The file as named by the user.</param>
    /// <exception cref="UnreadableException">Columns are missing, a line names no cell of the form, or there are several reports.</exception>
    public static AnnualReport Read(ReadOnlyMemory<byte> content, string? source = null)
    {
        using var lines = CsvFields.Lines(Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF')).GetEnumerator();
        var positions = lines.MoveNext() ? Columns.Select(column => lines.Current.IndexOf(column)).ToArray() : [];
        if (positions.Length == 0 || positions.Contains(-1))
            throw new UnreadableException("csv.columns", $"CSV的第一行应有这些列：{string.Join('、', Columns)}。");

        Figures? figures = null;
        (string Organization, string Year, string Form)? first = null;
        for (var number = 2; lines.MoveNext(); number++)
        {
            if (number > MostLines)
                throw new UnreadableException("csv.too_long", $"CSV超过{MostLines}行，不像是一份报告的数据。请每份报告存为一个文件。");
            var fields = positions.Select(position => position < lines.Current.Count ? lines.Current[position] : "").ToArray();
            if (fields.All(field => field.Length == 0))
                continue;
            first ??= (fields[0], fields[1], fields[2]);
            if (first != (fields[0], fields[1], fields[2]))
                throw new UnreadableException("csv.several_reports", $"CSV第{number}行开始是另一份报告的数据，这里只能读取一份。请每份报告存为一个文件。");
            figures ??= new Figures(ReportForms.Find(fields[2])
                ?? throw new UnreadableException("csv.form_unknown", $"CSV第{number}行的form（{fields[2]}）不是已知的报告格式，可用的有：{string.Join('、', ReportForms.All.Select(form => form.Id))}。"));
            var cell = figures.Form.Find(fields[6])
                ?? throw new UnreadableException("csv.cell", $"CSV第{number}行的path（{fields[6]}）不是{figures.Form.Id}年格式的格。");
            figures[cell] = Content(cell, fields[8], fields[9], number);
        }

        if (figures is null || first is not { } head)
            throw new UnreadableException("csv.empty", "CSV中只有列名，没有数据。");
        return new AnnualReport(figures)
        {
            Source = source,
            Organization = head.Organization.Length == 0 ? null : Unguarded(head.Organization),
            Year = int.TryParse(head.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        };
    }

    private static Cell Content(FormCell cell, string value, string state, int line)
    {
        var known = Array.FindIndex(States, entry => entry.Name == state);
        var read = known >= 0 ? States[known].State : value.Length == 0 ? CellState.Blank : cell.Kind == ValueKind.Text ? CellState.Text : CellState.Number;
        return read switch
        {
            CellState.Number => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? Cell.Of(number)
                : throw new UnreadableException("csv.value", $"CSV第{line}行的value（{value}）不是数。不是数的格请在state列写not_a_number。"),
            CellState.NotANumber => Cell.NotANumber(Unguarded(value)),
            CellState.Text => Cell.OfText(Unguarded(value)),
            CellState.Blank => Cell.Blank(),
            _ => default,
        };
    }

    private static string Unguarded(string text) => text.StartsWith('\'') ? text[1..] : text;
}
