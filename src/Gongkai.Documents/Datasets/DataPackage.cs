using System.Text.Json;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Datasets;

/// <summary>The description that goes with the files of a data set (<c>datapackage.json</c>, the Data Package standard): columns, types, licence.</summary>
public sealed class DataPackage : IDisposable
{
    private readonly Utf8JsonWriter json;

    /// <summary>Begins the description.</summary>
    /// <param name="stream">Receives the JSON; stays open.</param>
    /// <param name="name">Stable name.</param>
    /// <param name="title">Title in Chinese.</param>
    /// <param name="licence">The licence: an identifier and what it says of the data.</param>
    public DataPackage(Stream stream, string name, string title, (string Name, string Title) licence)
    {
        json = new Utf8JsonWriter(stream, ReportJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", name);
        json.WriteString("title", title);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", licence.Name);
        json.WriteString("title", licence.Title);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
    }

    /// <summary>Describes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">Its file, or pattern of files.</param>
    /// <param name="format"><c>csv</c> or <c>parquet</c>.</param>
    /// <param name="rows">How many rows it has.</param>
    public void Add<TRow>(DataTable<TRow> table, string path, string format, long rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        json.WriteStartObject();
        json.WriteString("name", $"{table.Name}-{format}");
        json.WriteString("title", table.Title);
        json.WriteString("path", path);
        json.WriteString("format", format);
        if (format == "csv")
            json.WriteString("encoding", "utf-8");
        json.WriteNumber("rows", rows);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in table.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteString("description", field.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Dispose();
    }
}
