using System.Text.Json;
using Gongkai.Documents;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Datasets;

/// <summary>
/// What was read so far, a line of JSON a file, so that a run that was broken off goes on where it stood, and so that
/// a hundred thousand reports need not be in memory. A file that changed is read again; another build of the program
/// begins anew, since it may read better. An incomplete last line is cut off.
/// </summary>
internal sealed class ReadingJournal : IDisposable
{
    private readonly Dictionary<string, JournalEntry> entries = new(StringComparer.Ordinal);
    private readonly FileStream stream;

    private ReadingJournal(FileStream stream) => this.stream = stream;

    /// <summary>How many files it remembers.</summary>
    public int Count => entries.Count;

    /// <summary>Opens the journal in a file, or begins it.</summary>
    public static ReadingJournal Open(string path)
    {
        var journal = new ReadingJournal(new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, BufferSize = 1 << 16 }));
        journal.Recall();
        return journal;
    }

    /// <summary>What is remembered of a file; null where it is not known as it stands.</summary>
    public JournalEntry? Find(string source, FileInfo file) =>
        entries.TryGetValue(source, out var entry) && entry.IsOf(file) ? entry : null;

    /// <summary>The line of a file that was read.</summary>
    /// <param name="source">The file, relative to the folder.</param>
    /// <param name="file">The file as it stands.</param>
    /// <param name="reading">What was read; null for a file that is evidently no report.</param>
    public static byte[] Line(string source, FileInfo file, ReadingResult? reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ReportJson.WriterOptions.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteNumber("bytes", file.Exists ? file.Length : 0);
            json.WriteNumber("modified", file.Exists ? file.LastWriteTimeUtc.Ticks : 0);
            if (reading?.Report is { } report)
            {
                json.WriteNumber("numbers", report.Figures.NumberCount);
                json.WritePropertyName("report");
                ReportJson.Write(json, report, report.ReadingFindings);
            }
            else if (reading?.Error is { } error)
            {
                json.WriteString("code", error.Code);
                json.WriteString("message", error.Message);
            }

            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Adds a line. It is with the system when this returns.</summary>
    public void Add(byte[] line)
    {
        stream.Position = stream.Length;
        var offset = stream.Position;
        stream.Write(line);
        stream.Flush();
        Remember(line.AsMemory(0, line.Length - 1), offset);
    }

    /// <summary>What is remembered of a source.</summary>
    public JournalEntry this[string source] => entries[source];

    /// <summary>The report of an entry; may be called from several threads.</summary>
    public AnnualReport Load(JournalEntry entry)
    {
        var line = new byte[entry.Length];
        for (var read = 0; read < line.Length;)
        {
            var more = RandomAccess.Read(stream.SafeFileHandle, line.AsSpan(read), entry.Offset + read);
            read += more > 0 ? more : throw new IOException($"{stream.Name}: {entry.Source}");
        }

        using var document = JsonDocument.Parse(line);
        return ReportJson.Read(JsonSerializer.SerializeToUtf8Bytes(document.RootElement.GetProperty("report")), entry.Source);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Recall()
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(new { program = typeof(ReportReader).Module.ModuleVersionId });
        using (var lines = new LineReader(stream))
        {
            var isOurs = lines.Next() is { } first && first.Line.Span.SequenceEqual(head);
            while (isOurs && lines.Next() is { } next)
                Remember(next.Line, next.Offset);
            stream.SetLength(isOurs ? lines.WholeLines : 0);
        }

        stream.Position = stream.Length;
        if (stream.Length == 0)
            stream.Write([.. head, (byte)'\n']);
        stream.Flush();
    }

    private void Remember(ReadOnlyMemory<byte> line, long offset)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var entry = new JournalEntry(root.GetProperty("source").GetString()!, root.GetProperty("bytes").GetInt64(), root.GetProperty("modified").GetInt64())
        {
            Offset = offset,
            Length = line.Length,
        };
        if (root.TryGetProperty("report", out var report))
        {
            entry = entry with
            {
                Organization = report.GetProperty("organization").GetString(),
                Year = report.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
                Numbers = root.GetProperty("numbers").GetInt32(),
            };
        }
        else
        {
            entry = root.TryGetProperty("code", out var code)
                ? entry with { Error = new ReadingError(code.GetString()!, root.GetProperty("message").GetString()!) }
                : entry with { IsSkipped = true };
        }

        entries[entry.Source] = entry;
    }
}
