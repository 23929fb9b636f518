using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai check</c>: reads reports and says what is wrong with them.</summary>
internal sealed class CheckCommand(Terminal terminal, Texts texts)
{
    public static Command Create(Texts texts, Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = texts.CheckFiles, Arity = ArgumentArity.OneOrMore };
        var previous = new Option<string?>("--previous") { Description = texts.CheckPrevious, HelpName = "FILE|DIR" };
        var json = new Option<bool>("--json") { Description = texts.CheckJson };
        var failOn = new Option<string>("--fail-on") { Description = texts.CheckFailOn, HelpName = "error|warning|info|never" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var command = new Command("check", texts.Check) { files, previous, json, failOn };
        command.SetAction(result => new CheckCommand(terminal, texts).Run(
            result.GetValue(files)!, result.GetValue(previous), result.GetValue(json), Threshold(result.GetValue(failOn))));
        return command;
    }

    private int Run(string[] arguments, string? previousPath, bool json, Severity? failOn)
    {
        var reports = new ReportFile(ReadingLimits.Default);
        var unreadablePrevious = 0;
        var previous = previousPath is null
            ? PreviousReports.None(reports)
            : PreviousReports.In(previousPath, reports, file =>
            {
                unreadablePrevious++;
                terminal.Error.WriteLine($"{file.File.Source}: {file.Error?.Message}");
            });

        var tally = new Tally();
        using IFindingsOutput output = json ? new JsonOutput(terminal.OutStream) : new ConsoleFindings(terminal, texts);
        foreach (var file in new Checking(reports, previous).Check(InputFiles.Of(arguments)))
        {
            tally.Add(file);
            if (!file.IsSkipped)
                output.Write(file);
        }

        output.Finish(tally);
        if (tally.Skipped > 0)
            terminal.Error.WriteLine(texts.Skipped(tally.Skipped));
        if (tally.Files == 0)
            terminal.Error.WriteLine(texts.NoFiles);

        return tally.Unreadable + unreadablePrevious > 0 || tally.Files == 0 ? ExitCode.Unreadable
            : failOn is not null && tally.Highest >= failOn ? ExitCode.Findings
            : ExitCode.Fine;
    }

    private static Severity? Threshold(string? failOn) => failOn switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
