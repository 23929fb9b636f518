using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Migration;

/// <summary>
/// The taking over of an existing site (批量导入): rows of a list or files of a folder, in order. How far it has come is saved
/// with the items of each batch, so that after a restart it goes on where it was.
/// </summary>
public sealed class Import
{
    /// <summary>The longest name of a source that is kept, in characters.</summary>
    public const int SourceLimit = 300;

    /// <summary>How long a node that works on it is believed to be alive without a sign.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private Import()
    {
        PersonName = "";
        Source = "";
        Notice = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency whose items they become.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Who ordered it.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>Name of the list, package or folder.</summary>
    public string Source { get; private set; }

    /// <summary>The uploaded file in the store; null where a folder is read on the command line.</summary>
    public FileAddress? File { get; private set; }

    /// <summary>Whether it only says what would become of each row (试运行).</summary>
    public bool IsTrial { get; private set; }

    /// <summary>How far it has come.</summary>
    public ImportState State { get; private set; }

    /// <summary>How many rows there are; null until they were counted.</summary>
    public long? Total { get; private set; }

    /// <summary>How many rows were handled; the rows after it follow.</summary>
    public long Handled { get; private set; }

    /// <summary>How many items became public.</summary>
    public long Published { get; private set; }

    /// <summary>How many became drafts because somebody must look at them.</summary>
    public long HeldBack { get; private set; }

    /// <summary>How many were here already.</summary>
    public long AlreadyHere { get; private set; }

    /// <summary>How many could not be taken over.</summary>
    public long Refused { get; private set; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset OrderedAt { get; private set; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Until when another node leaves it alone; null where nobody works on it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>What concerns the whole: columns of the list that nobody knows, or why it broke off; empty where nothing does.</summary>
    public string Notice { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether it waits or runs.</summary>
    public bool IsOpen => State is ImportState.Waiting or ImportState.Running;

    /// <summary>Orders an import.</summary>
    /// <param name="office">The disclosure office or an administrator of the agency.</param>
    /// <param name="source">Name of the list, package or folder.</param>
    /// <param name="file">The uploaded file; null for a folder of this machine.</param>
    /// <param name="isTrial">See <see cref="IsTrial"/>.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The import, or the refusal <c>import.role</c>.</returns>
    public static Result<Import> Order(Actor office, string source, FileAddress? file, bool isTrial, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(source);
        if (!office.Holds(StaffRoles.DisclosureOffice | StaffRoles.Administrator))
            return new Refusal("import.role", $"批量导入须由“{StaffRoles.DisclosureOffice.Chinese()}”或“{StaffRoles.Administrator.Chinese()}”角色办理，{office.Name}没有这些角色。");
        return new Import
        {
            AgencyId = office.AgencyId,
            PersonId = office.PersonId,
            PersonName = office.Name,
            Source = source.UpTo(SourceLimit),
            File = file is null ? null : file with { },
            IsTrial = isTrial,
            OrderedAt = now,
        };
    }

    /// <summary>Takes it on: a new one, or one whose node gave no sign for <see cref="Lease"/>.</summary>
    /// <returns>Whether it may be worked on.</returns>
    public bool TakeOn(DateTimeOffset now)
    {
        if (!IsOpen || LeasedUntil > now)
            return false;
        (State, LeasedUntil) = (ImportState.Running, now + Lease);
        Revision++;
        return true;
    }

    /// <summary>Lays it down in the middle; the next may take it on at once.</summary>
    public void LayDown()
    {
        LeasedUntil = null;
        Revision++;
    }

    /// <summary>Tells how many rows there are, and what concerns the whole.</summary>
    public void Counted(long total, string notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        (Total, Notice) = (total, notice);
        Revision++;
    }

    /// <summary>Rows were handled.</summary>
    /// <param name="fates">What became of each.</param>
    /// <param name="now">The moment.</param>
    public void Advance(IEnumerable<ImportFate> fates, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fates);
        var added = fates.CountBy(fate => fate).ToDictionary(entry => entry.Key, entry => entry.Value);
        Published += added.GetValueOrDefault(ImportFate.Published);
        HeldBack += added.GetValueOrDefault(ImportFate.HeldBack);
        AlreadyHere += added.GetValueOrDefault(ImportFate.AlreadyHere);
        Refused += added.GetValueOrDefault(ImportFate.Refused);
        Handled += added.Values.Sum();
        LeasedUntil = now + Lease;
        Revision++;
    }

    /// <summary>All rows were handled.</summary>
    public void Finish(DateTimeOffset now) => End(ImportState.Done, now);

    /// <summary>Somebody breaks it off; what was taken over stays.</summary>
    /// <returns>Done, or the refusal <c>import.ended</c>.</returns>
    public Result Cancel(DateTimeOffset now)
    {
        if (!IsOpen)
            return Result.Refuse("import.ended", "该导入已经结束，无需取消。");
        End(ImportState.Cancelled, now);
        return Result.Done;
    }

    /// <summary>It cannot go on.</summary>
    /// <param name="reason">Why, and what to do, in Chinese.</param>
    /// <param name="now">The moment.</param>
    public void Break(string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Notice = reason;
        End(ImportState.Broken, now);
    }

    private void End(ImportState state, DateTimeOffset now)
    {
        (State, EndedAt, LeasedUntil) = (state, now, null);
        Revision++;
    }
}
