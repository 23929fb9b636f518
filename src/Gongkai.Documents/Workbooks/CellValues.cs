using System.Globalization;

namespace Gongkai.Documents.Workbooks;

/// <summary>Turns the stored content of cells into what is printed.</summary>
internal sealed class CellValues(SharedStrings strings, CellStyles styles, bool countsFrom1904)
{
    private const double LastDay = 2_958_465;

    // Day 60 of the calendar that workbooks count by is the 29 February 1900, which never was.
    private const int FalseDay = 60;

    private static readonly DateTime Before1900 = new(1899, 12, 31);
    private static readonly DateTime Before1904 = new(1904, 1, 1);

    /// <summary>The printed text of a cell.</summary>
    /// <param name="type">Kind of content as the file names it; null for a number.</param>
    /// <param name="stored">The content, or number of a shared text; empty where there is none.</param>
    /// <param name="style">Number of the cell's style.</param>
    public string Text(string? type, string stored, int style) => type switch
    {
        "s" => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? strings[index] : "",
        "b" => stored is "1" or "true" ? "TRUE" : "FALSE",
        "d" => DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Printed(date, styles.Format(style).Date ?? "yyyy年M月d日") : stored,
        "str" => SharedStrings.Unescaped(stored),
        "e" => stored,
        _ => Number(stored, styles.Format(style)),
    };

    private string Number(string stored, NumberFormat format)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return stored;
        if (format.Date is { } pattern && number is >= 0 and < LastDay + 1)
            return Printed(Date(number), pattern);

        // Programs calculate with 15 digits: what is beyond is noise (0.30000000000000004).
        if (!decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return stored;
        return format.PercentDecimals is { } decimals && Math.Abs(value) < 1_000_000_000
            ? Math.Round(value * 100, Math.Min(decimals, 10), MidpointRounding.AwayFromZero).ToString($"F{Math.Min(decimals, 10)}", CultureInfo.InvariantCulture) + "%"
            : value.ToString("0.#############################", CultureInfo.InvariantCulture);
    }

    private DateTime Date(double days)
    {
        if (countsFrom1904)
            return Before1904.AddDays(Math.Min(days, LastDay - 1462));
        return Before1900.AddDays(days < FalseDay ? days : days - 1);
    }

    private static string Printed(DateTime date, string pattern) => date.ToString(pattern, CultureInfo.InvariantCulture);
}
