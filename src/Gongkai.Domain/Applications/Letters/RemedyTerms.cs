using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>Until when an applicant can contest what an agency decided, counted from the day on which the letter was given.</summary>
/// <param name="From">The day of receipt of the letter as it is known; the terms run from the day after.</param>
/// <param name="ReconsiderationFirst">Whether a lawsuit needs a reconsideration first: for all, or for what is withheld of a partial disclosure.</param>
/// <param name="IsPartly">Whether only a part is withheld.</param>
/// <param name="ReconsiderBy">The last day for reconsideration: 60 days (行政复议法第二十条).</param>
/// <param name="SueBy">The last day for a lawsuit without reconsideration: 6 months (行政诉讼法第四十六条).</param>
public sealed record RemedyTerms(DateOnly From, bool ReconsiderationFirst, bool IsPartly, DateOnly ReconsiderBy, DateOnly SueBy)
{
    private const int ReconsiderationDays = 60;
    private const int LawsuitMonths = 6;

    /// <summary>The terms of a case.</summary>
    /// <returns>The terms; null where nothing was decided: it is open, or the applicant took it back.</returns>
    public static RemedyTerms? Of(Application application, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(calendar);
        if (application.End is not { } end || application.Effective.Any(step => step.Event is Withdrawal))
            return null;
        var draft = application.Effective.Select(step => step.Event).OfType<Draft>().LastOrDefault();
        var isReply = application.Effective.Any(step => step.Event is Delivery);
        var grounds = !isReply ? [] : draft?.Reply?.Grounds ?? Ground.Of(end.Row);
        return new RemedyTerms(
            end.On, Remedies.AskReconsiderationFirst(grounds, end.On), end.Row == "partly_disclosed",
            Last(end.On.AddDays(ReconsiderationDays), calendar), Last(end.On.AddMonths(LawsuitMonths), calendar));
    }

    // A term that ends on a day off ends on the next working day; in a year without notice the day itself is the safe one.
    private static DateOnly Last(DateOnly day, WorkingCalendar calendar) => calendar.AddWorkingDays(day.AddDays(-1), 1) is { IsDone: true } last ? last.Value : day;
}
