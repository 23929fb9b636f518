using System.Data.Common;
using Gongkai.Data;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>
/// Asks the database for the newest change of what is public. Requests that come while it is being asked share the next
/// asking: each answer was read after its request came, so nothing is shown that was taken down before, however many
/// nodes there are; and a crowd of requests costs one query.
/// </summary>
internal sealed class NewestChange(IServiceScopeFactory scopes) : IDisposable
{
    private const string Query = """SELECT MAX("Id") FROM "SearchChanges" """;

    // One connection for all askings, opened anew after a fault. Asked by one at a time.
    private IServiceScope? scope;
    private DbCommand? command;

    private readonly Lock asking = new();
    private TaskCompletionSource<long>? next;
    private bool isAsking;

    /// <summary>Its number; 0 where there is none yet.</summary>
    public Task<long> ReadAsync()
    {
        lock (asking)
        {
            next ??= new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            var answer = next.Task;
            if (!isAsking)
            {
                isAsking = true;
                _ = Task.Run(AskAsync);
            }

            return answer;
        }
    }

    private async Task AskAsync()
    {
        while (Taken() is { } waiting)
        {
            try
            {
                command ??= await OpenAsync();
                waiting.SetResult(await command.ExecuteScalarAsync() is long newest ? newest : 0);
            }
            catch (Exception fault)
            {
                Dispose();
                waiting.SetException(fault);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        command?.Dispose();
        scope?.Dispose();
        (command, scope) = (null, null);
    }

    private async Task<DbCommand> OpenAsync()
    {
        scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<GongkaiDb>().Database;
        await database.OpenConnectionAsync();
        var opened = database.GetDbConnection().CreateCommand();
        opened.CommandText = Query;
        await opened.PrepareAsync();
        return opened;
    }

    private TaskCompletionSource<long>? Taken()
    {
        lock (asking)
        {
            var taken = next;
            (next, isAsking) = (null, taken is not null);
            return taken;
        }
    }
}
