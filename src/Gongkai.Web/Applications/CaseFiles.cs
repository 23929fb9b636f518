using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Redaction;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Applications;

/// <summary>The files that go with a reply: taken in without hidden data, blacked out, given.</summary>
internal sealed class CaseFiles(GongkaiDb db, IFileStore store)
{
    private static readonly AttachmentCleaning Cleaning = new();
    private static readonly DocumentRedaction Redaction = new();

    /// <summary>The files of a case, in order.</summary>
    public Task<List<CaseFile>> OfAsync(long applicationId, CancellationToken cancellation) =>
        db.CaseFiles.Where(file => file.ApplicationId == applicationId).OrderBy(file => file.Id).ToListAsync(cancellation);

    /// <summary>Takes a file in: looked at by its content, kept as it is, and beside it without what it holds unseen.</summary>
    /// <returns>The file, added to the database; or a refusal of <see cref="CaseFile.Add"/>, of the check, the cleaning or the store.</returns>
    public async Task<Result<CaseFile>> AddAsync(Application application, IFormFile uploaded, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (CaseFile.Check(application, by) is { } refusal)
            return refusal;
        if (uploaded.Length > CaseFile.SizeLimit)
            return new Refusal("file.too_large", $"文件超过{CaseFile.SizeLimit >> 20}MB，请压缩或者拆分后上传。");
        using var stream = new MemoryStream();
        await uploaded.CopyToAsync(stream, cancellation);
        var content = stream.ToArray();
        var accepted = AttachmentUpload.Check(uploaded.FileName, content, cancellation: cancellation);
        if (!accepted.IsDone)
            return accepted.Refusal;
        var clean = await Task.Run(() => Cleaning.Clean(content, cancellation), cancellation);
        if (!clean.IsDone)
            return clean.Refusal;
        var (original, given) = (await StoreAsync(content, cancellation), await StoreAsync(clean.Value.Content, cancellation));
        if ((original.Refusal ?? given.Refusal) is { } full)
            return full;
        var there = await db.CaseFiles.CountAsync(file => file.ApplicationId == application.Id, cancellation);
        var added = CaseFile.Add(application, there, accepted.Value.FileName, accepted.Value.MediaType, original.Value!.Address, given.Value!.Address, by, now);
        if (added.IsDone)
            db.Add(added.Value);
        return added;
    }

    /// <summary>Personal data that the machine proposes to black out.</summary>
    /// <returns>The proposals, or the refusal of a file that cannot be read.</returns>
    public async Task<Result<IReadOnlyList<RedactionProposal>>> ProposeAsync(CaseFile file, CancellationToken cancellation)
    {
        var content = await ReadAsync(file, cancellation);
        return content.IsDone ? await Task.Run(() => Redaction.Propose(content.Value, cancellation), cancellation) : content.Refusal;
    }

    /// <summary>Blacks out in the file as it was handed in, and proves that it is gone.</summary>
    /// <returns>Done, or a refusal of <see cref="DocumentRedaction.Redact"/>, of the store or of <see cref="CaseFile.Withhold"/>.</returns>
    public async Task<Result> RedactAsync(Application application, CaseFile file, IReadOnlyList<RedactionMark> marks, Actor by, CancellationToken cancellation)
    {
        if (CaseFile.Check(application, by) is { } refusal)
            return refusal;
        var content = await ReadAsync(file, cancellation);
        if (!content.IsDone)
            return content.Refusal;
        var redacted = await Task.Run(() => Redaction.Redact(file.Name, content.Value, marks, cancellation), cancellation);
        if (!redacted.IsDone)
            return redacted.Refusal;
        var stored = await StoreAsync(redacted.Value.Content, cancellation);
        return stored.IsDone ? file.Withhold(application, stored.Value.Address, redacted.Value.MediaType, redacted.Value.Withheld, by) : stored.Refusal;
    }

    /// <summary>The file as it was handed in.</summary>
    /// <returns>Its bytes, or the refusal <c>file.missing</c>.</returns>
    public async Task<Result<byte[]>> ReadAsync(CaseFile file, CancellationToken cancellation) =>
        await OpenAsync(file, file.Original, cancellation);

    /// <summary>The file as the applicant gets it.</summary>
    /// <returns>Its bytes, or the refusal <c>file.missing</c>.</returns>
    public async Task<Result<byte[]>> GivenAsync(CaseFile file, CancellationToken cancellation) =>
        await OpenAsync(file, file.Given, cancellation);

    private async Task<Result<byte[]>> OpenAsync(CaseFile file, FileAddress address, CancellationToken cancellation) => await store.ReadAsync(address, cancellation) is { } content
        ? content
        : new Refusal("file.missing", $"文件“{file.Name}”已不在存储中，请系统管理员从备份中恢复。");

    // What is drawn anew can be larger than what was handed in.
    private Task<Result<StoredFile>> StoreAsync(byte[] content, CancellationToken cancellation) => store.AddAsync(content, CaseFile.SizeLimit * 4, cancellation);
}
