using Gongkai.Data.Files;
using Gongkai.Documents.Attachments;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Web.Publishing;

/// <summary>What is done with the files of attachments: taken in, screened, stripped. The one place where files meet items.</summary>
internal sealed class AttachmentFiles(IFileStore store, LinkCheck check, KnownFiles known)
{
    /// <summary>The largest file that is accepted, in bytes: as much as the readers take (<see cref="Documents.ReadingLimits.FileBytes"/>).</summary>
    public const long FileLimit = 64 * 1024 * 1024;

    private static readonly AttachmentText Text = new();
    private static readonly AttachmentCleaning Cleaning = new();
    private static readonly AttachmentMasking Masking = new();

    /// <summary>Takes in an uploaded file: checked by its content, stored, added to the version.</summary>
    /// <returns>Done, or a refusal of <see cref="AttachmentUpload.Check"/>, the store or <see cref="Item.Attach"/>.</returns>
    public async Task<Result> AttachAsync(
        Item item, Actor actor, IFormFile uploaded, string textAlternative, DateTimeOffset now, CancellationToken cancellation)
    {
        if (item.Check(ItemAction.Edit, actor) is { } refusal)
            return refusal;
        var taken = await TakeInAsync(uploaded, cancellation);
        if (!taken.IsDone)
            return taken.Refusal;
        var (accepted, address) = taken.Value;
        var attached = item.Attach(actor, accepted.FileName, accepted.MediaType, accepted.Kind, address, textAlternative, now);
        return attached.IsDone ? Result.Done : attached.Refusal;
    }

    /// <summary>Checks an uploaded file by its content and stores it.</summary>
    /// <returns>What it is and where it lies, or a refusal of <see cref="AttachmentUpload.Check"/> or the store.</returns>
    public async Task<Result<(AcceptedUpload Accepted, FileAddress Address)>> TakeInAsync(IFormFile uploaded, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await uploaded.CopyToAsync(content, cancellation);
        return await TakeInAsync(uploaded.FileName, content.ToArray(), cancellation);
    }

    /// <summary>Checks a file by its content and stores it.</summary>
    /// <returns>What it is and where it lies, or a refusal of <see cref="AttachmentUpload.Check"/> or the store.</returns>
    public async Task<Result<(AcceptedUpload Accepted, FileAddress Address)>> TakeInAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var accepted = AttachmentUpload.Check(name, content, cancellation: cancellation);
        if (!accepted.IsDone)
            return accepted.Refusal;
        var stored = await store.AddAsync(content, FileLimit, cancellation);
        return stored.IsDone ? (accepted.Value, stored.Value.Address) : stored.Refusal;
    }

    /// <summary>Screens the open version with all its files, and follows the links of its text and files.</summary>
    /// <returns>Done, or a refusal of <see cref="Item.Screen"/> or <c>attachment.missing</c>.</returns>
    public async Task<Result> ScreenAsync(Item item, DateTimeOffset now, CancellationToken cancellation)
    {
        if (item.Open is not { } open)
            return item.Screen([], now);
        var screened = new List<AttachmentScreening>();
        var linked = new List<LinkInFile>();
        foreach (var attachment in open.Attachments)
        {
            if (await store.ReadAsync(attachment.Content, cancellation) is not { } content)
                return Missing(attachment);
            screened.Add(await ScreenAsync(attachment, content, cancellation));
            if (attachment.Kind == AttachmentKind.Document)
                linked.AddRange(await VersionLinks.InFileAsync(new LinkedFile(attachment.Number, attachment.FileName, attachment.Content), content, cancellation));
        }

        var links = VersionLinks.Of(open.Content.Body, linked);
        var faults = await check.FindFaultsAsync(links.Targets, cancellation);
        return item.Screen(
            [.. screened.Select(file => file with { Passages = [.. file.Passages, .. links.BrokenInFile(file.Number, faults)] })], now, links.BrokenInText(faults));
    }

    /// <summary>Masks findings in the file of an attachment: each wherever it stands in the file, since one that stays would tell the other.</summary>
    /// <param name="item">The item.</param>
    /// <param name="actor">Who.</param>
    /// <param name="number">Number of the attachment.</param>
    /// <param name="chosen">Which of its open findings.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Done, or a refusal of <see cref="AttachmentMasking.Mask"/>, the store or <see cref="Item.MaskInFile"/>.</returns>
    public async Task<Result> MaskAsync(
        Item item, Actor actor, int number, Func<SensitiveFinding, bool> chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        if (item.Check(ItemAction.MaskFinding, actor) is { } refusal)
            return refusal;
        var open = item.Open!.Findings.Where(finding => finding.IsOpen && finding.Part == FindingPart.AttachmentContent && finding.Attachment == number).ToList();
        var excerpts = open.Where(chosen).Select(finding => finding.Excerpt).ToHashSet();
        var masked = open.Where(finding => excerpts.Contains(finding.Excerpt)).ToList();
        if (masked.Count == 0 || item.Open!.Attachment(number) is not { } attachment)
            return Result.Refuse("finding.unknown", "附件中没有可以遮盖的待处理提示，可能已经处理，请刷新页面后重试。");
        if (await store.ReadAsync(attachment.Content, cancellation) is not { } content)
            return Missing(attachment);
        var passages = masked.ConvertAll(finding => new SensitivePassage(finding.Kind, finding.Start, finding.Length, finding.Excerpt, finding.Mask));
        var file = await Task.Run(() => Masking.Mask(content, passages, cancellation), cancellation);
        if (!file.IsDone)
            return file.Refusal with { Message = $"附件“{attachment.FileName}”：{file.Refusal.Message}" };
        var stored = await store.AddAsync(file.Value, FileLimit, cancellation);
        return stored.IsDone
            ? item.MaskInFile(actor, number, masked.ConvertAll(finding => finding.Number), stored.Value.Address, now)
            : stored.Refusal;
    }

    /// <summary>Makes the file that the public gets of each attachment that has none yet: hidden metadata stripped, proved whole.</summary>
    /// <returns>Done, or a refusal of <see cref="AttachmentCleaning.Clean"/>, the store or <see cref="Item.RecordCleanedFile"/>.</returns>
    public async Task<Result> CleanAsync(Item item, CancellationToken cancellation)
    {
        foreach (var attachment in item.Open?.Attachments.Where(attachment => attachment.Cleaned is null) ?? [])
        {
            if (await store.ReadAsync(attachment.Content, cancellation) is not { } content)
                return Missing(attachment);
            var cleaned = await CleanAsync(attachment, content, cancellation);
            if (!cleaned.IsDone)
                return cleaned.Refusal with { Message = $"附件“{attachment.FileName}”：{cleaned.Refusal.Message}" };
            var stored = await store.AddAsync(cleaned.Value, FileLimit, cancellation);
            if (!stored.IsDone)
                return stored.Refusal;
            known.Keep(attachment.Content, stored.Value.Address);
            if (item.RecordCleanedFile(attachment.Number, attachment.Content.Hash, stored.Value.Address).Refusal is { } refusal)
                return refusal;
        }

        return Result.Done;
    }

    private async Task<AttachmentScreening> ScreenAsync(Attachment attachment, byte[] content, CancellationToken cancellation)
    {
        if (known.Screening(attachment.Content) is { } before)
            return before with { Number = attachment.Number };
        var screening = await Task.Run(() => Text.Screen(attachment.Number, attachment.Content.Hash, content, cancellation), cancellation);
        known.Keep(attachment.Content, screening);
        return screening;
    }

    private async Task<Result<byte[]>> CleanAsync(Attachment attachment, byte[] content, CancellationToken cancellation)
    {
        if (known.Cleaned(attachment.Content) is { } before && await store.ReadAsync(before, cancellation) is { } kept)
            return kept;
        var cleaned = await Task.Run(() => Cleaning.Clean(content, cancellation), cancellation);
        return cleaned.IsDone ? cleaned.Value.Content : cleaned.Refusal;
    }

    private static Refusal Missing(Attachment attachment) =>
        new("attachment.missing", $"附件“{attachment.FileName}”的文件不在存储中，请联系系统管理员从备份恢复，或删除后重新上传。");
}
