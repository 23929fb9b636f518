using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Publishing.Items;

/// <content>The clock of article 26.</content>
public sealed partial class Item
{
    /// <summary>
    /// The clock as it stands: of a correction in preparation, from the day it was begun (变更); else of the item itself, from
    /// its forming to its first publication. Where an item became public by a change of attribute, the change starts it.
    /// </summary>
    /// <returns>
    /// The clock, or a refusal: <c>item.no_clock</c> where the item is not to be published or the day of forming is not
    /// known, <c>calendar.year_missing</c>.
    /// </returns>
    public Result<PublicationClock> Clock(DateOnly today, WorkingCalendar calendar) => ClockOf(
        State == ItemState.Published && Open is { Purpose: VersionPurpose.Correction } correction ? correction : MeasuredFirst(), today, calendar);

    /// <summary>The clock of the first publication, whether or not a correction is in preparation.</summary>
    /// <returns>The clock, or a refusal as of <see cref="Clock"/>.</returns>
    public Result<PublicationClock> FirstClock(DateOnly today, WorkingCalendar calendar) => ClockOf(MeasuredFirst(), today, calendar);

    private Result<PublicationClock> ClockOf(ItemVersion? version, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (version is null)
            return new Refusal("item.no_clock", $"“{Latest.Content.Title}”{Situation()}，不适用《条例》第二十六条的公开期限。");
        if ((version.Purpose == VersionPurpose.First ? version.Content.FormedOn : LegalDay.Of(version.BegunAt)) is not { } trigger)
            return new Refusal("item.no_clock", $"“{Latest.Content.Title}”尚未填写成文日期，无法计算公开期限，请先填写。");
        var deadline = calendar.Deadline(LegalTerm.Publication, trigger);
        if (!deadline.IsDone)
            return deadline.Refusal;
        var asOf = version.DecidedAt is { } at ? LegalDay.Of(at) : today;
        var left = calendar.WorkingDaysBetween(asOf, deadline.Value.DueOn);
        return left.Refusal is { } refusal ? refusal : new PublicationClock(deadline.Value, asOf, version.DecidedAt is not null, left.Value);
    }

    /// <summary>The version that was published first, or is to be; null where nothing is to be published.</summary>
    private ItemVersion? MeasuredFirst()
    {
        if (PublishedAt is { } first)
            return versions.Find(version => version.DecidedAt == first);
        return Open is { Attribute: null or { Attribute: DisclosureAttribute.Proactive } } ? Open : null;
    }
}
