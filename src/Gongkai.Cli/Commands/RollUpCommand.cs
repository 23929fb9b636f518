using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai rollup</c>: adds the reports of a tree of agencies and holds each government's own report against the sum.</summary>
internal sealed class RollUpCommand(Terminal terminal, Texts texts)
{
    /// <summary>What the user asked for.</summary>
    private sealed record Request(string[] Files, string Tree, string? Out, string? Unit, int? Year, bool Json, bool Force);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var files = new Argument<string[]>("DIR") { Description = texts.RollUpFiles, Arity = ArgumentArity.OneOrMore };
        var tree = new Option<string>("--tree") { Description = texts.RollUpTree, HelpName = "CSV", Required = true };
        var output = new Option<string?>("--out") { Description = texts.RollUpOut, HelpName = "OUT" };
        var unit = new Option<string?>("--unit") { Description = texts.RollUpUnit, HelpName = "CODE|NAME" };
        var year = new Option<int?>("--year") { Description = texts.RollUpYear, HelpName = "YEAR" };
        var json = new Option<bool>("--json") { Description = texts.RollUpJson };
        var force = new Option<bool>("--force") { Description = texts.Force };
        var command = new Command("rollup", texts.RollUp) { files, tree, output, unit, year, json, force };
        command.SetAction(result => new RollUpCommand(terminal, texts).Run(new Request(
            result.GetValue(files)!, result.GetValue(tree)!, result.GetValue(output), result.GetValue(unit),
            result.GetValue(year), result.GetValue(json), result.GetValue(force))));
        return command;
    }

    private int Run(Request request)
    {
        var tree = UnitListFile.Read(request.Tree);
        if (!tree.IsDone)
            return Refuse($"{Shown.Of(request.Tree)}{texts.Colon}{tree.Refusal.Message}");
        var chosen = Chosen(tree.Value, request.Unit);
        if (!chosen.IsDone)
            return Refuse(chosen.Refusal.Message);
        var target = Target(request);
        if (!target.IsDone)
            return Refuse(target.Refusal.Message);

        var (reports, unreadable) = Read(request);
        var filed = FiledReports.Assign(tree.Value, reports, request.Year);
        var summary = new RollUpSummary(filed, [.. GovernmentRollUp.All(filed).Select(CheckedRollUp.Of)], unreadable);
        if (target.Value.Format is { } format)
        {
            using var file = target.Value.File!;
            format.Write(AsReport(summary.RollUps.First(rollUp => rollUp.Sum.Unit == chosen.Value).Sum, filed.Year), file.Stream);
            file.Commit();
        }

        if (request.Json)
            RollUpJson.Write(summary, terminal.OutStream);
        else
            new RollUpText(terminal, texts).Write(summary);
        if (request.Out is not null)
            terminal.Error.WriteLine(texts.RollUpWritten(chosen.Value.Name, filed.Year, Shown.Of(request.Out)));
        return unreadable.Count > 0 || reports.Count == 0 ? ExitCode.Unreadable : summary.IsFine ? ExitCode.Fine : ExitCode.Findings;
    }

    // The government whose sum is written: the top of the tree unless told otherwise.
    private Result<ReportingUnit> Chosen(ReportingTree tree, string? asked)
    {
        var governments = tree.Governments.ToArray();
        if (governments.Length == 0)
            return new Refusal("rollup.no_government", texts.NoGovernment);
        if (asked is not null)
        {
            return Array.Find(governments, unit => unit.Code == asked || unit.Name == asked) is { } found
                ? found
                : new Refusal("rollup.unit", texts.NoSuchUnit(Shown.Of(asked), governments.Select(unit => unit.Name)));
        }

        var tops = governments.Where(unit => unit.ParentCode is null).ToArray();
        return tops.Length == 1
            ? tops[0]
            : new Refusal("rollup.unit", texts.SeveralTops(governments.Select(unit => unit.Name)));
    }

    private Result<(ReportFormat? Format, OutputFile? File)> Target(Request request)
    {
        if (request.Out is not { } name)
            return (null, null);
        if (ReportWriter.Find(Path.GetExtension(name)) is not { } format)
            return new Refusal("output.format", texts.NoFormatInName(Shown.Of(name), string.Join('、', ReportWriter.Formats.Select(known => known.Extension))));
        if (!request.Force && File.Exists(name))
            return new Refusal("output.exists", texts.WouldOverwrite(Shown.Of(name)));
        var created = OutputFile.Create(name, terminal.Interruption);
        return created.IsDone ? (format, created.Value) : created.Refusal;
    }

    private (List<AnnualReport> Reports, List<ReadingResult> Unreadable) Read(Request request)
    {
        // The sum of the last run may lie beside the reports; it is none of them.
        var files = InputFiles.Of(request.Files).Where(file => request.Out is null || Path.GetFullPath(file.Path) != Path.GetFullPath(request.Out));
        var cancellation = terminal.Interruption.Token;
        var reader = new ReportFile(ReadingLimits.Default, cancellation);
        var reports = new List<AnnualReport>();
        var unreadable = new List<ReadingResult>();
        using var progress = new ProgressLine(terminal, texts, files.Count);
        foreach (var reading in InOrder.Of(files, reader.Read, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reading?.Report is { } report)
                reports.Add(report);
            else if (reading is not null)
                unreadable.Add(reading);
            progress.Step();
        }

        return (reports, unreadable);
    }

    private static AnnualReport AsReport(GovernmentRollUp sum, int year) => new(sum.Figures) { Organization = sum.Unit.Name, Year = year };

    private int Refuse(string message)
    {
        terminal.Error.WriteLine(message);
        return ExitCode.Unreadable;
    }
}
