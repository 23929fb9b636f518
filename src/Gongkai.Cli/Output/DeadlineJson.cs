using System.Globalization;
using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Applications.Clocks;

namespace Gongkai.Cli.Output;

/// <summary>A last day with its account as one JSON object.</summary>
internal static class DeadlineJson
{
    public static void Write(ReplyTerm term, IReadOnlyList<ReplyDay> days, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("received", Iso(term.TriggeredOn));
        writer.WriteNumber("working_days", ReplyTerm.ReplyDays + term.Extension);
        writer.WriteString("due", Iso(days[^1].Day.Date));
        writer.WriteStartArray("days");
        foreach (var day in days)
        {
            writer.WriteStartObject();
            writer.WriteString("date", Iso(day.Day.Date));
            writer.WriteString("kind", day.Kind);
            if (day.Ordinal is { } ordinal)
                writer.WriteNumber("ordinal", ordinal);
            else
                writer.WriteNull("ordinal");
            writer.WriteString("explanation", day.Explain());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
