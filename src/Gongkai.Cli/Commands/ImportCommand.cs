using System.CommandLine;
using System.Diagnostics;
using Gongkai.Cli.Output;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Importing;
using Gongkai.Documents;
using Gongkai.Documents.Importing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Migration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Cli.Commands;

/// <summary>
/// <c>gongkai import</c>: takes an existing site over in the batches of the staff side's import. Interrupted, the same command goes
/// on where it was; it may run beside the server.
/// </summary>
internal sealed class ImportCommand(Terminal terminal, Texts texts)
{
    private const string DatabaseVariable = "GONGKAI_DATABASE";
    private const int LinesShown = 20;

    /// <summary>What the user asked for.</summary>
    private sealed record Request(string Source, string Agency, string By, bool IsTrial, string? Report, string Data, string? Database);

    private CancellationToken Cancellation => terminal.Interruption.Token;

    public static Command Create(Texts texts, Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = texts.ImportSource };
        var agency = new Option<string>("--agency") { Description = texts.ImportAgency, HelpName = "SLUG", Required = true };
        var by = new Option<string>("--by") { Description = texts.ImportBy, HelpName = "ACCOUNT", Required = true };
        var trial = new Option<bool>("--dry-run") { Description = texts.ImportDryRun };
        var report = new Option<string?>("--report") { Description = texts.ImportReport, HelpName = "FILE" };
        var data = new Option<string>("--data") { Description = texts.ImportData, HelpName = "DIR", DefaultValueFactory = _ => "data" };
        var database = new Option<string?>("--database") { Description = texts.ImportDatabase, HelpName = texts.AuditDatabaseName };
        var command = new Command("import", texts.Import) { source, agency, by, trial, report, data, database };
        command.SetAction(result => new ImportCommand(terminal, texts).Run(new Request(
            result.GetValue(source)!, result.GetValue(agency)!, result.GetValue(by)!, result.GetValue(trial),
            result.GetValue(report), result.GetValue(data)!, result.GetValue(database))));
        return command;
    }

    private int Run(Request request)
    {
        if (!Directory.Exists(request.Data))
            return Refuse(texts.ImportNoData(request.Data));
        var folder = DataFolder.Open(request.Data);
        var named = request.Database ?? Environment.GetEnvironmentVariable(DatabaseVariable);
        Result<DatabaseAddress> address = named is null ? folder.Database : DatabaseAddress.Parse(named);
        if (!address.IsDone)
            return Refuse(address.Refusal.Message);
        if (address.Value.Kind == DatabaseKind.Sqlite && !File.Exists(address.Value.Shown))
            return Refuse(texts.AuditNoFile(address.Value.Shown));
        try
        {
            return RunAsync(request, folder, address.Value).GetAwaiter().GetResult();
        }
        catch (System.Data.Common.DbException fault)
        {
            return Refuse(texts.AuditUnreachable(address.Value.Shown, fault.Message));
        }
    }

    private async Task<int> RunAsync(Request request, DataFolder folder, DatabaseAddress address)
    {
        var db = DataServices.Open(address, TimeProvider.System);
        await using (db)
        {
            if ((await DatabaseUpgrade.CheckAsync(db, Cancellation)).Refusal is { } other)
                return Refuse(other.Message);
            if (await OfficeAsync(db, request) is not { } office)
                return ExitCode.Unreadable;
            var path = Path.GetFullPath(request.Source);
            var opened = Documents.Importing.ImportSource.Open(
                path, Path.GetFileName(path), ImportOrders.Keeping(folder.Files, request.IsTrial, ReadingLimits.Default.FileBytes));
            if (!opened.IsDone)
                return Refuse(opened.Refusal.Message);
            using var source = opened.Value;
            if (await TakeOnAsync(db, office, path, source.Count, request.IsTrial) is not { } import)
                return ExitCode.Unreadable;
            var done = await ImportAsync(import, source, office, () => DataServices.Open(address, TimeProvider.System));
            return await TellAsync(db, done, request.Report);
        }
    }

    /// <summary>Who imports, in the agency named; null where either is not known, which was told then.</summary>
    private async Task<Actor?> OfficeAsync(GongkaiDb db, Request request)
    {
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Slug == request.Agency, Cancellation);
        if (agency is null)
        {
            Refuse(texts.ImportNoAgency(request.Agency, await db.Agencies.OrderBy(known => known.Slug).Select(known => known.Slug).ToListAsync(Cancellation)));
            return null;
        }

        const StaffRoles May = StaffRoles.DisclosureOffice | StaffRoles.Administrator;
        var accounts = await db.Accounts.AsNoTracking().Where(account => !account.IsClosed)
            .Where(account => db.Staff.Any(post => post.PersonId == account.PersonId && post.AgencyId == agency.Id && post.IsActive && (post.Roles & May) != 0))
            .Select(account => new { account.UserName, account.PersonId, account.Person.Name }).ToListAsync(Cancellation);
        if (accounts.Find(account => string.Equals(account.UserName, request.By, StringComparison.OrdinalIgnoreCase)) is { } found)
            return await ImportOrders.ActorAsync(db, found.PersonId, found.Name, agency.Id, Cancellation);
        Refuse(texts.ImportNobody(request.By, agency.Name, accounts.Select(account => account.UserName!).Order(StringComparer.Ordinal)));
        return null;
    }

    /// <summary>The import of this source that was interrupted, or a new one; null where another process works on it.</summary>
    private async Task<Import?> TakeOnAsync(GongkaiDb db, Actor office, string path, long count, bool isTrial)
    {
        var name = path.UpTo(Import.SourceLimit);
        var import = await db.Imports.Where(open => open.AgencyId == office.AgencyId && open.Source == name && open.IsTrial == isTrial && open.File == null && open.EndedAt == null)
            .OrderBy(open => open.Id).FirstOrDefaultAsync(Cancellation);
        var now = TimeProvider.System.GetUtcNow();
        if (import is { Total: { } total } && total != count && !(import.LeasedUntil > now))
        {
            terminal.Error.WriteLine(texts.ImportChanged);
            import.Cancel(now);
            import = null;
        }

        if (import is null)
        {
            import = Import.Order(office, name, null, isTrial, now).Value!;
            db.Add(import);
            db.Record(AuditAuthor.Of(office), office.AgencyId, "import.ordered", import, new { import.Source, import.IsTrial });
        }
        else if (import.Handled > 0)
        {
            terminal.Error.WriteLine(texts.ImportResumed(import.Id, import.Handled));
        }

        if (!import.TakeOn(now))
        {
            Refuse(texts.ImportLeased(import.LeasedUntil!.Value));
            return null;
        }

        if ((await db.SaveAsync(Cancellation)).Refusal is { } refusal)
        {
            Refuse(refusal.Message);
            return null;
        }

        return import;
    }

    private async Task<Import> ImportAsync(Import import, Documents.Importing.ImportSource source, Actor office, Func<GongkaiDb> open)
    {
        var (watch, before, reached) = (Stopwatch.StartNew(), import.Handled, import.Handled);
        try
        {
            return await new ImportRun(open, TimeProvider.System).RunAsync(import.Id, source, office, Show, Cancellation);
        }
        catch (OperationCanceledException)
        {
            var db = open();
            await using (db)
            {
                var left = await db.Imports.SingleAsync(found => found.Id == import.Id, CancellationToken.None);
                left.LayDown();
                await db.SaveAsync(CancellationToken.None);
            }

            terminal.Error.WriteLine(texts.ImportInterrupted(reached));
            throw;
        }
        finally
        {
            if (Terminal.IsErrorRead)
                terminal.Error.Write("\r\e[K");
        }

        void Show(Import running)
        {
            reached = running.Handled;
            if (Terminal.IsErrorRead)
                terminal.Error.Write($"\r{texts.ImportProgress(reached, source.Count, (reached - before) / watch.Elapsed.TotalSeconds)}\e[K");
        }
    }

    private async Task<int> TellAsync(GongkaiDb db, Import import, string? report)
    {
        var lines = db.ImportLines.AsNoTracking().Where(line => line.ImportId == import.Id).OrderBy(line => line.Number);
        if (report is not null)
        {
            var file = OutputFile.Create(report, terminal.Interruption);
            if (!file.IsDone)
                return Refuse(file.Refusal.Message);
            using var output = file.Value;
            await ImportReport.WriteAsync(output.Stream, lines.AsAsyncEnumerable(), Cancellation);
            output.Commit();
        }

        if (import is { State: ImportState.Done, Notice.Length: > 0 })
            terminal.Out.WriteLine(Shown.Of(import.Notice));
        var wanting = lines.Where(line => line.Fate == ImportFate.Refused || line.Fate == ImportFate.HeldBack);
        foreach (var line in await wanting.Take(LinesShown).ToListAsync(Cancellation))
            terminal.Out.WriteLine(Shown.Of($"{line.Place}　{line.Title}　{line.Fate.Chinese()}：{line.Message}"));
        if (import.Refused + import.HeldBack is > LinesShown and var all)
            terminal.Out.WriteLine(texts.ImportMore(all - LinesShown));
        terminal.Out.WriteLine(texts.ImportEnded(import));
        terminal.Out.WriteLine(texts.ImportSums(import));
        return import.State != ImportState.Done ? ExitCode.Unreadable : import.Refused + import.HeldBack > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private int Refuse(string reason)
    {
        terminal.Error.WriteLine(Shown.Of(reason));
        return ExitCode.Unreadable;
    }
}
