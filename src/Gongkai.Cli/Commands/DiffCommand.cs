using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Comparison;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai diff</c>: two reports side by side, cells and prose.</summary>
internal sealed class DiffCommand(Terminal terminal, Texts texts)
{
    public static Command Create(Texts texts, Terminal terminal)
    {
        var left = new Argument<string>("A") { Description = texts.DiffLeft };
        var right = new Argument<string>("B") { Description = texts.DiffRight };
        var json = new Option<bool>("--json") { Description = texts.DiffJson };
        var command = new Command("diff", texts.Diff) { left, right, json };
        command.SetAction(result => new DiffCommand(terminal, texts).Run(
            result.GetValue(left)!, result.GetValue(right)!, result.GetValue(json)));
        return command;
    }

    private int Run(string left, string right, bool json)
    {
        if (left == InputFile.StandardInput && right == InputFile.StandardInput)
        {
            terminal.Error.WriteLine(texts.OneStandardInput);
            return ExitCode.Unreadable;
        }

        var reports = new ReportFile(ReadingLimits.Default, terminal.Interruption.Token);
        var (one, other) = (Read(reports, left), Read(reports, right));
        if (one is null || other is null)
            return ExitCode.Unreadable;

        var comparison = ReportComparison.Of(one, other);
        if (json)
            ComparisonJson.Write(comparison, terminal.OutStream);
        else
            new ComparisonText(terminal, texts).Write(comparison);
        return comparison.HasDifferences ? ExitCode.Findings : ExitCode.Fine;
    }

    private AnnualReport? Read(ReportFile reports, string path)
    {
        var reading = reports.Read(new InputFile(path, path, IsNamed: true));
        if (reading?.Report is null)
            terminal.Error.WriteLine($"{Shown.Of(path)}{texts.Colon}{reading?.Error?.Message}");
        return reading?.Report;
    }
}
