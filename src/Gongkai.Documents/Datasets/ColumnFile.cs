using System.Globalization;
using Gongkai.Domain;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Parquet;
using Parquet.Schema;

namespace Gongkai.Documents.Datasets;

/// <summary>
/// A year's reports of a tree as a parquet file of the analytical store (docs/analytical-store.md): a row for each unit,
/// a column for each cell. The files of the years lie in folders <c>year=2024</c>, so that any engine reads them as one table.
/// </summary>
public static class ColumnFile
{
    private const string FormKey = "gongkai.form";
    private const string YearKey = "gongkai.year";
    private const string LicenceKey = "licence";
    private const int AmountDigits = 18;
    private const int AmountDecimals = 6;

    private static readonly DataField<string> Code = new("code");
    private static readonly DataField<string> Name = new("name");
    private static readonly DataField<string> Parent = new("parent");
    private static readonly DataField<string> Kind = new("kind");
    private static readonly DataField<bool> Filed = new("filed");

    /// <summary>Where the file of a year lies in its store.</summary>
    public static string PathOf(int year) => Path.Combine(string.Create(CultureInfo.InvariantCulture, $"year={year}"), "reports.parquet");

    /// <summary>The name of a cell's column: table, row and column (<c>applications_received_total</c>).</summary>
    public static string NameOf(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return $"{cell.Table.Key}_{cell.Row.Key}_{cell.Column.Key}".Replace('.', '_');
    }

    /// <summary>Writes a year.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="stream">Receives the file; stays open.</param>
    /// <param name="licence">The licence of the data, kept in the file.</param>
    public static async Task WriteAsync(ReportColumns reports, Stream stream, string licence)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var cells = reports.Cells.Select(cell => (Cell: cell, Field: FieldOf(cell))).ToList();
        var schema = new ParquetSchema((IEnumerable<Field>)[Code, Name, Parent, Kind, Filed, .. cells.Select(cell => cell.Field)]);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd });
        writer.CustomMetadata = new Dictionary<string, string>
        {
            [FormKey] = reports.Form.Id,
            [YearKey] = reports.Year.ToString(CultureInfo.InvariantCulture),
            [LicenceKey] = licence,
        };
        using var group = writer.CreateRowGroup();
        var places = Enumerable.Range(0, reports.Units.Count).ToArray();
        await group.WriteAsync(Code, reports.Units.Select(unit => unit.Code).ToArray());
        await group.WriteAsync(Name, reports.Units.Select(unit => unit.Name).ToArray());
        await group.WriteAsync(Parent, reports.Units.Select(unit => unit.ParentCode!).ToArray());
        await group.WriteAsync(Kind, reports.Units.Select(unit => NameOf(unit.Kind)).ToArray());
        await group.WriteAsync<bool>(Filed, Array.ConvertAll(places, reports.IsFiled).AsMemory());
        foreach (var (cell, field) in cells)
        {
            if (cell.Kind == ValueKind.Amount)
                await group.WriteAsync<decimal>(field, Array.ConvertAll(places, place => Number(place) is { } number ? ReportColumns.Shown(cell, number) : (decimal?)null).AsMemory());
            else
                await group.WriteAsync<long>(field, Array.ConvertAll(places, Number).AsMemory());

            long? Number(int place) => reports.IsBlank(place, cell) ? null : reports[cell][place];
        }
    }

    /// <summary>Reads a year.</summary>
    /// <returns>The reports, or a refusal <c>store.file</c> where the file is none of a store, or its units are no tree.</returns>
    public static async Task<Result<ReportColumns>> ReadAsync(Stream stream)
    {
        await using var reader = await ParquetReader.CreateAsync(stream);
        var metadata = reader.CustomMetadata;
        if (!metadata.TryGetValue(FormKey, out var id) || ReportForms.Find(id) is not { } form
            || !metadata.TryGetValue(YearKey, out var stated) || !int.TryParse(stated, CultureInfo.InvariantCulture, out var year) || reader.RowGroupCount != 1)
            return new Refusal("store.file", "这不是分析数据的年度文件：缺少格式或年度。请用gongkai dataset重新生成。");
        using var group = reader.OpenRowGroupReader(0);
        var count = (int)group.RowCount;
        var (codes, names, parents, kinds) = (await TextsAsync(Code), await TextsAsync(Name), await TextsAsync(Parent), await TextsAsync(Kind));
        var tree = ReportingTree.Of(codes.Select((code, place) => new ReportingUnit(code!, names[place]!, parents[place], UnitKinds.Find(kinds[place]!) ?? UnitKind.Department)));
        if (tree.Refusal is { } refusal)
            return refusal;
        var reports = new ReportColumns(form, year, tree.Value!);
        if (!reports.Units.Select(unit => unit.Code).SequenceEqual(codes))
            return new Refusal("store.file", "分析数据的年度文件中，单位没有按由下到上的次序排列。请用gongkai dataset重新生成。");
        var (numbers, amounts) = (new long?[count], new decimal?[count]);
        foreach (var cell in reports.Cells)
        {
            if (cell.Kind == ValueKind.Amount)
            {
                await group.ReadAsync<decimal>(Stored(FieldOf(cell)), amounts.AsMemory());
                numbers = Array.ConvertAll(amounts, amount => (long?)(amount * ReportColumns.AmountScale));
            }
            else
            {
                await group.ReadAsync<long>(Stored(FieldOf(cell)), numbers.AsMemory());
            }

            reports.Take(cell, numbers);
        }

        var filed = new bool[count];
        await group.ReadAsync<bool>(Stored(Filed), filed.AsMemory());
        for (var place = 0; place < count; place++)
        {
            if (filed[place])
                reports.MarkFiled(place);
        }

        return reports;

        DataField Stored(DataField field) => reader.Schema.FindDataField(field.Name);

        async Task<string?[]> TextsAsync(DataField field)
        {
            var texts = new string?[count];
            await group.ReadAsync(Stored(field), texts.AsMemory()!);
            return texts;
        }
    }

    private static DataField FieldOf(FormCell cell) => cell.Kind == ValueKind.Amount
        ? new DecimalDataField(NameOf(cell), AmountDigits, AmountDecimals, isNullable: true)
        : new DataField<long>(NameOf(cell), nullable: true);

    private static string NameOf(UnitKind kind) => kind switch
    {
        UnitKind.Government => "government",
        UnitKind.OwnOrgan => "own_organ",
        _ => "department",
    };
}
