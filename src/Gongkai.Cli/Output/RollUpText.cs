using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>Roll-ups for people: who is in the sum, who is missing, what does not fit.</summary>
internal sealed class RollUpText(Terminal terminal, Texts texts)
{
    private readonly TextWriter output = terminal.Out;
    private readonly Paint paint = new(Terminal.HasColour);

    public void Write(RollUpSummary summary)
    {
        foreach (var rollUp in summary.RollUps)
        {
            Write(rollUp, summary.Filed.Year);
            output.WriteLine();
        }

        foreach (var (unit, report) in summary.Filed.Doubles)
            Line(Severity.Warning, texts.FiledTwice(unit.Name, report.Source ?? ""));
        foreach (var report in summary.Filed.Unassigned)
            Line(Severity.Warning, texts.NotInTree(report.Organization ?? texts.NoOrganization, report.Source ?? ""));
        foreach (var reading in summary.Unreadable)
            Line(Severity.Error, $"{reading.Source}{texts.Colon}{reading.Error?.Message}");
        output.Flush();
    }

    private void Write(CheckedRollUp rollUp, int year)
    {
        var sum = rollUp.Sum;
        output.WriteLine($"{paint.Heading(Shown.Of(texts.ReportTitle(sum.Unit.Name, year)))}  {texts.Parts(sum.Parts.Count)}");
        if (sum.Missing.Count > 0)
            Line(Severity.Error, texts.Missing(sum.Missing.Select(unit => unit.Name)));
        if (sum.Replaced.Count > 0)
            Line(Severity.Warning, texts.Replaced(sum.Replaced.Select(unit => unit.Name)));
        foreach (var unit in sum.Unreadable.GroupBy(cell => cell.Unit))
            Line(Severity.Info, texts.CountedAsZero(unit.Key.Name, [.. unit.Select(cell => cell.Cell.Label)]));
        if (sum.Report is null)
            Line(Severity.Warning, texts.NoOwnReport);
        else if (rollUp.Findings.Count == 0)
            output.WriteLine($"  {paint.Good(texts.SumFits)}");
        foreach (var finding in rollUp.Findings)
        {
            Line(finding.Severity, $"{finding.Message} {paint.Quiet($"[{finding.Rule}]")}");
            if (finding.Suggestion is { } suggestion)
                output.WriteLine($"      {paint.Correction(texts.Suggestion(Shown.Of(suggestion)))}");
        }
    }

    private void Line(Severity severity, string text) =>
        output.WriteLine($"  {paint.Of(severity, texts.Severity(severity))}  {text}");
}
