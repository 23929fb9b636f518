using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>
/// The exchange JSON of a report, described by <c>docs/report.schema.json</c>. It is the one format that keeps
/// all there is, save the places of cells and paragraphs, which belong to the file the report was read from.
/// </summary>
public static partial class ReportJson
{
    /// <summary>Indented, Chinese characters as they are.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes one report as a JSON object.</summary>
    /// <param name="writer">Receives the object; where an array is wanted, the caller begins and ends it.</param>
    /// <param name="report">The report.</param>
    /// <param name="findings">What is wrong with it; the reading findings of the report belong to these.</param>
    public static void Write(Utf8JsonWriter writer, AnnualReport report, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("source", report.Source);
        writer.WriteString("organization", report.Organization);
        if (report.Year is { } year)
            writer.WriteNumber("year", year);
        else
            writer.WriteNull("year");
        writer.WriteString("form", report.Form.Id);
        WriteOptional(writer, "title", report.Title);
        WriteOptional(writer, "signature", report.Signature);
        WriteOptional(writer, "signed_on", report.SignedOn);
        WriteOptional(writer, "published_on", report.PublishedOn);
        if (report.Origin == TextOrigin.Recognised)
            writer.WriteBoolean("recognised", true);

        writer.WriteStartObject("tables");
        foreach (var table in report.Form.Tables)
            WriteTable(writer, report.Figures, table);
        writer.WriteEndObject();
        WriteCellStates(writer, report.Figures);

        if (report.Preamble.Count > 0)
            writer.WriteString("preamble", Text(report.Preamble));
        writer.WriteStartArray("sections");
        foreach (var section in report.Sections)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", section.Number);
            writer.WriteString("title", section.Title);
            writer.WriteString("text", section.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (report.Strays.Count > 0)
            writer.WriteString("strays", Text(report.Strays));

        var fromReading = new HashSet<Finding>(report.ReadingFindings, ReferenceEqualityComparer.Instance);
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
            WriteFinding(writer, finding, fromReading.Contains(finding));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes what stands for a report that could not be read.</summary>
    /// <param name="writer">Receives the object.</param>
    /// <param name="source">The file as named by the user.</param>
    /// <param name="error">Why it could not be read.</param>
    public static void WriteError(Utf8JsonWriter writer, string source, ReadingError error)
    {
        writer.WriteStartObject();
        writer.WriteString("source", source);
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes one finding as a JSON object.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding) => WriteFinding(writer, finding, false);

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, bool fromReading)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("severity", Name(finding.Severity));
        writer.WriteString("message", finding.Message);
        if (finding.Section is { } section)
            writer.WriteNumber("section", section);
        writer.WriteStartArray("cells");
        foreach (var cell in finding.Cells)
            writer.WriteStringValue(cell.Path);
        writer.WriteEndArray();
        WriteOptional(writer, "actual", finding.Actual);
        WriteOptional(writer, "expected", finding.Expected);
        WriteOptional(writer, "suggestion", finding.Suggestion);
        WritePlace(writer, finding.Place);
        WriteOptional(writer, "excerpt", finding.Excerpt);
        if (fromReading)
            writer.WriteBoolean("reading", true);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        if (place.IsUnknown)
            return;
        writer.WriteStartObject("place");
        foreach (var (name, number) in Parts(place))
        {
            if (number > 0)
                writer.WriteNumber(name, number);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<(string Name, int Number)> Parts(Place place) =>
        [("page", place.Page), ("table", place.Table), ("row", place.Row), ("column", place.Column), ("line", place.Line), ("paragraph", place.Paragraph)];

    private static void WriteTable(Utf8JsonWriter writer, Figures figures, FormTable table)
    {
        writer.WriteStartObject(table.Key);
        var line = new StringBuilder();
        foreach (var row in table.Rows)
        {
            writer.WritePropertyName(row.Key);
            writer.WriteRawValue(Line(line, writer.Options, figures, table, row), skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    // A row of figures stays on one line: a reader compares rows, and a difference of two files names the row.
    private static string Line(StringBuilder line, JsonWriterOptions options, Figures figures, FormTable table, FormRow row)
    {
        var named = table.Naming == CellNaming.ByColumnKey;
        var (comma, colon) = options.Indented ? (", ", ": ") : (",", ":");
        line.Clear().Append(named ? '{' : '[');
        foreach (var cell in figures.Form.Row(table.Key, row.Key))
        {
            if (cell.ColumnPosition > 0)
                line.Append(comma);
            if (named)
                line.Append('"').Append(cell.Column.Key).Append('"').Append(colon);
            var content = figures[cell];
            switch (content.State)
            {
                case CellState.Number:
                    line.Append(Figure.Show(content.Number));
                    break;
                case CellState.Text:
                    line.Append('"').Append(JsonEncodedText.Encode(content.Raw ?? "", options.Encoder)).Append('"');
                    break;
                default:
                    line.Append("null");
                    break;
            }
        }

        return line.Append(named ? '}' : ']').ToString();
    }

    // null alone does not tell a blank cell from one that is not there or holds a mark.
    private static void WriteCellStates(Utf8JsonWriter writer, Figures figures)
    {
        var marks = figures.Form.Cells.Where(cell => figures[cell].State == CellState.NotANumber).ToArray();
        if (marks.Length > 0)
        {
            writer.WriteStartObject("cells_not_numbers");
            foreach (var cell in marks)
                writer.WriteString(cell.Path, figures[cell].Raw ?? "");
            writer.WriteEndObject();
        }

        var absent = Absent(figures).ToArray();
        if (absent.Length == 0)
            return;
        writer.WriteStartArray("cells_absent");
        foreach (var name in absent)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    // A table or row of which no cell was found is named once.
    private static IEnumerable<string> Absent(Figures figures)
    {
        foreach (var table in figures.Form.Tables)
        {
            if (!figures.Has(table))
            {
                yield return table.Key;
                continue;
            }

            foreach (var row in table.Rows)
            {
                var cells = figures.Form.Row(table.Key, row.Key).ToArray();
                var absent = cells.Where(cell => figures[cell].State == CellState.Absent).ToArray();
                if (absent.Length == cells.Length)
                {
                    yield return $"{table.Key}.{row.Key}";
                    continue;
                }

                foreach (var cell in absent)
                    yield return cell.Path;
            }
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, DateOnly? date)
    {
        if (date is { } known)
            writer.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Text(IEnumerable<Paragraph> paragraphs) => string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>A severity's name in the JSON.</summary>
    internal static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
