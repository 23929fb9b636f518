using System.Text.Json;
using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;

namespace Gongkai.Cli.Output;

/// <summary>One array of reports in the exchange form, written report by report.</summary>
internal sealed class JsonOutput : IFindingsOutput
{
    private readonly Stream stream;
    private readonly Utf8JsonWriter writer;

    public JsonOutput(Stream stream)
    {
        this.stream = stream;
        writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        writer.WriteStartArray();
    }

    public void Write(CheckedFile file)
    {
        if (file.Error is { } error)
            ReportJson.WriteError(writer, file.File.Source, error);
        else if (file.Report is { } report)
            ReportJson.Write(writer, report, file.Findings);
        writer.Flush();
    }

    public void Finish(Tally tally)
    {
        writer.WriteEndArray();
        writer.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    public void Dispose() => writer.Dispose();
}
