using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.Fees;

/// <summary>How many items one applicant asked of an agency in a calendar month: the tiers by item run over all of them (国办函〔2020〕109号).</summary>
public static class MonthlyItems
{
    /// <summary>The items that the first applicant of a case asked for earlier in the month in which the case was received.</summary>
    /// <param name="application">The case.</param>
    /// <param name="others">Cases of the same agency; those of other months and applicants are passed over, and so is the case itself.</param>
    public static int Before(Application application, IEnumerable<Application> others)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(others);
        var identity = application.Applicants[0].Identity;
        return others.Where(other => other != application && InMonth(other, application) && IsEarlier(other, application)
                && other.Applicants.Any(applicant => string.Equals(applicant.Identity, identity, StringComparison.OrdinalIgnoreCase)))
            .Sum(Of);
    }

    /// <summary>The items a case is made of: as they were split for a fee (一事一申请), else one.</summary>
    public static int Of(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var split = application.Effective.Select(step => (step.Event as FeeNotice)?.Assessment).LastOrDefault(assessment => assessment is { IsByItem: true });
        return split?.Count ?? 1;
    }

    private static bool InMonth(Application one, Application other)
    {
        var (day, own) = (one.Receipt.ReceivedOn, other.Receipt.ReceivedOn);
        return day.Year == own.Year && day.Month == own.Month && one.AgencyId == other.AgencyId;
    }

    // Those of one day in the order in which they were registered.
    private static bool IsEarlier(Application one, Application other) =>
        (one.Receipt.ReceivedOn, one.Steps[0].At).CompareTo((other.Receipt.ReceivedOn, other.Steps[0].At)) is var order
            && (order < 0 || (order == 0 && string.CompareOrdinal(one.Number, other.Number) < 0));
}
