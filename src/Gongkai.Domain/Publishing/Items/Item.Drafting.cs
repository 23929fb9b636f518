using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Publishing.Items;

/// <content>Writing a version. Whatever is written after a review makes the review void.</content>
public sealed partial class Item
{
    /// <summary>Writes text and metadata anew.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or one about the content.</returns>
    public Result Edit(Actor author, ItemContent content, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        if ((Check(ItemAction.Edit, author) ?? content.Fault()) is { } refusal)
            return refusal;
        Open!.Write(content);
        Record(ItemAction.Edit, Open, author, now);
        return Result.Done;
    }

    /// <summary>Adds an attachment.</summary>
    /// <param name="author">Who.</param>
    /// <param name="fileName">Name under which it is offered.</param>
    /// <param name="mediaType">Media type found from its content.</param>
    /// <param name="kind">Its medium.</param>
    /// <param name="file">The file in the store.</param>
    /// <param name="textAlternative">Captions of a video, description of a picture; may be given later.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The attachment, or a refusal of <see cref="Check"/> or about the file.</returns>
    public Result<Attachment> Attach(
        Actor author, string fileName, string mediaType, AttachmentKind kind, FileAddress file, string textAlternative, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(textAlternative);
        if ((Check(ItemAction.Edit, author) ?? Items.Attachment.Fault(fileName, mediaType, file)) is { } refusal)
            return refusal;
        if (Open!.Attachments.Count >= AttachmentLimit)
            return new Refusal("attachment.count", $"一条信息最多{AttachmentLimit}个附件，请合并后再上传。");
        var number = versions.SelectMany(version => version.Attachments).Select(known => known.Number).DefaultIfEmpty().Max() + 1;
        var attachment = new Attachment(number, fileName, mediaType, kind, file, textAlternative);
        Open.Add(attachment);
        Record(ItemAction.Edit, Open, author, now, $"添加附件“{attachment.FileName}”");
        return attachment;
    }

    /// <summary>Renames an attachment or gives captions, description.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>attachment.unknown</c> or <c>attachment.name</c>.</returns>
    public Result DescribeAttachment(Actor author, int number, string fileName, string textAlternative, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(textAlternative);
        if (Check(ItemAction.Edit, author) is { } refusal)
            return refusal;
        if (Open!.Attachment(number) is not { } attachment)
            return Unknown(number);
        if (Items.Attachment.Fault(fileName, attachment.MediaType, attachment.Content) is { } fault)
            return fault;
        attachment.Describe(fileName, textAlternative);
        Open.Invalidate();
        Record(ItemAction.Edit, Open, author, now, $"修改附件“{attachment.FileName}”的名称或说明");
        return Result.Done;
    }

    /// <summary>Takes an attachment out of the version; earlier versions keep it.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>attachment.unknown</c>.</returns>
    public Result RemoveAttachment(Actor author, int number, DateTimeOffset now)
    {
        if (Check(ItemAction.Edit, author) is { } refusal)
            return refusal;
        if (Open!.Attachment(number) is not { } attachment)
            return Unknown(number);
        Open.Remove(attachment);
        Record(ItemAction.Edit, Open, author, now, $"删除附件“{attachment.FileName}”");
        return Result.Done;
    }

    /// <summary>Proposes the disclosure attribute, which is reviewed with the text.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>item.review_date</c>.</returns>
    public Result ProposeAttribute(Actor author, AttributeDecision decision, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if ((Check(ItemAction.ProposeAttribute, author) ?? Untimely(decision, now)) is { } refusal)
            return refusal;
        Open!.Propose(decision);
        Record(ItemAction.ProposeAttribute, Open, author, now, Wording(decision));
        return Result.Done;
    }

    /// <summary>Hands the version to the department review.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or one that names what is missing.</returns>
    public Result Submit(Actor author, DateTimeOffset now)
    {
        if ((Check(ItemAction.Submit, author) ?? Unfinished(Open!, now)) is { } refusal)
            return refusal;
        Open!.Stage = VersionStage.DepartmentReview;
        Record(ItemAction.Submit, Open, author, now);
        return Result.Done;
    }

    /// <summary>Gives the open version up: an item that was never decided on is discarded, any other stays as it stands.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>item.reason</c>.</returns>
    public Result Discard(Actor author, string reason, DateTimeOffset now)
    {
        if ((Check(ItemAction.Discard, author) ?? Wordless(reason, "作废的原因")) is { } refusal)
            return refusal;
        var version = Open!;
        version.SendBack();
        version.Stage = VersionStage.Discarded;
        if (State == ItemState.InPreparation)
            State = ItemState.Discarded;
        Record(ItemAction.Discard, version, author, now, reason);
        return Result.Done;
    }

    private static Refusal? Unfinished(ItemVersion version, DateTimeOffset now)
    {
        var content = version.Content;
        if (version.Attribute is not { } attribute)
            return new Refusal("item.attribute_missing", "尚未拟定公开属性，请先选择“主动公开”“依申请公开”或“不予公开”，再提交审核。");
        if (content.FormedOn is not { } formedOn)
            return new Refusal("item.formed_on", "尚未填写成文日期，公开期限（《条例》第二十六条）自该日起算，请填写后再提交审核。");
        if (formedOn > LegalDay.Of(now))
            return new Refusal("item.formed_on", $"成文日期{formedOn:yyyy-MM-dd}晚于今天，请核对后再提交审核。");
        if (Untimely(attribute, now) is { } untimely)
            return untimely;
        if (attribute.Ground == WithholdingGround.StateSecret)
        {
            return content.Body.Text.Length > 0 || version.Attachments.Count > 0
                ? new Refusal("item.state_secret", "本系统不得存储、处理国家秘密（《中华人民共和国保守国家秘密法》）。请删除正文和附件，仅登记不涉密的标题，原件按保密规定管理。")
                : null;
        }

        if (content.Body.Text.Length == 0 && version.Attachments.Count == 0)
            return new Refusal("item.empty", "正文和附件都是空的，请填写正文或添加附件后再提交审核。");
        return version.Attachments.Select(attachment => attachment.Missing()).FirstOrDefault(missing => missing is not null);
    }

    private static Refusal? Untimely(AttributeDecision decision, DateTimeOffset now) => decision.ReviewOn <= LegalDay.Of(now)
        ? new Refusal("item.review_date", $"复评日期{decision.ReviewOn:yyyy-MM-dd}应晚于今天，请重新填写（《条例》第十八条要求定期评估）。")
        : null;

    private static Refusal? Wordless(string text, string label)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Length is 0 or > OpinionLimit
            ? new Refusal("item.reason", $"请用1至{OpinionLimit}个字填写{label}。")
            : null;
    }

    private static Refusal? TooLong(string opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        return opinion.Trim().Length > OpinionLimit ? new Refusal("item.reason", $"意见最多{OpinionLimit}个字，请缩短后再提交。") : null;
    }

    private static string Wording(AttributeDecision decision) => decision.Ground is { } ground
        ? $"{decision.Attribute.Chinese()}：{ground.Chinese()}（{ground.Article()}）；{decision.Reason}；复评日期{decision.ReviewOn:yyyy-MM-dd}"
        : decision.Attribute.Chinese();

    private static Refusal Unknown(int number) => new("attachment.unknown", $"没有编号为{number}的附件，可能已被删除，请刷新页面后重试。");
}
