using System.Globalization;

namespace Gongkai.Documents.Datasets;

/// <summary>A table of a data set: what its rows are and which columns they have. Written as csv and parquet.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="name">Name of its files, without extension (<c>cells</c>).</param>
/// <param name="title">What a row is, in Chinese.</param>
public sealed class DataTable<TRow>(string name, string title)
{
    private readonly List<TableField<TRow>> fields = [];

    /// <summary>Name of its files, without extension.</summary>
    public string Name { get; } = name;

    /// <summary>What a row is, in Chinese.</summary>
    public string Title { get; } = title;

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<TableField<TRow>> Fields => fields;

    /// <summary>Adds a column of texts. In csv one that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public DataTable<TRow> Text(string column, string meaning, Func<TRow, string?> value) => Add(new TextField<TRow>(column, meaning, value));

    /// <summary>Adds a column of whole numbers.</summary>
    public DataTable<TRow> Whole(string column, string meaning, Func<TRow, long?> value) =>
        Add(new ValueField<TRow, long>(column, meaning, "integer", value, number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a column of numbers with decimals.</summary>
    public DataTable<TRow> Number(string column, string meaning, Func<TRow, double?> value) =>
        Add(new ValueField<TRow, double>(column, meaning, "number", value, number => number.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Adds a column of days.</summary>
    public DataTable<TRow> Date(string column, string meaning, Func<TRow, DateOnly?> value) =>
        Add(new ValueField<TRow, DateOnly>(column, meaning, "date", value, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private DataTable<TRow> Add(TableField<TRow> field)
    {
        fields.Add(field);
        return this;
    }
}
