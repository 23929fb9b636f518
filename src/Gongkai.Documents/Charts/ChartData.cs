using Gongkai.Documents.Datasets;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Charts;

/// <summary>How figures are drawn.</summary>
public enum ChartShape
{
    /// <summary>A bar for each row, of the last series; the one before it is drawn paler.</summary>
    Bars,

    /// <summary>A line for each series over the rows.</summary>
    Lines,

    /// <summary>Not drawn: the table says it better.</summary>
    TableOnly,
}

/// <summary>A row of a chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Values">A value for each series; null where there is none.</param>
public sealed record ChartRow(string Label, IReadOnlyList<decimal?> Values)
{
    /// <summary>Words beside the figures; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the label leads on a page; null for nowhere.</summary>
    public string? Code { get; init; }
}

/// <summary>Figures that are shown as chart and as table, and can be downloaded as both.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="RowName">What a row is (地区).</param>
/// <param name="Series">The series by name, in the order of the values.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Shape">How it is drawn.</param>
public sealed record ChartData(string Key, string Title, string RowName, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows, ChartShape Shape)
{
    private const int MostBarsOfARow = 3;

    /// <summary>What is to be known of the figures; empty for nothing.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The heading of the notes; empty where rows have none.</summary>
    public string NoteName { get; init; } = "";

    /// <summary>What the series that is drawn is called.</summary>
    public int Drawn { get; init; } = -1;

    /// <summary>The series that are drawn where there is room: the one that is, or the last few.</summary>
    public IEnumerable<int> DrawnSeries => Drawn >= 0 ? [Drawn] : Enumerable.Range(0, Series.Count).TakeLast(Shape == ChartShape.Lines ? Series.Count : MostBarsOfARow);

    /// <summary>A value as it is written; a line for none.</summary>
    public static string Show(decimal? value) => value is { } number ? Figure.Show(number) : "—";

    /// <summary>The table as csv.</summary>
    public byte[] ToCsv() => Csv.Of(
    [
        [RowName, .. Series, .. Notes(NoteName)],
        .. Rows.Select(row => (IReadOnlyList<string>)[row.Label, .. row.Values.Select(value => value is { } number ? Figure.Show(number) : ""), .. Notes(row.Note)]),
    ]);

    /// <summary>The table as parquet.</summary>
    public async Task<byte[]> ToParquetAsync()
    {
        var table = new DataTable<ChartRow>(Key, Title).Text("name", RowName, row => row.Label);
        for (var series = 0; series < Series.Count; series++)
        {
            var index = series;
            table.Number(Series[index], Series[index], row => (double?)row.Values[index]);
        }

        if (NoteName.Length > 0)
            table.Text("note", NoteName, row => row.Note);
        using var file = new MemoryStream();
        await using (var writer = new DataTableWriter<ChartRow>(table, Stream.Null, file))
        {
            foreach (var row in Rows)
                await writer.AddAsync(row);
        }

        return file.ToArray();
    }

    private IEnumerable<string> Notes(string note) => NoteName.Length > 0 ? [note] : [];
}
