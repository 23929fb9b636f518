using System.Globalization;
using DuckDB.NET.Data;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Benchmarks.RollUp;

/// <summary>DuckDB alone, with two years of the store in its memory.</summary>
internal sealed class DuckDbPeer : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly int deepest;

    public DuckDbPeer(string folder, int year)
    {
        connection.Open();
        Run(RollUpQueries.Load("reports", Path.Combine(folder, ColumnFile.PathOf(year))));
        Run(RollUpQueries.Load("previous", Path.Combine(folder, ColumnFile.PathOf(year - 1))));
        deepest = (int)Number("SELECT max(depth) FROM reports");
    }

    public Answer Work()
    {
        Run(RollUpQueries.Begin);
        for (var depth = deepest; depth > 0; depth--)
            Run(RollUpQueries.Add(depth));
        var received = ColumnFile.NameOf(ReportForms.Form2021["applications.received[6]"]);
        return new Answer(
            Number(RollUpQueries.Identities), Number(RollUpQueries.CarriedOver), Number(RollUpQueries.RolledUp),
            Number($"SELECT {received} FROM sums WHERE code = '1'"));
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() switch
        {
            System.Numerics.BigInteger big => (long)big,
            var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
        };
    }
}
