using System.CommandLine;
using Gongkai.Data;
using Gongkai.Data.Audit;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai audit verify</c>: walks the chains of the audit trail and names the first broken entry.</summary>
internal sealed class AuditCommand(Terminal terminal, Texts texts)
{
    private const string DatabaseVariable = "GONGKAI_DATABASE";
    private const string DefaultDatabase = "data/gongkai.db";

    public static Command Create(Texts texts, Terminal terminal)
    {
        var database = new Option<string?>("--database") { Description = texts.AuditDatabase, HelpName = texts.AuditDatabaseName };
        var known = new Option<string[]>("--known") { Description = texts.AuditKnown, HelpName = texts.AuditKnownName, AllowMultipleArgumentsPerToken = true };
        var verify = new Command("verify", texts.AuditVerify) { database, known };
        verify.SetAction(result => new AuditCommand(terminal, texts).Run(result.GetValue(database), result.GetValue(known) ?? []));
        return new Command("audit", texts.Audit) { verify };
    }

    private int Run(string? database, string[] known)
    {
        var address = DatabaseAddress.Parse(database ?? Environment.GetEnvironmentVariable(DatabaseVariable) ?? DefaultDatabase);
        if (!address.IsDone)
            return Refuse(address.Refusal.Message);
        if (address.Value.Kind == DatabaseKind.Sqlite && !File.Exists(address.Value.Shown))
            return Refuse(texts.AuditNoFile(address.Value.Shown));
        var marks = new List<AuditMark>();
        foreach (var text in known)
        {
            if (!AuditMark.TryParse(text, out var mark))
                return Refuse(texts.AuditNoMark(text));
            marks.Add(mark);
        }

        try
        {
            return VerifyAsync(address.Value, marks).GetAwaiter().GetResult();
        }
        catch (System.Data.Common.DbException fault)
        {
            return Refuse(texts.AuditUnreachable(address.Value.Shown, fault.Message));
        }
    }

    private async Task<int> VerifyAsync(DatabaseAddress address, List<AuditMark> marks)
    {
        var isWhole = true;
        var db = DataServices.Open(address, TimeProvider.System);
        await using (db)
        {
            var verdicts = await AuditTrail.VerifyAllAsync(db, terminal.Interruption.Token);
            foreach (var verdict in verdicts)
            {
                isWhole &= verdict.IsWhole;
                terminal.Out.WriteLine(verdict.Broken is { } broken
                    ? texts.AuditBroken(verdict.AgencyId, broken)
                    : texts.AuditWhole(verdict.AgencyId, verdict.Count, verdict.Mark));
            }

            if (verdicts.Count == 0)
                terminal.Out.WriteLine(texts.AuditEmpty);
            foreach (var mark in marks)
            {
                if (await AuditTrail.HoldsAsync(db, mark, terminal.Interruption.Token))
                    continue;
                isWhole = false;
                terminal.Out.WriteLine(texts.AuditCut(mark));
            }
        }

        terminal.Out.Flush();
        return isWhole ? ExitCode.Fine : ExitCode.Findings;
    }

    private int Refuse(string reason)
    {
        terminal.Error.WriteLine(reason);
        return ExitCode.Unreadable;
    }
}
