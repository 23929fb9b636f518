using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Domain;
using Gongkai.Domain.Collection;

namespace Gongkai.Web.Collection;

/// <summary>Takes in what a unit hands in itself: through its link, or from the same installation.</summary>
internal sealed class UnitUploads(GongkaiDb db, IFileStore store, TimeProvider clock)
{
    /// <summary>The largest report that a unit hands in, in bytes.</summary>
    public const long FileLimit = 20 << 20;

    /// <summary>Room for the form around the file.</summary>
    public const long RequestLimit = FileLimit + (1 << 20);

    /// <summary>Takes an uploaded file in.</summary>
    /// <returns>As <see cref="ReceiveAsync(UnitSide, string, Stream, SubmissionOrigin, CancellationToken)"/>, or the refusal <c>submission.file</c>.</returns>
    public async Task<Result<Submission>> ReceiveAsync(UnitSide side, IFormFile? upload, SubmissionOrigin origin, CancellationToken cancellation)
    {
        if (upload is null || upload.Length == 0)
            return new Refusal("submission.file", "请选择要报送的年度报告文件（docx、pdf、html、xlsx或txt），文件不能是空的。");
        var content = upload.OpenReadStream();
        await using (content)
            return await ReceiveAsync(side, Path.GetFileName(upload.FileName), content, origin, cancellation);
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="side">The unit; round and unit tracked.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="origin">Who sends it on which way.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The submission, or a refusal of the store or of <see cref="CollectionRegister.ReceiveAsync"/>.</returns>
    public async Task<Result<Submission>> ReceiveAsync(UnitSide side, string name, Stream content, SubmissionOrigin origin, CancellationToken cancellation)
    {
        if (side.Unit.CheckReceiving(side.Round) is { } refusal)
            return refusal;
        var stored = await store.AddAsync(content, FileLimit, cancellation);
        if (!stored.IsDone)
            return stored.Refusal;
        var received = await new CollectionRegister(db).ReceiveAsync(side.Round, side.Unit, origin, name, stored.Value.Address, clock.GetUtcNow(), cancellation);
        if (!received.IsDone)
            return received;
        db.Record(new AuditAuthor(origin.PersonId, origin.Name), side.Round.AgencyId, "collection.received", received.Value, new { side.Unit.Name, received.Value.FileName, received.Value.Version });
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? received : saved.Refusal;
    }
}
