using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>Reports as the bytes of a JSON file.</summary>
internal static class Json
{
    /// <summary>The report with its reading findings.</summary>
    public static byte[] Of(AnnualReport report) => Written(writer => ReportJson.Write(writer, report, report.ReadingFindings));

    /// <summary>A report that could not be read.</summary>
    public static byte[] OfError(string source, ReadingError error) => Written(writer => ReportJson.WriteError(writer, source, error));

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions))
            write(writer);
        return stream.ToArray();
    }
}
