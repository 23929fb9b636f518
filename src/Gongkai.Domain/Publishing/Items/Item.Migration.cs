using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Publishing.Items;

/// <content>Taking over what an existing site already made public (迁移).</content>
public sealed partial class Item
{
    /// <summary>Where it was taken over from; empty on items that were begun here.</summary>
    public string MigratedFrom { get; private set; } = "";

    /// <summary>See <see cref="MigratedItem.Key"/>; null on items that were begun here.</summary>
    public string? MigrationKey { get; private set; }

    /// <summary>
    /// Takes an item over with the date on which it was first made public. It was reviewed where it comes from, so it is public
    /// here at once, unless the screening finds something or a file cannot be shown as it is: then it becomes a draft with
    /// the findings, and goes through the reviews as any other. Whoever takes it over counts as its author.
    /// </summary>
    /// <param name="office">The disclosure office or an administrator of the agency.</param>
    /// <param name="column">The column it will stand in.</param>
    /// <param name="department">The department that answers for it.</param>
    /// <param name="taken">What is taken over.</param>
    /// <param name="sequence">
    /// Gives the next unused number by agency, column and year of <see cref="MigratedItem.PublishedAt"/>; asked only where the
    /// item is not refused.
    /// </param>
    /// <param name="now">The moment.</param>
    /// <returns>The item, or a refusal <c>item.agency</c>, <c>item.role</c>, <c>item.column</c>, <c>item.migration</c>, <c>item.empty</c> or one about the content.</returns>
    public static Result<Item> Migrate(Actor office, ContentColumn column, Department department, MigratedItem taken, Func<long> sequence, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(sequence);
        var item = new Item
        {
            Agency = column.Agency,
            AgencyId = column.AgencyId,
            MigratedFrom = taken.Origin.Trim(),
            MigrationKey = taken.Key,
            PublishedAt = taken.PublishedAt,
        };
        if (item.Place(column, department, null) is { } misplaced)
            return misplaced;
        if ((item.Stranger(office) ?? item.WithoutRole(StaffRoles.DisclosureOffice | StaffRoles.Administrator, ItemAction.Migrate, office)
            ?? taken.Content.Fault() ?? Unfit(taken, now)) is { } refusal)
            return refusal;
        var version = new ItemVersion(1, VersionPurpose.First, taken.Content, taken.PublishedAt);
        version.Propose(AttributeDecision.Proactive);
        item.versions.Add(version);
        foreach (var (file, number) in taken.Files.Select((file, index) => (file, index + 1)))
        {
            var attachment = new Attachment(number, file.FileName, file.MediaType, file.Kind, file.File, file.TextAlternative);
            version.Add(attachment);
            if (file.Cleaned is { } cleaned)
                attachment.Clean(cleaned);
        }

        if (item.Screen([.. taken.Files.Select((file, index) => new AttachmentScreening(index + 1, file.File.Hash, file.Passages))], now).Refusal is { } unscreened)
            return unscreened;
        item.IndexNumber = new IndexNumber(column.Agency.Code, column.Code, Calendar.LegalDay.Of(taken.PublishedAt).Year, sequence()).ToString();
        item.Decide(version, office, now);
        return item;
    }

    private void Decide(ItemVersion version, Actor office, DateTimeOffset now)
    {
        if (version.Findings.Any(finding => !HoldsBack(finding)))
            version.Screen([.. version.Findings.Where(HoldsBack)], now);
        if (version.Findings.Count > 0 || version.Attachments.Any(file => file.Cleaned is null || file.Missing() is not null))
        {
            Record(ItemAction.Migrate, version, office, now, $"{MigratedFrom}；转为草稿，待审查");
            return;
        }

        version.Channels = PublicationChannels.Website;
        (version.Stage, version.DecidedAt, State) = (VersionStage.Current, PublishedAt, ItemState.Published);
        Record(ItemAction.Migrate, version, office, now, MigratedFrom);
    }

    // Numbers of offices and wordings have stood on the existing site all along, and what files hide is stripped; what harms
    // people or secrets is looked at again.
    private static bool HoldsBack(SensitiveFinding finding) => finding.Kind is SensitiveKind.ResidentIdentity or SensitiveKind.MobilePhone or SensitiveKind.BankCard
        or SensitiveKind.HomeAddress or SensitiveKind.SecrecyMarking or SensitiveKind.Unreadable;

    private static Refusal? Unfit(MigratedItem taken, DateTimeOffset now)
    {
        if (taken.PublishedAt > now)
            return new Refusal("item.migration", $"发布日期{Calendar.LegalDay.Of(taken.PublishedAt):yyyy-MM-dd}晚于今天，尚未公开的信息请在平台上起草。");
        if (taken.PublishedAt.Year < EarliestMigrated)
            return new Refusal("item.migration", $"发布日期{Calendar.LegalDay.Of(taken.PublishedAt):yyyy-MM-dd}早于{EarliestMigrated}年，请核对。");
        if (taken.Origin.Trim().Length is 0 or > MigratedItem.OriginLimit)
            return new Refusal("item.migration", $"原地址应为1至{MigratedItem.OriginLimit}个字，请修改。");
        if (taken.Content.Body.Text.Length == 0 && taken.Files.Count == 0)
            return new Refusal("item.empty", "正文和附件都是空的，请补充正文或附件。");
        if (taken.Files.Count > AttachmentLimit)
            return new Refusal("attachment.count", $"一条信息最多{AttachmentLimit}个附件，请合并。");
        return taken.Files.Select(file => Items.Attachment.Fault(file.FileName, file.MediaType, file.File)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>No site of an agency is older; an earlier date is a slip.</summary>
    private const int EarliestMigrated = 1990;
}
