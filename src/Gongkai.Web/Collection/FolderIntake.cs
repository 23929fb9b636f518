using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Domain.Collection;
using Gongkai.Web.Agencies;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Collection;

/// <summary>
/// Takes in what is laid into a round's folder in the data folder. First the file is kept, then it is moved aside: killed in between,
/// it is recognised and only moved.
/// </summary>
internal sealed partial class FolderIntake(GongkaiDb db, IFileStore store, DataFolder folder, AgencyDirectory agencies, TimeProvider clock, ILogger<FolderIntake> log)
{
    /// <summary>Where files lie that were taken in, below the round's folder.</summary>
    public const string Taken = "已接收";

    private const int Portion = 100;

    /// <summary>A file that was written to a moment ago may not be whole yet.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    /// <summary>The folder of a round.</summary>
    public static string PathOf(DataFolder folder, string slug, int year) => Path.Combine(folder.Path, "collect", slug, year.ToString(CultureInfo.InvariantCulture));

    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = await agencies.GetAsync(cancellation);
        foreach (var round in await db.CollectionRounds.AsNoTracking().Where(round => round.ClosedAt == null).ToListAsync(cancellation))
        {
            if (known.Agencies.FirstOrDefault(agency => agency.Id == round.AgencyId) is not { } agency)
                continue;
            var files = new DirectoryInfo(PathOf(folder, agency.Slug, round.Year));
            if (!files.Exists)
                continue;

            // Links that lead out of the folder are not followed.
            var settled = clock.GetUtcNow().UtcDateTime - Settled;
            foreach (var file in files.EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden })
                .Where(file => file.LastWriteTimeUtc < settled).OrderBy(file => file.Name, StringComparer.Ordinal).Take(Portion).ToList())
            {
                try
                {
                    await TakeAsync(round, file, cancellation);
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    Left(log, fault, file.FullName);
                }
            }
        }
    }

    private async Task TakeAsync(CollectionRound round, FileInfo file, CancellationToken cancellation)
    {
        var content = file.OpenRead();
        await using (content)
        {
            var kept = await store.AddAsync(content, AttachmentFiles.FileLimit, cancellation);
            var received = Submission.Receive(round, new SubmissionOrigin(SubmissionChannel.Folder, "文件夹"), file.Name, kept.Value?.Address, clock.GetUtcNow(), kept.Refusal);
            if (!received.IsDone)
                return;
            var (name, hash) = (received.Value.FileName, kept.Value?.Hash.ToString());

            // A node that takes over from a slow one may be at it too: the second finds what the first has kept.
            await using var turn = await db.Database.BeginTransactionAsync(cancellation);
            await db.HoldOrganisationAsync(round.AgencyId, cancellation);
            if (hash is null || !await db.Submissions.AnyAsync(found => found.RoundId == round.Id && found.Channel == SubmissionChannel.Folder && found.FileName == name && found.File!.Hash == hash, cancellation))
            {
                db.Add(received.Value);
                await db.SaveAsync(cancellation);
            }

            await turn.CommitAsync(cancellation);
        }

        var aside = Directory.CreateDirectory(Path.Combine(file.DirectoryName!, Taken));
        var target = Path.Combine(aside.FullName, file.Name);
        file.MoveTo(File.Exists(target) ? Path.Combine(aside.FullName, $"{Guid.NewGuid():N}-{file.Name}") : target);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of a collection folder cannot be taken in: {Path}")]
    private static partial void Left(ILogger log, Exception fault, string path);
}
