using Gongkai.Data.Files;
using Gongkai.Documents.Collection;
using Gongkai.Documents.Conversion;
using Gongkai.Domain;
using Gongkai.Domain.Collection;
using Gongkai.Web.Background;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>Takes the files out of uploaded packages. The files of a portion and how far the package has come are saved together.</summary>
internal sealed class PackageIntake(IServiceScopeFactory scopes, IFileStore store, TimeProvider clock)
{
    /// <summary>Files of a portion: few enough for other writers to get their turn.</summary>
    public const int Portion = 25;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var id in await scopes.UseDbAsync(db => db.SubmittedPackages.Where(package => package.EndedAt == null).OrderBy(package => package.Id).Select(package => package.Id).ToListAsync(cancellation)))
            await TakeOutAsync(id, cancellation);
    }

    private async Task TakeOutAsync(long id, CancellationToken cancellation)
    {
        var file = await scopes.UseDbAsync(db => db.SubmittedPackages.AsNoTracking().SingleAsync(package => package.Id == id, cancellation));
        if (store.Open(file.File) is not { } stored)
        {
            await BreakAsync(id, "上传的压缩包不在存储中，请重新上传。");
            return;
        }

        // The store gives a stream; a zip is read from its end.
        using var folder = new WorkFolder();
        string copy;
        await using (stored)
            copy = await folder.SaveAsync("package", stored, cancellation);
        var opened = ReportPackage.Open(copy);
        if (!opened.IsDone)
        {
            await BreakAsync(id, opened.Refusal.Message);
            return;
        }

        using var package = opened.Value;
        while (await TakePortionAsync(id, package, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    /// <returns>Whether files are left.</returns>
    private Task<bool> TakePortionAsync(long id, ReportPackage files, CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var package = await db.SubmittedPackages.SingleAsync(found => found.Id == id, cancellation);
        var round = await db.CollectionRounds.AsNoTracking().SingleAsync(found => found.Id == package.RoundId, cancellation);
        var now = clock.GetUtcNow();
        var through = Math.Min(package.Handled + Portion, files.Count);
        for (var index = package.Handled; index < through; index++)
        {
            var origin = new SubmissionOrigin(SubmissionChannel.Upload, package.PersonName, package.PersonId, package.Id, index + 1);
            var received = await ReceiveAsync(round, origin, files, index, now, cancellation);
            if (received.Refusal is { } refusal)
            {
                await BreakAsync(id, refusal.Message);
                return false;
            }

            db.Add(received.Value!);
        }

        package.Advance(files.Count, through, now);

        // Refused where another node was faster: it goes on.
        return (await db.SaveAsync(cancellation)).IsDone && through < files.Count;
    });

    private async Task<Result<Submission>> ReceiveAsync(CollectionRound round, SubmissionOrigin origin, ReportPackage files, int index, DateTimeOffset now, CancellationToken cancellation)
    {
        var content = files.Read(index);
        if (!content.IsDone)
            return Submission.Receive(round, origin, files.NameOf(index), null, now, content.Refusal);
        var kept = await store.AddAsync(content.Value, AttachmentFiles.FileLimit, cancellation);
        return Submission.Receive(round, origin, files.NameOf(index), kept.Value?.Address, now, kept.Refusal);
    }

    private Task<Result> BreakAsync(long id, string message) => scopes.UseDbAsync(async db =>
    {
        var package = await db.SubmittedPackages.SingleAsync(found => found.Id == id);
        package.Break(message, clock.GetUtcNow());
        return await db.SaveAsync();
    });
}
