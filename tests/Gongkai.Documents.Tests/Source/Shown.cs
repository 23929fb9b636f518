using Gongkai.Documents.Source;

namespace Gongkai.Documents.Tests.Source;

/// <summary>A source document in a few characters, for tests to compare with.</summary>
internal static class Shown
{
    /// <summary>
    /// A line for each block: the text of a paragraph, <c># </c> before a heading, <c>[picture]</c>, and for each row of
    /// a table its cells between bars with column and spans where they are not as in a plain table.
    /// </summary>
    public static string Of(SourceDocument document) => Of(document.Blocks);

    private static string Of(IEnumerable<SourceBlock> blocks) => string.Join('\n', blocks.Select(Of));

    private static string Of(SourceBlock block) => block switch
    {
        SourceParagraph { IsHeading: true } heading => "# " + Flat(heading.Text),
        SourceParagraph paragraph => Flat(paragraph.Text),
        SourceTable table => string.Join('\n', table.Rows.Select(row => "|" + string.Concat(row.Cells.Select((cell, index) => Of(cell, index) + "|")))),
        _ => "[picture]",
    };

    private static string Of(SourceCell cell, int index)
    {
        var column = cell.Column == index ? "" : $"@{cell.Column}";
        var spans = (cell.ColumnSpan > 1 ? $"→{cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $"↓{cell.RowSpan}" : "");
        var text = cell.Blocks.Count > 0 ? "{" + Of(cell.Blocks).Replace('\n', ';') + "}" : Flat(cell.Text);
        return column + text + spans;
    }

    private static string Flat(string text) => text.Replace("\n", "⏎").Replace("\t", "⇥");
}
