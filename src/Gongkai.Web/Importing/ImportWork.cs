using Gongkai.Data;
using Gongkai.Data.Files;
using Gongkai.Data.Importing;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Importing;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Importing;

/// <summary>Works on uploaded imports, one after another; after a restart where it was.</summary>
internal sealed class ImportWork(GongkaiDb db, IServiceScopeFactory scopes, IFileStore store, TimeProvider clock)
{
    /// <summary>Works on every import that waits or was left lying.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        foreach (var id in await db.Imports.Where(import => import.EndedAt == null && import.File != null).OrderBy(import => import.Id).Select(import => import.Id).ToListAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            var import = await db.Imports.SingleAsync(found => found.Id == id, cancellation);
            if (!import.TakeOn(clock.GetUtcNow()) || !(await db.SaveAsync(cancellation)).IsDone)
                continue;
            try
            {
                await RunAsync(import, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await EndAsync(id, left => left.LayDown());
                throw;
            }
        }
    }

    private async Task RunAsync(Import import, CancellationToken cancellation)
    {
        var office = await ImportOrders.OfficeAsync(db, import, cancellation);
        using var folder = new WorkFolder();
        try
        {
            if (store.Open(import.File!) is not { } stored)
            {
                await EndAsync(import.Id, broken => broken.Break("上传的文件不在存储中，请重新上传。", clock.GetUtcNow()));
                return;
            }

            string copy;
            await using (stored)
                copy = await folder.SaveAsync("upload", stored, cancellation);
            var opened = ImportSource.Open(copy, import.Source, ImportOrders.Keeping(store, import.IsTrial, AttachmentFiles.FileLimit));
            if (!opened.IsDone)
            {
                await EndAsync(import.Id, broken => broken.Break(opened.Refusal.Message, clock.GetUtcNow()));
                return;
            }

            using var source = opened.Value;
            await new ImportRun(() => scopes.CreateScope().ServiceProvider.GetRequiredService<GongkaiDb>(), clock).RunAsync(import.Id, source, office, null, cancellation);
        }
        catch (Documents.UnreadableException fault)
        {
            await EndAsync(import.Id, broken => broken.Break(fault.Message, clock.GetUtcNow()));
        }
    }

    // A cancellation or another node may have been faster: then its word counts.
    private async Task EndAsync(long id, Action<Import> end)
    {
        db.ChangeTracker.Clear();
        var import = await db.Imports.SingleAsync(found => found.Id == id, CancellationToken.None);
        if (!import.IsOpen)
            return;
        end(import);
        await db.SaveAsync(CancellationToken.None);
    }
}
