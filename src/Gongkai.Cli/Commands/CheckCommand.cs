using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Domain;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai check</c>: reads reports and says what is wrong with them.</summary>
internal sealed class CheckCommand(Terminal terminal, Texts texts)
{
    /// <summary>What the user asked for.</summary>
    private sealed record Request(string[] Files, string? Previous, bool Json, string? Sarif, string? Html, Severity? FailOn);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = texts.CheckFiles, Arity = ArgumentArity.OneOrMore };
        var previous = new Option<string?>("--previous") { Description = texts.CheckPrevious, HelpName = "FILE|DIR" };
        var json = new Option<bool>("--json") { Description = texts.CheckJson };
        var sarif = new Option<string?>("--sarif") { Description = texts.CheckSarif, HelpName = "OUT" };
        var html = new Option<string?>("--html") { Description = texts.CheckHtml, HelpName = "OUT" };
        var failOn = new Option<string>("--fail-on") { Description = texts.CheckFailOn, HelpName = "error|warning|info|never" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var command = new Command("check", texts.Check) { files, previous, json, sarif, html, failOn };
        command.SetAction(result => new CheckCommand(terminal, texts).Run(new Request(
            result.GetValue(files)!, result.GetValue(previous), result.GetValue(json),
            result.GetValue(sarif), result.GetValue(html), Threshold(result.GetValue(failOn)))));
        return command;
    }

    private int Run(Request request)
    {
        using var output = new AllOutputs();
        if (Open(output, request) is { } refusal)
        {
            terminal.Error.WriteLine(refusal.Message);
            return ExitCode.Unreadable;
        }

        var cancellation = terminal.Interruption.Token;
        var reports = new ReportFile(ReadingLimits.Default, cancellation);
        var (previous, unreadablePrevious) = Previous(request, reports);
        var tally = new Tally();
        using var progress = new ProgressLine(terminal, texts, () => InputFiles.Of(request.Files).Count());
        foreach (var file in new Checking(reports, previous).Check(InputFiles.Of(request.Files), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Add(file);
            if (!file.IsSkipped)
            {
                if (Terminal.IsOutputRead)
                    progress.Hide();
                output.Write(file);
            }

            progress.Step();
        }

        progress.Hide();
        output.Finish(tally);
        if (tally.Skipped > 0)
            terminal.Error.WriteLine(texts.Skipped(tally.Skipped));
        if (tally.Files == 0)
            terminal.Error.WriteLine(texts.NoFiles);

        return tally.Unreadable + unreadablePrevious > 0 || tally.Files == 0 ? ExitCode.Unreadable
            : request.FailOn is not null && tally.Highest >= request.FailOn ? ExitCode.Findings
            : ExitCode.Fine;
    }

    private (PreviousReports Previous, int Unreadable) Previous(Request request, ReportFile reports)
    {
        var unreadable = 0;
        var previous = request.Previous is null
            ? PreviousReports.None(reports)
            : PreviousReports.In(request.Previous, reports, file =>
            {
                unreadable++;
                terminal.Error.WriteLine($"{Shown.Of(file.File.Source)}{texts.Colon}{file.Error?.Message}");
            });
        return (previous, unreadable);
    }

    // Opened before the work begins: nobody waits an hour to hear that the folder does not exist.
    private Refusal? Open(AllOutputs output, Request request)
    {
        var toStandard = (request.Json ? 1 : 0) + (request.Sarif == FindingsTarget.StandardOutput ? 1 : 0)
            + (request.Html == FindingsTarget.StandardOutput ? 1 : 0);
        if (toStandard > 1)
            return new Refusal("output.several", texts.OneOutput);
        if (request.Json)
            output.Add(new JsonOutput(terminal.OutStream));
        else if (toStandard == 0)
            output.Add(new ConsoleFindings(terminal, texts));
        return Open(output, request.Sarif, target => new SarifOutput(target, texts))
            ?? Open(output, request.Html, target => new HtmlPage(target, texts));
    }

    private Refusal? Open(AllOutputs output, string? name, Func<FindingsTarget, IFindingsOutput> create)
    {
        if (name is null)
            return null;
        var opened = FindingsTarget.Open(name, terminal);
        if (opened.IsDone)
            output.Add(create(opened.Value));
        return opened.Refusal;
    }

    private static Severity? Threshold(string? failOn) => failOn switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
