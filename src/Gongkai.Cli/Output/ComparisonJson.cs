using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Comparison;

namespace Gongkai.Cli.Output;

/// <summary>What differs between two reports, as one JSON object; what is the same is left out.</summary>
internal static class ComparisonJson
{
    public static void Write(ReportComparison comparison, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        writer.WriteStartObject();
        WriteReport(writer, "left", comparison.Left);
        WriteReport(writer, "right", comparison.Right);
        writer.WriteBoolean("same", !comparison.HasDifferences);
        writer.WriteStartArray("facts");
        foreach (var fact in comparison.Facts.Where(fact => fact.Change != Change.Same))
        {
            writer.WriteStartObject();
            writer.WriteString("name", fact.Name);
            writer.WriteString("change", Name(fact.Change));
            writer.WriteString("left", fact.Left);
            writer.WriteString("right", fact.Right);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("cells");
        foreach (var cell in comparison.Cells.Where(cell => cell.Change != Change.Same))
            WriteCell(writer, cell);
        writer.WriteEndArray();
        writer.WriteStartArray("sections");
        foreach (var section in comparison.Sections.Where(section => section.IsChanged))
            WriteSection(writer, section);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void WriteReport(Utf8JsonWriter writer, string side, AnnualReport report)
    {
        writer.WriteStartObject(side);
        writer.WriteString("source", report.Source);
        writer.WriteString("organization", report.Organization);
        if (report.Year is { } year)
            writer.WriteNumber("year", year);
        else
            writer.WriteNull("year");
        writer.WriteString("form", report.Form.Id);
        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, CellComparison cell)
    {
        writer.WriteStartObject();
        writer.WriteString("cell", cell.Path);
        writer.WriteString("label", cell.Label);
        writer.WriteString("change", Name(cell.Change));
        WriteContent(writer, "left", cell.Left);
        WriteContent(writer, "right", cell.Right);
        if (cell.Difference is { } difference)
            writer.WriteNumber("difference", difference);
        writer.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter writer, string name, Cell cell)
    {
        if (cell.Value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteString(name, cell.Raw);
    }

    private static void WriteSection(Utf8JsonWriter writer, SectionComparison section)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", section.Number);
        writer.WriteString("left_title", section.LeftTitle);
        writer.WriteString("right_title", section.RightTitle);
        writer.WriteStartArray("paragraphs");
        foreach (var paragraph in section.Paragraphs.Where(paragraph => paragraph.Change != Change.Same))
        {
            writer.WriteStartObject();
            writer.WriteString("change", Name(paragraph.Change));
            writer.WriteString("left", paragraph.Left?.Text);
            writer.WriteString("right", paragraph.Right?.Text);
            WriteWords(writer, "left_only", paragraph.Left, paragraph.LeftRanges);
            WriteWords(writer, "right_only", paragraph.Right, paragraph.RightRanges);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter writer, string name, Paragraph? paragraph, IReadOnlyList<TextRange> ranges)
    {
        if (paragraph is null || ranges.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var range in ranges)
            writer.WriteStringValue(paragraph.Text.AsSpan(range.Start, range.Length));
        writer.WriteEndArray();
    }

    private static string Name(Change change) => change switch
    {
        Change.Changed => "changed",
        Change.OnlyLeft => "only_left",
        Change.OnlyRight => "only_right",
        _ => "same",
    };
}
