using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>What a department's items say of its work in a period.</summary>
/// <param name="InTime">Published in the period within the term of article 26.</param>
/// <param name="Late">Published in the period after the term, or due in it and still not published.</param>
/// <param name="Unchanged">Published in the period and neither corrected nor taken down until the day of counting.</param>
/// <param name="Changed">Published in the period and corrected or taken down.</param>
/// <param name="Uncounted">Items without a day of forming, or in a year without calendar: in no count.</param>
public sealed record PublicationFacts(
    IReadOnlyList<Item> InTime, IReadOnlyList<Item> Late, IReadOnlyList<Item> Unchanged, IReadOnlyList<Item> Changed, IReadOnlyList<Item> Uncounted)
{
    /// <summary>Counts a department's items.</summary>
    /// <param name="items">Items of the agency.</param>
    /// <param name="department">The department.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="through">The last day of the period, and of counting.</param>
    /// <param name="calendar">The working days.</param>
    public static PublicationFacts Of(IEnumerable<Item> items, Department department, DateOnly from, DateOnly through, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (inTime, late, unchanged, changed, uncounted) = (new List<Item>(), new List<Item>(), new List<Item>(), new List<Item>(), new List<Item>());
        foreach (var item in items.Where(item => item.Department == department))
        {
            var publishedOn = item.PublishedAt is { } at ? LegalDay.Of(at) : (DateOnly?)null;
            var isInPeriod = publishedOn >= from && publishedOn <= through;
            if (isInPeriod)
                (IsChanged(item, through) ? changed : unchanged).Add(item);
            if (item.FirstClock(through, calendar) is not { IsDone: true, Value: { } clock })
            {
                if (isInPeriod || item is { State: ItemState.InPreparation, Latest.Content.FormedOn: null })
                    uncounted.Add(item);
            }
            else if (isInPeriod)
            {
                (clock.IsOverdue ? late : inTime).Add(item);
            }
            else if ((publishedOn is null || publishedOn > through) && clock.DueOn >= from && clock.DueOn < through)
            {
                late.Add(item);
            }
        }

        return new PublicationFacts(inTime, late, unchanged, changed, uncounted);
    }

    private static bool IsChanged(Item item, DateOnly through) =>
        item.Versions.Any(version => version.Purpose == VersionPurpose.Correction && version.DecidedAt is { } at && LegalDay.Of(at) <= through)
        || item.Steps.Any(step => step.Action == ItemAction.Withdraw && LegalDay.Of(step.At) <= through);
}
