using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Benchmarks.RollUp;

/// <summary>The same sums and checks as SQL over the files of the store; the tables are <c>reports</c> and <c>previous</c>.</summary>
internal static class RollUpQueries
{
    private static readonly ReportForm Form = ReportForms.Form2021;

    public static IReadOnlyList<string> Columns { get; } = [.. Form.Cells.Select(ColumnFile.NameOf)];

    /// <summary>A table of a year in memory, with the depth of each unit in the tree.</summary>
    public static string Load(string table, string path) => $"""
        CREATE OR REPLACE TABLE {table} AS
        WITH RECURSIVE file AS (SELECT * FROM read_parquet('{path}')),
        tree AS (SELECT code, 0 AS depth FROM file WHERE parent IS NULL UNION ALL SELECT file.code, depth + 1 FROM file JOIN tree ON file.parent = tree.code)
        SELECT code, parent, kind, filed, depth, {string.Join(", ", Columns.Select(column => $"coalesce({column}, 0) AS {column}"))} FROM file JOIN tree USING (code)
        """;

    /// <summary>An empty table of sums.</summary>
    public static string Begin { get; } = $"CREATE OR REPLACE TABLE sums AS SELECT code, {string.Join(", ", Columns)} FROM reports LIMIT 0";

    /// <summary>Adds the units of a depth to what they report to; asked for from the deepest.</summary>
    public static string Add(int depth) => $"""
        INSERT INTO sums SELECT unit.parent, {string.Join(", ", Columns.Select(column =>
            $"sum(unit.{column} + CASE WHEN unit.kind = 'government' AND unit.filed THEN 0 ELSE coalesce(below.{column}, 0) END)"))}
        FROM reports AS unit LEFT JOIN sums AS below ON below.code = unit.code WHERE unit.depth = {depth} GROUP BY unit.parent
        """;

    /// <summary>How many relations of the form are broken.</summary>
    public static string Identities { get; } = $"SELECT {string.Join(" + ", Form.Identities.Select(identity => $"count(*) FILTER (WHERE {Sum(identity.Left)} <> {Sum(identity.Right)})"))} FROM reports";

    /// <summary>How many cells do not follow from last year's.</summary>
    public static string CarriedOver { get; } = $"""
        SELECT {string.Join(" + ", Followed().Select(pair => $"count(*) FILTER (WHERE {pair.Now} <> {pair.Then})"))}
        FROM reports AS now JOIN previous AS past USING (code) WHERE now.filed AND past.filed
        """;

    /// <summary>How many cells of governments are not the sums of their units'.</summary>
    public static string RolledUp { get; } = $"""
        SELECT {string.Join(" + ", Form.Cells.Where(cell => RollUpRule.IsAdded(cell) && !RollUpRule.MayBeOwnOnly(cell)).Select(ColumnFile.NameOf)
            .Select(column => $"count(*) FILTER (WHERE own.{column} <> sums.{column})"))}
        FROM reports AS own JOIN sums USING (code) WHERE own.filed AND own.kind = 'government'
        """;

    /// <summary>The pairs of a cell and what it follows from, by column: this year's as <c>now</c>, last year's as <c>past</c>.</summary>
    public static IEnumerable<(string Now, string Then)> Followed()
    {
        foreach (var cell in Form.Row("applications", "carried_in"))
            yield return ($"now.{ColumnFile.NameOf(cell)}", $"past.{ColumnFile.NameOf(Form[$"applications.carried_out[{cell.ColumnPosition}]"])}");
        foreach (var row in (string[])["proactive_regulations", "proactive_normative_documents"])
            yield return ($"now.{row}_effective", $"(past.{row}_effective + now.{row}_issued - now.{row}_repealed)");
    }

    private static string Sum(IEnumerable<FormCell> cells) => string.Join(" + ", cells.Select(ColumnFile.NameOf));
}
