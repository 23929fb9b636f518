using System.Globalization;
using Gongkai.Domain.Calendar;

namespace Gongkai.Documents.Importing;

/// <summary>Dates and times as lists and pages of existing sites write them; times are those of China.</summary>
internal static class ImportDates
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d'T'H:m:s", "yyyyMMdd", "yyyyMMddHHmmss", "yyyyMMdd HH:mm:ss",
    ];

    /// <summary>The moment (midnight where only a day is written); null where it is no date.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        var plain = text.Trim().Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').Replace("日", " ", StringComparison.Ordinal).Trim();
        if (DateTime.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time))
            return LegalDay.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) && text.Contains('T', StringComparison.Ordinal) ? exact.ToUniversalTime() : null;
    }

    /// <summary>The day; null where it is no date.</summary>
    public static DateOnly? Day(string text) => Moment(text) is { } moment ? LegalDay.Of(moment) : null;
}
