using System.Text;
using Gongkai.Documents.Recognition;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.PlainText;

/// <summary>A sheet saved as comma-separated values (RFC 4180).</summary>
internal static class CommaRows
{
    private const int EnoughLines = 10;

    private const int EnoughCommas = 3;

    /// <summary>Whether a text is comma-separated as a whole: thousands separators in words set apart by spaces are not.</summary>
    public static bool Apply(IReadOnlyList<TextLine> lines)
    {
        var found = 0;
        foreach (var line in lines)
        {
            if (line.Kind == TextLineKind.Words && line.Text.AsSpan().Count(',') >= EnoughCommas && !DigitsApart(line.Text) && ++found >= EnoughLines)
                return true;
        }

        return false;
    }

    /// <summary>Paragraphs and tables of the text.</summary>
    public static List<SourceBlock> Read(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        var blocks = new List<SourceBlock>();
        var rows = new List<SourceRow>();
        var (cells, table) = (0, 0);
        void EndTable()
        {
            if (rows.Count == 0)
                return;
            blocks.Add(new SourceTable(rows, new Place(Table: table)) { HasGrid = false });
            rows = [];
        }

        foreach (var (record, line) in Records(text))
        {
            cancellation.ThrowIfCancellationRequested();
            PlainTextReader.Count(ref cells, record.Count, limits);
            var filled = record.FindAll(field => field.Length > 0);
            if (filled.Count <= 1 && !(rows.Count > 0 && IsEmptyRow(record, filled)))
            {
                EndTable();
                if (filled.Count == 1)
                    blocks.Add(new SourceParagraph(filled[0], new Place(Line: line)));
                continue;
            }

            if (rows.Count == 0)
                table++;
            rows.Add(PlainTextReader.Row(record, table, rows.Count, line));
        }

        EndTable();
        return blocks;
    }

    // A row of the form without any figure is still a row of its table.
    private static bool IsEmptyRow(List<string> record, List<string> filled) =>
        record.Count > 2 && filled.Count == 1 && FormLabels.Find(PrintedText.Key(filled[0])) is not null;

    private static bool DigitsApart(string line)
    {
        for (var index = 1; index < line.Length; index++)
        {
            if (!char.IsWhiteSpace(line[index]) || !char.IsDigit(line[index - 1]))
                continue;
            while (index < line.Length && char.IsWhiteSpace(line[index]))
                index++;
            if (index < line.Length && char.IsDigit(line[index]))
                return true;
        }

        return false;
    }

    private static IEnumerable<(List<string> Fields, int Line)> Records(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (quoted, line, start) = (false, 1, 1);
        for (var index = 0; index <= text.Length; index++)
        {
            var c = index < text.Length ? text[index] : '\n';
            if (c == '\n')
                line++;
            if (quoted && index < text.Length)
            {
                if (c != '"')
                    field.Append(c);
                else if (index + 1 < text.Length && text[index + 1] == '"')
                    field.Append(text[++index]);
                else
                    quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (c == ',')
                    continue;
                yield return (fields, start);
                (fields, start) = ([], line);
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
