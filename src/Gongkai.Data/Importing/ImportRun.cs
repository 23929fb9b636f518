using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Migration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Importing;

/// <summary>
/// Works through an import from where it stands to its end. While one batch is written the next is read. It ends early
/// when cancelled, or when somebody cancels the import; whatever was written stays, and the rest can follow later.
/// </summary>
/// <param name="open">Opens the database; each batch has a context of its own, so that memory does not grow.</param>
/// <param name="clock">Tells the time.</param>
public sealed class ImportRun(Func<GongkaiDb> open, TimeProvider clock)
{
    /// <summary>Rows of a batch: few enough for other writers to get their turn, many enough for speed.</summary>
    public const int BatchSize = 500;

    /// <summary>Works through an import that was taken on (<see cref="Import.TakeOn"/>).</summary>
    /// <param name="id">Number of the import.</param>
    /// <param name="source">Its rows.</param>
    /// <param name="office">Who ordered it, with the roles held now.</param>
    /// <param name="progress">Is told after each batch; null where nobody listens.</param>
    /// <param name="cancellation">Ends it after the batch that is being written.</param>
    /// <returns>The import as it stands at the end.</returns>
    public async Task<Import> RunAsync(long id, IImportSource source, Actor office, Action<Import>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImportBatches batches;
        Import import;
        var first = open();
        await using (first)
        {
            batches = await ImportBatches.LoadAsync(first, office, cancellation);
            import = await first.Imports.SingleAsync(found => found.Id == id, cancellation);
            if (import.Total is null)
            {
                import.Counted(source.Count, source.Notice);
                if (!(await first.SaveAsync(cancellation)).IsDone)
                    return await ReadAsync(id);
            }
        }

        var rows = source.BatchesAsync(import.Handled, BatchSize, cancellation).GetAsyncEnumerator(cancellation);
        await using (rows)
        {
            var next = rows.MoveNextAsync().AsTask();
            try
            {
                while (await next)
                {
                    var batch = rows.Current;
                    next = rows.MoveNextAsync().AsTask();

                    // Null: somebody cancelled it, or another node took it on.
                    if (await WriteAsync(id, batches, batch, cancellation) is not { } written)
                        return await ReadAsync(id);
                    progress?.Invoke(written);
                }
            }
            finally
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        var last = open();
        await using (last)
        {
            import = await last.Imports.SingleAsync(found => found.Id == id, cancellation);
            if (import.State != ImportState.Running)
                return import;
            import.Finish(clock.GetUtcNow());
            last.Record(Audit.AuditAuthor.Of(office), import.AgencyId, "import.finished", import, new { import.Source, import.IsTrial, import.Published, import.HeldBack, import.AlreadyHere, import.Refused });
            await last.SaveAsync(cancellation);
        }

        return await ReadAsync(id);
    }

    private async Task<Import?> WriteAsync(long id, ImportBatches batches, IReadOnlyList<ImportRow> batch, CancellationToken cancellation)
    {
        var db = open();
        await using (db)
        {
            var import = await db.Imports.SingleAsync(found => found.Id == id, cancellation);
            if (import.State != ImportState.Running || batch[0].Number != import.Handled + 1)
                return null;
            return (await batches.WriteAsync(db, import, batch, clock.GetUtcNow(), cancellation)).IsDone ? import : null;
        }
    }

    private async Task<Import> ReadAsync(long id)
    {
        var db = open();
        await using (db)
            return await db.Imports.AsNoTracking().SingleAsync(found => found.Id == id);
    }
}
