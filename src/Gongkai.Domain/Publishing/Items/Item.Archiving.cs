using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Publishing.Items;

/// <content>Filing and hand-over. An archived item that was public stays public; its text changes no more.</content>
public sealed partial class Item
{
    /// <summary>Files the item.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>.</returns>
    public Result Archive(Actor office, RetentionPeriod period, DateTimeOffset now)
    {
        if (Check(ItemAction.Archive, office) is { } refusal)
            return refusal;
        Retention = new Retention(period, LegalDay.Of(now));
        Record(ItemAction.Archive, Latest, office, now, $"保管期限：{period.Chinese()}");
        return Result.Done;
    }

    /// <summary>Records the hand-over to an archive.</summary>
    /// <param name="office">Who.</param>
    /// <param name="archive">Name of the archive.</param>
    /// <param name="transferList">Number of the list of the hand-over (移交目录号).</param>
    /// <param name="now">The moment.</param>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>item.reason</c>.</returns>
    public Result HandOver(Actor office, string archive, string transferList, DateTimeOffset now)
    {
        if ((Check(ItemAction.HandOver, office) ?? Wordless(archive, "接收的档案馆名称") ?? Wordless(transferList, "移交目录号")) is { } refusal)
            return refusal;
        Retention = Retention! with { Archive = archive.Trim(), TransferList = transferList.Trim(), HandedOverOn = LegalDay.Of(now) };
        Record(ItemAction.HandOver, Latest, office, now, $"{Retention.Archive}，{Retention.TransferList}");
        return Result.Done;
    }
}
