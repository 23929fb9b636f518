using Gongkai.Cli.Input;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>Findings for people, on standard output.</summary>
internal sealed class ConsoleFindings(Terminal terminal, Texts texts) : IFindingsOutput
{
    private readonly TextWriter output = terminal.Out;
    private readonly Paint paint = new(Terminal.HasColour);
    private string? anyRule;

    public void Write(CheckedFile file)
    {
        if (file.Error is { } error)
        {
            output.WriteLine($"{paint.Heading(Shown.Of(file.File.Source))}  {paint.Of(Severity.Error, texts.CannotRead)}");
            output.WriteLine($"  {Shown.Of(error.Message)} {paint.Quiet($"[{error.Code}]")}");
        }
        else if (file.Report is { } report)
        {
            Write(file, report);
        }

        output.WriteLine();
        if (Terminal.IsOutputRead)
            output.Flush();
    }

    public void Finish(Tally tally)
    {
        if (tally.Files > 0)
        {
            output.WriteLine(paint.Heading(
                texts.Summary(tally.Files, tally.WithErrors, tally.WithOthers, tally.Fine, tally.Unreadable)));
        }

        if (anyRule is not null)
            output.WriteLine(paint.Quiet(texts.SeeRules(anyRule)));
        output.Flush();
    }

    public void Dispose() => output.Flush();

    private void Write(CheckedFile file, AnnualReport report)
    {
        output.WriteLine(paint.Heading(Shown.Of(texts.ReportTitle(report.Organization, report.Year))));
        output.WriteLine(paint.Quiet($"  {Shown.Of(file.File.Source)} · {texts.Form(report.Form.Id, report.Form.Notice)}"));
        if (file.Previous is { } previous)
            output.WriteLine(paint.Quiet($"  {texts.ComparedWith(Shown.Of(previous.Source ?? ""))}"));
        if (file.Findings.Count == 0)
        {
            output.WriteLine($"  {paint.Good(texts.NothingFound)}");
            return;
        }

        output.WriteLine($"  {texts.Counts(file.Count(Severity.Error), file.Count(Severity.Warning), file.Count(Severity.Info))}");
        foreach (var finding in file.Findings.OrderByDescending(finding => finding.Severity))
            Write(finding);
    }

    private void Write(Finding finding)
    {
        anyRule ??= finding.Rule;
        output.WriteLine();
        var place = Shown.Of(FindingPlace.Of(finding, texts));
        output.WriteLine($"  {paint.Of(finding.Severity, texts.Severity(finding.Severity))}  {place}{(place.Length > 0 ? "  " : "")}{paint.Quiet($"[{finding.Rule}]")}");
        output.WriteLine($"      {Shown.Of(finding.Message)}");
        if (finding.Suggestion is { } suggestion)
            output.WriteLine($"      {paint.Correction(texts.Suggestion(Shown.Of(suggestion)))}");
    }
}
