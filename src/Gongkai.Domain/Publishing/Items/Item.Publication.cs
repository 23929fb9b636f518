using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Items;

/// <content>Making public, keeping, correcting, adjusting, taking down.</content>
public sealed partial class Item
{
    /// <summary>
    /// Records the file that the public will get in place of an attachment's file: hidden metadata stripped, opened again
    /// and proved whole. Without one, nothing is published.
    /// </summary>
    /// <param name="attachment">Number of the attachment.</param>
    /// <param name="contentHash">Hash of the file that was cleaned: that of <see cref="Attachment.Content"/>, or it does not count.</param>
    /// <param name="cleaned">The cleaned file in the store; the same where there was nothing to strip.</param>
    /// <returns>Done, or a refusal <c>item.wrong_state</c>, <c>attachment.unknown</c> or <c>attachment.changed</c>.</returns>
    public Result RecordCleanedFile(int attachment, string contentHash, FileAddress cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        if (Open is not { } version)
            return WrongState(ItemAction.Publish);
        if (version.Attachment(attachment) is not { } file)
            return Unknown(attachment);
        if (file.Content.Hash != contentHash)
            return Result.Refuse("attachment.changed", $"附件“{file.FileName}”在处理期间已被替换，请重新处理。");
        file.Clean(cleaned);
        Revision++;
        return Result.Done;
    }

    /// <summary>Publishes the approved version now.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>item.channels</c> or <c>item.attachment_uncleaned</c>.</returns>
    public Result Publish(Actor publisher, PublicationChannels channels, DateTimeOffset now)
    {
        if ((Check(ItemAction.Publish, publisher) ?? Unready(Open!, channels)) is { } refusal)
            return refusal;
        Open!.Channels = channels;
        MakeCurrent(ItemState.Published, ItemAction.Publish, publisher, now, channels.Chinese());
        return Result.Done;
    }

    /// <summary>Sets the time at which the approved version will be published.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>item.channels</c>, <c>item.attachment_uncleaned</c> or <c>item.schedule</c>.</returns>
    public Result Schedule(Actor publisher, DateTimeOffset at, PublicationChannels channels, DateTimeOffset now)
    {
        if ((Check(ItemAction.Schedule, publisher) ?? Unready(Open!, channels)) is { } refusal)
            return refusal;
        if (at <= now)
            return Result.Refuse("item.schedule", "定时发布的时间应晚于现在，请重新选择；需要立即公开的，请直接发布。");
        var version = Open!;
        (version.Stage, version.ScheduledFor, version.Channels) = (VersionStage.Scheduled, at, channels);
        Record(ItemAction.Schedule, version, publisher, now, channels.Chinese());
        return Result.Done;
    }

    /// <summary>Takes the set time back; the version waits for publication again.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>.</returns>
    public Result CancelSchedule(Actor publisher, DateTimeOffset now)
    {
        if (Check(ItemAction.CancelSchedule, publisher) is { } refusal)
            return refusal;
        Unschedule(Open!);
        Record(ItemAction.CancelSchedule, Open!, publisher, now);
        return Result.Done;
    }

    /// <summary>Publishes what is scheduled and due, in the name of whoever set the time.</summary>
    /// <returns>Whether it was due.</returns>
    public bool PublishDue(DateTimeOffset now)
    {
        if (Open is not { Stage: VersionStage.Scheduled } version || version.ScheduledFor > now || Agency.IsClosed)
            return false;
        var order = steps.FindLast(step => step.Action == ItemAction.Schedule)!;
        var publisher = new Actor(order.PersonId, order.PersonName, AgencyId, null, StaffRoles.Publisher);
        MakeCurrent(ItemState.Published, ItemAction.Publish, publisher, now, "按定时发布的安排自动发布");
        return true;
    }

    /// <summary>Keeps the approved version as not public; what was public of the item is so no more.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>.</returns>
    public Result Withhold(Actor publisher, DateTimeOffset now)
    {
        if (Check(ItemAction.Withhold, publisher) is { } refusal)
            return refusal;
        MakeCurrent(ItemState.Withheld, ItemAction.Withhold, publisher, now, Wording(Open!.Attribute!));
        return Result.Done;
    }

    /// <summary>Begins a corrected version; until it is published, the current one stays as it is.</summary>
    /// <param name="author">Who.</param>
    /// <param name="reason">What was wrong, for the record.</param>
    /// <param name="publicNote">What the public will be told.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The new version, or a refusal of <see cref="Check"/> or <c>item.reason</c>.</returns>
    public Result<ItemVersion> BeginCorrection(Actor author, string reason, string publicNote, DateTimeOffset now)
    {
        if ((Check(ItemAction.BeginCorrection, author) ?? Wordless(reason, "更正的原因") ?? Wordless(publicNote, "对外的更正说明")) is { } refusal)
            return refusal;
        var version = Next(VersionPurpose.Correction, now);
        version.PublicNote = publicNote.Trim();
        Record(ItemAction.BeginCorrection, version, author, now, reason);
        return version;
    }

    /// <summary>
    /// Begins a version with another attribute, or with the same and a later date of review (article 18). It goes through
    /// the same two reviews, so the change of attribute is a reviewed step of its own.
    /// </summary>
    /// <returns>The new version, or a refusal of <see cref="Check"/>, <c>item.reason</c> or <c>item.review_date</c>.</returns>
    public Result<ItemVersion> BeginAdjustment(Actor author, AttributeDecision decision, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if ((Check(ItemAction.BeginAdjustment, author) ?? Wordless(reason, "调整公开属性的理由") ?? Untimely(decision, now)) is { } refusal)
            return refusal;
        var version = Next(VersionPurpose.AttributeAdjustment, now);
        version.Propose(decision);
        Record(ItemAction.BeginAdjustment, version, author, now, reason);
        return version;
    }

    /// <summary>
    /// Takes the item down; all of it is kept. Who wrote it may do so too: hiding a mistake from the world cannot wait for a
    /// second person. A set time of publication is taken back with it.
    /// </summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>item.reason</c>.</returns>
    public Result Withdraw(Actor publisher, string reason, DateTimeOffset now)
    {
        if ((Check(ItemAction.Withdraw, publisher) ?? Wordless(reason, "撤下的原因")) is { } refusal)
            return refusal;
        State = ItemState.Withdrawn;
        if (Open is { Stage: VersionStage.Scheduled } scheduled)
            Unschedule(scheduled);
        Record(ItemAction.Withdraw, Current!, publisher, now, reason);
        return Result.Done;
    }

    private static void Unschedule(ItemVersion version) =>
        (version.Stage, version.ScheduledFor, version.Channels) = (VersionStage.Approved, null, PublicationChannels.None);

    private static Refusal? Unready(ItemVersion version, PublicationChannels channels)
    {
        if (channels == PublicationChannels.None)
            return new Refusal("item.channels", "请至少选择一个公开渠道。");
        return version.Attachments.FirstOrDefault(attachment => attachment.Cleaned is null) is { } uncleaned
            ? new Refusal("item.attachment_uncleaned", $"附件“{uncleaned.FileName}”的隐藏信息尚未清除，请等待处理完成后再发布。")
            : null;
    }

    private ItemVersion Next(VersionPurpose purpose, DateTimeOffset now)
    {
        var version = Current!.Next(versions.Count + 1, purpose, now);
        versions.Add(version);
        return version;
    }

    private void MakeCurrent(ItemState state, ItemAction action, Actor publisher, DateTimeOffset now, string opinion)
    {
        var version = Open!;
        if (Current is { } replaced)
            replaced.Stage = VersionStage.Superseded;
        (version.Stage, version.DecidedAt, version.ScheduledFor) = (VersionStage.Current, now, null);
        State = state;
        if (state == ItemState.Published)
            PublishedAt ??= now;
        Record(action, version, publisher, now, opinion);
    }
}
