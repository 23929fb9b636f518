using System.Globalization;
using System.Text;

namespace Gongkai.Web.Portal;

/// <summary>Tables as CSV (RFC 4180), with a byte-order mark: without it, spreadsheet programs misread Chinese.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A spreadsheet would run a field that begins like a formula.
    private static string Field(string field)
    {
        if (field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal) && !decimal.TryParse(field, CultureInfo.InvariantCulture, out _))
            field = $"'{field}";
        return field.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
