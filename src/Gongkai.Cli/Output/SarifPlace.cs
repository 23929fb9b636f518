using System.Text.Json;
using Gongkai.Cli.Input;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>
/// Where a finding is, in the terms of SARIF: the file, its line where it has lines, and the cells of the report as
/// logical locations. Pages, tables, rows and columns, for which SARIF has no words, stand in the message of the location.
/// </summary>
internal sealed class SarifPlace(InputFile file)
{
    private readonly string uri = file.Path == InputFile.StandardInput ? "stdin:" : Uri(file.Path);

    // In other formats a line is a paragraph, which no editor could go to.
    private readonly bool hasLines = Path.GetExtension(file.Path).ToUpperInvariant() is ".TXT" or ".CSV" or "";

    public void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", uri);
        writer.WriteEndObject();
        if (hasLines && finding.Place.Line > 0)
            WriteRegion(writer, finding);
        writer.WriteEndObject();
        if (finding.Cells.Count > 0)
            WriteCells(writer, finding);
        if (!finding.Place.IsUnknown)
        {
            writer.WriteStartObject("message");
            writer.WriteString("text", finding.Place.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", finding.Place.Line);
        if (finding.Excerpt is { Length: > 0 } excerpt)
        {
            writer.WriteStartObject("snippet");
            writer.WriteString("text", excerpt);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("logicalLocations");
        foreach (var cell in finding.Cells)
        {
            writer.WriteStartObject();
            writer.WriteString("name", cell.Label);
            writer.WriteString("fullyQualifiedName", cell.Path);
            writer.WriteString("kind", "element");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Relative names stay relative, so that the file serves on another machine too.
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(System.Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? $"file://{(OperatingSystem.IsWindows() ? "/" : "")}{escaped}" : escaped;
    }
}
