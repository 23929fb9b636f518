using System.Globalization;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Resident identity numbers (GB 11643): 18 places with a check digit, or the 15 of before 1999, which have none. Place and
/// day of birth in them must exist; a number that is introduced as something else is none.
/// </summary>
internal static class ResidentIdentities
{
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (var run in prose.Numbers)
        {
            foreach (var (start, length, digits) in run.Numbers())
            {
                var isOne = digits.Length switch
                {
                    18 => IsNumber(digits) && !prose.IsIntroduced(start, "代码"),
                    15 => IsOldNumber(digits)
                        && !prose.IsIntroduced(start, "注册号", "执照号", "账号", "帐号", "编号", "单号", "卡号", "账户", "代码", "文号"),
                    _ => false,
                };
                if (isOne)
                    yield return prose.Passage(SensitiveKind.ResidentIdentity, start, length, keptAtStart: 6, keptAtEnd: 0);
            }
        }
    }

    private static bool IsNumber(string digits)
    {
        if (!Provinces.Contains(digits[..2]) || !IsDay(digits.AsSpan(6, 8)) || digits[6] is not ('1' or '2'))
            return false;
        var sum = Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum();
        return char.ToUpperInvariant(digits[17]) == CheckDigits[sum % 11];
    }

    private static bool IsOldNumber(string digits) =>
        digits[14] is not ('X' or 'x') && Provinces.Contains(digits[..2]) && IsDay($"19{digits.AsSpan(6, 6)}");

    private static bool IsDay(ReadOnlySpan<char> day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1900 and < 2100;
}
