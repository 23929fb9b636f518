using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>Tables as CSV (RFC 4180), with a byte-order mark: without it, spreadsheet programs misread Chinese.</summary>
public static class Csv
{
    /// <summary>The media type of such a table.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>A whole table, as bytes.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Encoding.UTF8.GetBytes($"\uFEFF{string.Concat(rows.Select(Line))}");
    }

    /// <summary>Writes a table as its rows are read.</summary>
    public static async Task WriteAsync(Stream output, IReadOnlyList<string> heading, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Of([heading]), cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
            await output.WriteAsync(Encoding.UTF8.GetBytes(Line(row)), cancellation);
    }

    private static string Line(IReadOnlyList<string> row) => $"{string.Join(',', row.Select(Field))}\r\n";

    // A spreadsheet would run a field that begins like a formula.
    private static string Field(string field)
    {
        if (field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal) && !decimal.TryParse(field, CultureInfo.InvariantCulture, out _))
            field = $"'{field}";
        return field.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
