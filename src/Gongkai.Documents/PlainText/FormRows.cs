using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.PlainText;

/// <summary>A row of figures of a form, found by the end of the text that labels it.</summary>
/// <param name="Key">The label's <see cref="PrintedText.Key"/>.</param>
/// <param name="Table">Its table.</param>
/// <param name="Block">The block with its columns.</param>
internal sealed record FormRowLabel(string Key, FormTable Table, FormBlock Block);

/// <summary>The rows of the form that a text is in.</summary>
internal static class FormRows
{
    /// <summary>The form of which the text prints most headings of the first table.</summary>
    public static ReportForm FormOf(List<TextLine> lines)
    {
        var keys = lines.ConvertAll(line => PrintedText.Key(line.Text));
        return ReportForms.All.MaxBy(form => form.Tables[0].Blocks[0].Columns.Count(column => keys.Exists(key => key.Contains(PrintedText.Key(column.Label), StringComparison.Ordinal))))!;
    }

    /// <summary>Its rows, the longest labels first.</summary>
    public static List<FormRowLabel> Of(ReportForm form) =>
    [
        .. form.Tables.SelectMany(table => table.Blocks.SelectMany(block => block.Rows.Select(row => new FormRowLabel(PrintedText.Key(row.Label), table, block))))
            .OrderByDescending(row => row.Key.Length),
    ];

    /// <summary>The row whose label ends the text, or null.</summary>
    public static FormRowLabel? EndingWith(this List<FormRowLabel> rows, string key) => rows.Find(row => key.EndsWith(row.Key, StringComparison.Ordinal));
}
