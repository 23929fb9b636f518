using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// A piece of government information (信息) on its way from draft to public page to archive. Its life is the table in
/// <see cref="ItemLife"/>; whatever is not in it is refused with the steps that are possible. Four eyes are kept here:
/// nobody who wrote any of its text reviews or publishes it, and the two reviews of a version are done by two people.
/// Load it with versions, their attachments and findings, and steps.
/// </summary>
public sealed partial class Item
{
    /// <summary>The longest opinion, comment or reason that is accepted, in characters.</summary>
    public const int OpinionLimit = 1000;

    /// <summary>The most attachments of one version.</summary>
    public const int AttachmentLimit = 50;

    private readonly List<ItemVersion> versions = [];
    private readonly List<ItemStep> steps = [];

    private Item() => IndexNumber = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency that publishes it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The column it stands in.</summary>
    public ContentColumn Column { get; private set; } = null!;

    /// <summary>Number of <see cref="Column"/>.</summary>
    public long ColumnId { get; private set; }

    /// <summary>The department that answers for it (责任部门).</summary>
    public Department Department { get; private set; } = null!;

    /// <summary>Number of <see cref="Department"/>.</summary>
    public long DepartmentId { get; private set; }

    /// <summary>Number of the entry of the standard catalogue it belongs to; null where none was named.</summary>
    public long? CatalogueEntryId { get; private set; }

    /// <summary>Index number (索引号) as printed, unique in the installation; see <see cref="Items.IndexNumber"/>.</summary>
    public string IndexNumber { get; private set; }

    /// <summary>Where it stands for the public.</summary>
    public ItemState State { get; private set; }

    /// <summary>When it was first made public; null where it never was.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Its filing; null until archived.</summary>
    public Retention? Retention { get; private set; }

    /// <summary>Its versions, by number.</summary>
    public IReadOnlyList<ItemVersion> Versions => versions;

    /// <summary>Everything that was done with it, in order.</summary>
    public IReadOnlyList<ItemStep> Steps => steps;

    /// <summary>Rises by one at each change: two people who change the item at once do not overwrite each other.</summary>
    public long Revision { get; private set; }

    /// <summary>The version being prepared; null where none is. There is never more than one.</summary>
    public ItemVersion? Open => versions.Find(version => version.IsOpen);

    /// <summary>The version that was last published or kept; null before the first decision.</summary>
    public ItemVersion? Current => versions.Find(version => version.Stage == VersionStage.Current);

    /// <summary>The version that everybody may read; null where there is none.</summary>
    public ItemVersion? Public => State == ItemState.Published ? Current : null;

    /// <summary>The version that staff look at: the one being prepared, or else the last.</summary>
    public ItemVersion Latest => Open ?? Current ?? versions[^1];

    /// <summary>Begins an item with the draft of its first version.</summary>
    /// <param name="author">Who writes it; of the agency, and of the department unless of all.</param>
    /// <param name="column">The column it will stand in.</param>
    /// <param name="department">The department that answers for it.</param>
    /// <param name="sequence">The next unused number by agency, column and year, from 1.</param>
    /// <param name="content">Text and metadata, as far as written.</param>
    /// <param name="now">The moment.</param>
    /// <param name="catalogueEntryId">Number of the entry of the standard catalogue.</param>
    /// <returns>
    /// The item, or a refusal <c>item.agency</c>, <c>item.agency_closed</c>, <c>item.role</c>, <c>item.department</c>, <c>item.column</c> or one about
    /// the content.
    /// </returns>
    public static Result<Item> Begin(
        Actor author, ContentColumn column, Department department, long sequence, ItemContent content, DateTimeOffset now, long? catalogueEntryId = null)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        var item = new Item
        {
            Agency = column.Agency,
            AgencyId = column.AgencyId,
            IndexNumber = new IndexNumber(column.Agency.Code, column.Code, LegalDay.Of(now).Year, sequence).ToString(),
        };
        if (item.Place(column, department, catalogueEntryId) is { } misplaced)
            return misplaced;
        if (item.Agency.IsClosed)
            return item.ClosedAgency();
        if ((item.Stranger(author) ?? item.WithoutRole(StaffRoles.Author, ItemAction.Begin, author)) is { } refusal)
            return refusal;
        if (content.Fault() is { } fault)
            return fault;
        var version = new ItemVersion(1, VersionPurpose.First, content, now);
        item.versions.Add(version);
        item.Record(ItemAction.Begin, version, author, now);
        return item;
    }

    /// <summary>Moves it to another column, department or catalogue entry. The index number stays.</summary>
    /// <returns>Done, or a refusal <c>item.column</c> or one of <see cref="Check"/>.</returns>
    public Result Move(Actor actor, ContentColumn column, Department department, long? catalogueEntryId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(department);
        if (Check(ItemAction.Move, actor) is { } refusal)
            return refusal;
        var from = Column.Name;
        if (Place(column, department, catalogueEntryId) is { } misplaced)
            return misplaced;
        // Who may review depends on the department: a first version begins its reviews anew.
        if (State == ItemState.InPreparation)
            Open!.SendBack();
        Record(ItemAction.Move, Latest, actor, now, $"由“{from}”调整至“{column.Name}”，责任部门：{department.Name}");
        return Result.Done;
    }

    private Refusal? Place(ContentColumn column, Department department, long? catalogueEntryId)
    {
        if (column.Agency != Agency || column.IsClosed)
            return new Refusal("item.column", $"栏目“{column.Name}”不属于本机关或已关闭，请选择其他栏目。");
        if (department.Agency != Agency || department.IsDissolved)
            return new Refusal("item.column", $"部门“{department.Name}”不属于本机关或已撤销，请选择其他责任部门。");
        (Column, ColumnId, Department, DepartmentId) = (column, column.Id, department, department.Id);
        CatalogueEntryId = catalogueEntryId;
        return null;
    }

    private void Record(ItemAction action, ItemVersion version, Actor actor, DateTimeOffset now, string opinion = "")
    {
        steps.Add(new ItemStep(steps.Count + 1, action, version.Number, actor, now, opinion) { Stage = version.Stage, State = State });
        Revision++;
    }
}
