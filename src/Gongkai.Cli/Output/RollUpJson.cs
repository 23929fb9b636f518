using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Output;

/// <summary>Roll-ups as one JSON object: for each government the sum in the exchange form, its parts, what is missing, the findings.</summary>
internal static class RollUpJson
{
    public static void Write(RollUpSummary summary, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteNumber("year", summary.Filed.Year);
        writer.WriteStartArray("governments");
        foreach (var rollUp in summary.RollUps)
            Write(writer, rollUp, summary.Filed.Year);
        writer.WriteEndArray();
        Write(writer, "doubles", summary.Filed.Doubles, filed => WriteUnit(writer, filed.Unit, filed.Report));
        Write(writer, "unassigned", summary.Filed.Unassigned, report => WriteReport(writer, report));
        writer.WriteStartArray("unreadable");
        foreach (var reading in summary.Unreadable)
        {
            if (reading.Error is { } error)
                ReportJson.WriteError(writer, reading.Source, error);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    private static void Write(Utf8JsonWriter writer, CheckedRollUp rollUp, int year)
    {
        var sum = rollUp.Sum;
        writer.WriteStartObject();
        writer.WriteString("code", sum.Unit.Code);
        writer.WriteString("name", sum.Unit.Name);
        writer.WriteString("source", sum.Report?.Source);
        Write(writer, "parts", sum.Parts, part => WriteUnit(writer, part.Unit, part.Report));
        Write(writer, "missing", sum.Missing, unit => WriteUnit(writer, unit));
        Write(writer, "replaced", sum.Replaced, unit => WriteUnit(writer, unit));
        Write(writer, "counted_as_zero", sum.Unreadable, cell =>
        {
            WriteUnit(writer, cell.Unit);
            writer.WriteString("cell", cell.Cell.Path);
            writer.WriteString("content", cell.Content.Raw);
        });
        writer.WritePropertyName("sum");
        ReportJson.Write(writer, new AnnualReport(sum.Figures) { Organization = sum.Unit.Name, Year = year }, []);
        writer.WriteStartArray("findings");
        foreach (var finding in rollUp.Findings)
            ReportJson.WriteFinding(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUnit(Utf8JsonWriter writer, ReportingUnit unit, AnnualReport? report = null)
    {
        writer.WriteString("code", unit.Code);
        writer.WriteString("name", unit.Name);
        if (report is not null)
            writer.WriteString("source", report.Source);
    }

    private static void WriteReport(Utf8JsonWriter writer, AnnualReport report)
    {
        writer.WriteString("organization", report.Organization);
        writer.WriteString("source", report.Source);
    }
}
