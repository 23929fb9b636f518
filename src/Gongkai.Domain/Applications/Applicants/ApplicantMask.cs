namespace Gongkai.Domain.Applications.Applicants;

/// <summary>An applicant as screens show it: enough to tell one from another, not enough to know who it is.</summary>
public static class ApplicantMask
{
    private const int LongestEnd = 4;

    /// <summary>The first character, the rest hidden (张**).</summary>
    public static string MaskedName(this Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var runes = applicant.Name.EnumerateRunes().ToList();
        return $"{runes[0]}{new string('*', Math.Max(1, Math.Min(runes.Count, 5) - 1))}";
    }

    /// <summary>The last four characters of the number of the proof of identity, less where it is short.</summary>
    public static string MaskedIdentity(this Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        return End(applicant.Identity);
    }

    /// <summary>The last four characters of the way to be reached, less where it is short.</summary>
    public static string MaskedContact(this Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        return End(applicant.Contact);
    }

    // At most a third is shown, and no half of a character.
    private static string End(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        return $"****{string.Concat(runes.TakeLast(Math.Min(LongestEnd, runes.Count / 3)))}";
    }
}
