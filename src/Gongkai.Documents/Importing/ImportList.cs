using System.Text;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;
using Gongkai.Documents.Workbooks;

namespace Gongkai.Documents.Importing;

/// <summary>A line of a list: its fields by what they tell.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Fields">The fields that are filled.</param>
internal sealed record ListLine(long Line, IReadOnlyDictionary<ListField, string> Fields)
{
    /// <summary>The field; empty where it is not filled.</summary>
    public string this[ListField field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>A list of items: csv in any encoding, or the first table of an xlsx, with the names of the columns in the first line.</summary>
/// <param name="open">Opens its content; csv is read anew each time.</param>
/// <param name="isWorkbook">Whether it is an xlsx.</param>
internal sealed class ImportList(Func<Stream> open, bool isWorkbook)
{
    private const int Sample = 1 << 20;

    /// <summary>A workbook is read whole.</summary>
    private static readonly ReadingLimits WorkbookLimits = ReadingLimits.Default with { TableCells = 2_000_000 };

    private IReadOnlyList<(long Line, IReadOnlyList<string> Fields)>? workbook;

    /// <summary>The names in the first line that nobody knows; null where it is no list of items.</summary>
    public IReadOnlyList<string>? Unknown()
    {
        using var records = Records().GetEnumerator();
        return records.MoveNext() ? ListFields.Of(records.Current.Fields)?.Unknown : null;
    }

    /// <summary>How many lines it has below the first.</summary>
    public long Count() => Records().LongCount() - 1;

    /// <summary>The lines below the first.</summary>
    public IEnumerable<ListLine> Lines()
    {
        Dictionary<ListField, int>? places = null;
        foreach (var (line, fields) in Records())
        {
            if (places is null)
                places = ListFields.Of(fields)!.Value.Places;
            else
                yield return new ListLine(line, places.Where(place => place.Value < fields.Count && !string.IsNullOrWhiteSpace(fields[place.Value])).ToDictionary(place => place.Key, place => fields[place.Value].Trim()));
        }
    }

    private IEnumerable<(long Line, IReadOnlyList<string> Fields)> Records()
    {
        if (isWorkbook)
            return workbook ??= Workbook();
        return CommaRecords();
    }

    private IEnumerable<(long Line, IReadOnlyList<string> Fields)> CommaRecords()
    {
        using var stream = open();
        using var text = new StreamReader(stream, EncodingOf(stream), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var lines = new CommaLines(text);
        while (lines.Next() is { } record)
            yield return (lines.Line, record);
    }

    private List<(long Line, IReadOnlyList<string> Fields)> Workbook()
    {
        using var stream = open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var document = XlsxReader.Read(content.ToArray(), WorkbookLimits, CancellationToken.None);
        return
        [
            .. document.Blocks.OfType<SourceTable>().Take(1).SelectMany(table => table.Rows).Where(row => row.Cells.Count > 0)
                .Select(row => ((long)row.Cells[0].Row + 1, (IReadOnlyList<string>)[.. Enumerable.Range(0, row.Cells.Max(cell => cell.Column) + 1)
                    .Select(column => row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? "")])),
        ];
    }

    // UTF-8 where the beginning is valid, cut at a line end so that no character is cut in two; else GB18030.
    private static Encoding EncodingOf(Stream stream)
    {
        var sample = new byte[Sample];
        var read = stream.ReadAtLeast(sample, Sample, throwOnEndOfStream: false);
        stream.Position = 0;
        return TextDecoding.EncodingOf(sample.AsSpan(0, read == Sample ? sample.AsSpan(0, read).LastIndexOf((byte)'\n') + 1 : read));
    }
}
