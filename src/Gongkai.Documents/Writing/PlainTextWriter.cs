using System.Text;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Writes a report as plain text for terminals and for comparing: one paragraph a line, tables as lines of cells
/// between <c>|</c>. A merged cell stands in its first field, the other fields it covers are empty.
/// </summary>
public static class PlainTextWriter
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes the report as UTF-8 without byte order mark.</summary>
    public static void Write(AnnualReport report, Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        Write(report, writer);
    }

    /// <summary>Writes the report as text.</summary>
    public static void Write(AnnualReport report, TextWriter writer)
    {
        var printed = PrintedReport.Of(report);
        PrintedBlock? previous = null;
        foreach (var block in printed.Blocks)
        {
            if (previous is not null && !(block is PrintedParagraph or PrintedSigningDate && previous is PrintedParagraph or PrintedHeading or PrintedSignature))
                writer.WriteLine();
            if (block is PrintedTable table)
                WriteTable(printed, table.Layout, writer);
            else
                writer.WriteLine(Line(block));
            previous = block;
        }
    }

    private static string Line(PrintedBlock block) => block switch
    {
        PrintedTitle title => title.Text,
        PrintedPublication publication => $"{publication.Label}：{PrintedReport.Date(publication.Date)}",
        PrintedHeading heading => heading.Text,
        PrintedParagraph paragraph => paragraph.Text,
        PrintedSignature signature => signature.Text,
        PrintedSigningDate date => PrintedReport.Date(date.Date),
        _ => throw new InvalidOperationException($"No text for {block}."),
    };

    private static void WriteTable(PrintedReport printed, TableLayout layout, TextWriter writer)
    {
        var fields = new string[layout.ColumnWidths.Count];
        foreach (var row in layout.Rows)
        {
            Array.Fill(fields, "");
            foreach (var cell in row.Cells)
                fields[cell.Column] = printed.Text(cell).Replace('|', '｜');
            writer.Write('|');
            foreach (var field in fields)
            {
                writer.Write(field.Length == 0 ? " " : $" {field} ");
                writer.Write('|');
            }

            writer.WriteLine();
        }
    }
}
