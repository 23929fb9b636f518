using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>A letter as it goes on paper.</summary>
/// <param name="Letter">The wording.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Number">Document number (云财公开〔2025〕12号); null while it is not signed.</param>
/// <param name="On">The day on which it was signed; null while it is not.</param>
public sealed record IssuedLetter(Letter Letter, string Addressee, string? Number, DateOnly? On)
{
    /// <summary>The reply to an application, as drafted last; number and day once that draft was signed.</summary>
    /// <param name="application">The case, its applicants revealed.</param>
    /// <returns>The letter; null where no draft has one.</returns>
    public static IssuedLetter? Reply(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var counting = application.Effective;
        if (counting.LastOrDefault(step => step.Event is Draft) is not { Event: Draft { Letter: { } letter } } drafted)
            return null;
        var signed = counting.LastOrDefault(step => step.Order > drafted.Order && step.Event is Signature);
        return To(application, letter, (signed?.Event as Signature)?.LetterNumber, signed?.On);
    }

    /// <summary>A letter of a case: to the applicants, unless it names somebody else.</summary>
    /// <param name="application">The case, its applicants revealed.</param>
    /// <param name="letter">The wording.</param>
    /// <param name="number">Document number; null while it is not signed.</param>
    /// <param name="on">The day on which it was signed; null while it is not.</param>
    public static IssuedLetter To(Application application, Letter letter, string? number, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(letter);
        return new IssuedLetter(letter, letter.Addressee ?? string.Join('、', application.Applicants.Select(applicant => applicant.Name)), number, on);
    }
}
