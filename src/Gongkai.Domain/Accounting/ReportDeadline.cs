using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// The last day on which an annual report is published (《条例》第四十九条): departments by 31 January, governments by 31 March of the year
/// after. Calendar days: the article names the day, and no holiday moves it.
/// </summary>
public static class ReportDeadline
{
    /// <summary>The last day; null for a public institution, of which article 55 asks no annual report.</summary>
    /// <param name="kind">What the agency is.</param>
    /// <param name="year">The year reported on.</param>
    public static DateOnly? Of(AgencyKind kind, int year) => kind switch
    {
        AgencyKind.Government => new DateOnly(year + 1, 3, 31),
        AgencyKind.PublicInstitution => null,
        _ => new DateOnly(year + 1, 1, 31),
    };
}
