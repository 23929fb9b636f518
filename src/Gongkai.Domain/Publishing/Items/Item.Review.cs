using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Publishing.Items;

/// <content>The two reviews (article 17), and what the screening helps them to see.</content>
public sealed partial class Item
{
    /// <summary>Passes the department review: content and attribute are right.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>.</returns>
    public Result ApproveDepartmentReview(Actor reviewer, string opinion, DateTimeOffset now)
    {
        if ((Check(ItemAction.ApproveDepartmentReview, reviewer) ?? TooLong(opinion)) is { } refusal)
            return refusal;
        var version = Open!;
        version.DepartmentReviewer = reviewer.PersonId;
        version.Stage = VersionStage.ConfidentialityReview;
        Record(ItemAction.ApproveDepartmentReview, version, reviewer, now, opinion);
        return Result.Done;
    }

    /// <summary>Passes the confidentiality review: what is to be public was screened, and nothing found is left open.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>item.unscreened</c> or <c>item.open_findings</c>.</returns>
    public Result ApproveConfidentialityReview(Actor reviewer, string opinion, DateTimeOffset now)
    {
        if ((Check(ItemAction.ApproveConfidentialityReview, reviewer) ?? TooLong(opinion) ?? Unsafe(Open!)) is { } refusal)
            return refusal;
        var version = Open!;
        version.ConfidentialityReviewer = reviewer.PersonId;
        version.Stage = VersionStage.Approved;
        Record(ItemAction.ApproveConfidentialityReview, version, reviewer, now, opinion);
        return Result.Done;
    }

    /// <summary>Sends the version back to its author. The comments say what to mend.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/> or <c>item.reason</c>.</returns>
    public Result Return(Actor reviewer, string comments, DateTimeOffset now)
    {
        if ((Check(ItemAction.Return, reviewer) ?? Wordless(comments, "退回的意见，说明需要修改什么")) is { } refusal)
            return refusal;
        Open!.SendBack();
        Record(ItemAction.Return, Open, reviewer, now, comments);
        return Result.Done;
    }

    /// <summary>
    /// Screens the open version before it is approved: title, text, names and descriptions here, the files by what the reader of files found. What
    /// was resolved before and is found again in the same place stays resolved.
    /// </summary>
    /// <param name="files">What the reader of files found.</param>
    /// <param name="now">The moment.</param>
    /// <param name="brokenLinks">Links of the text that lead nowhere, as whoever can follow them found; none where nobody looked.</param>
    /// <returns>Done, or a refusal <c>item.wrong_state</c> or <c>item.attachment_unscreened</c>.</returns>
    public Result Screen(IReadOnlyCollection<AttachmentScreening> files, DateTimeOffset now, IReadOnlyCollection<SensitivePassage>? brokenLinks = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (Open is not { Stage: < VersionStage.Approved } version)
            return WrongState(ItemAction.MaskFinding);
        var found = new List<SensitiveFinding>();
        void Add(FindingPart part, int? attachment, IEnumerable<SensitivePassage> passages) =>
            found.AddRange(passages.Select((passage, i) => new SensitiveFinding(found.Count + i + 1, part, attachment, passage)).ToList());

        Add(FindingPart.Title, null, SensitiveText.Find(version.Content.Title));
        Add(FindingPart.Body, null, SensitiveText.Find(version.Content.Body.Text));
        Add(FindingPart.Body, null, brokenLinks ?? []);
        Add(FindingPart.PublicNote, null, SensitiveText.Find(version.PublicNote));
        foreach (var attachment in version.Attachments)
        {
            if (files.FirstOrDefault(file => file.Number == attachment.Number && file.Hash == attachment.Content.Hash) is not { } screened)
                return Result.Refuse("item.attachment_unscreened", $"附件“{attachment.FileName}”尚未检查，请等待检查完成后重试。");
            Add(FindingPart.AttachmentName, attachment.Number, SensitiveText.Find(attachment.FileName));
            Add(FindingPart.TextAlternative, attachment.Number, SensitiveText.Find(attachment.TextAlternative));
            Add(FindingPart.AttachmentContent, attachment.Number, screened.Passages);
        }

        version.Screen(found, now);
        Revision++;
        return Result.Done;
    }

    /// <summary>
    /// Masks a finding in title, text, name or description. The mask is set by rule and only hides, so it is not writing:
    /// a reviewer who masks stays a reviewer.
    /// </summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>finding.unknown</c>, <c>finding.no_mask</c> or <c>finding.in_file</c>.</returns>
    public Result MaskFinding(Actor actor, int number, DateTimeOffset now)
    {
        if (Check(ItemAction.MaskFinding, actor) is { } refusal)
            return refusal;
        var version = Open!;
        if (version.OpenFinding(number) is not { } finding)
            return UnknownFinding(number);
        if (finding.Mask is not { } mask)
            return Result.Refuse("finding.no_mask", $"“{finding.Excerpt}”不能直接遮盖，请退回修改，或在核实后说明无需处理的理由。");
        if (finding.Part == FindingPart.AttachmentContent)
            return Result.Refuse("finding.in_file", $"“{finding.Excerpt}”在附件中，须在附件中遮盖，请使用附件的遮盖操作。");
        version.MaskText(finding, mask);
        finding.ResolveAs(FindingResolution.Masked, "", actor, now);
        Record(ItemAction.MaskFinding, version, actor, now, $"{finding.Part.Chinese()}：{finding.Kind.Chinese()}");
        return Result.Done;
    }

    /// <summary>Puts a file in which passages are masked in the place of an attachment's file; the original is kept.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="attachment">Number of the attachment.</param>
    /// <param name="findings">Numbers of the findings that are masked in the new file.</param>
    /// <param name="masked">The new file in the store, read again to prove it whole.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>attachment.unknown</c> or <c>finding.unknown</c>.</returns>
    public Result MaskInFile(Actor actor, int attachment, IReadOnlyCollection<int> findings, FileAddress masked, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(masked);
        if (Check(ItemAction.MaskFinding, actor) is { } refusal)
            return refusal;
        var version = Open!;
        if (version.Attachment(attachment) is not { } file)
            return Unknown(attachment);
        var resolved = new List<SensitiveFinding>();
        foreach (var number in findings)
        {
            if (version.OpenFinding(number) is not { Part: FindingPart.AttachmentContent } finding || finding.Attachment != attachment)
                return UnknownFinding(number);
            resolved.Add(finding);
        }

        file.ReplaceContent(masked);
        foreach (var finding in resolved)
            finding.ResolveAs(FindingResolution.Masked, "", actor, now);
        Record(ItemAction.MaskFinding, version, actor, now, $"附件“{file.FileName}”：{resolved.Count}处");
        return Result.Done;
    }

    /// <summary>Decides that a finding may stay, and why (the number is that of an office, the person agreed).</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>, <c>item.reason</c> or <c>finding.unknown</c>.</returns>
    public Result OverrideFinding(Actor reviewer, int number, string reason, DateTimeOffset now)
    {
        if ((Check(ItemAction.OverrideFinding, reviewer) ?? Wordless(reason, "无需遮盖的理由")) is { } refusal)
            return refusal;
        if (Open!.OpenFinding(number) is not { } finding)
            return UnknownFinding(number);
        finding.ResolveAs(FindingResolution.Overridden, reason, reviewer, now);
        Record(ItemAction.OverrideFinding, Open!, reviewer, now, $"{finding.Part.Chinese()}：{finding.Kind.Chinese()}；{reason.Trim()}");
        return Result.Done;
    }

    private static Refusal UnknownFinding(int number) =>
        new("finding.unknown", $"没有编号为{number}的待处理提示，可能已经处理，请刷新页面后重试。");

    /// <summary>What keeps a text from the public: only what is to be public is asked for it.</summary>
    private static Refusal? Unsafe(ItemVersion version)
    {
        if (version.Attribute!.Attribute != DisclosureAttribute.Proactive)
            return null;
        if (version.ScreenedAt is null)
            return new Refusal("item.unscreened", "最近一次修改后尚未作敏感内容检查，请先检查，再通过保密审查。");
        var open = version.Findings.Where(finding => finding.IsOpen).ToList();
        return open.Count == 0
            ? null
            : new Refusal(
                "item.open_findings",
                $"还有{open.Count}处敏感内容未处理（{string.Join('、', open.Select(finding => finding.Kind.Chinese()).Distinct())}），请逐处遮盖或说明无需遮盖的理由，再通过保密审查。");
    }
}
