namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Bank card numbers: the first digits and the length of an issuer, and the check digit of ISO/IEC 7812 (Luhn). A number
/// that is introduced as a code or document number is none.
/// </summary>
internal static class BankCards
{
    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (var run in prose.Numbers)
        {
            foreach (var (start, length, digits) in run.Numbers())
            {
                if (IsIssued(digits) && HasCheckDigit(digits)
                    && !prose.IsIntroduced(start, "编号", "代码", "单号", "文号", "条码", "许可证号"))
                {
                    yield return prose.Passage(SensitiveKind.BankCard, start, length, keptAtStart: 0, keptAtEnd: 4);
                }
            }
        }
    }

    private static bool IsIssued(string digits) => digits.Length switch
    {
        15 => digits.StartsWith("34", StringComparison.Ordinal) || digits.StartsWith("37", StringComparison.Ordinal),
        16 => digits[0] is '4' or '5' || digits.StartsWith("35", StringComparison.Ordinal) || IsDomestic(digits),
        17 or 18 => IsDomestic(digits),
        // Domestic cards of before the 62 numbers: 4367 42 (建设银行), 9558 8 (工商银行), 6013 (中国银行).
        19 => digits[0] is '4' or '9' || IsDomestic(digits),
        _ => false,
    };

    private static bool IsDomestic(string digits) =>
        digits.StartsWith("62", StringComparison.Ordinal) || digits.StartsWith("60", StringComparison.Ordinal)
        || digits.StartsWith("9558", StringComparison.Ordinal);

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[^(i + 1)]))
                return false;
            var value = (digits[^(i + 1)] - '0') * (1 + (i % 2));
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }
}
