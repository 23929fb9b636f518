using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Input;

/// <summary>Reads and checks files.</summary>
internal sealed class Checking(ReportFile reports, PreviousReports previous)
{
    /// <summary>The results, in the order of the files.</summary>
    public IEnumerable<CheckedFile> Check(IEnumerable<InputFile> files, CancellationToken cancellation) =>
        InOrder.Of(files, Check, cancellation);

    private CheckedFile Check(InputFile file)
    {
        var reading = reports.Read(file);
        if (reading?.Report is not { } report)
            return new CheckedFile(file) { Error = reading?.Error };
        var before = previous.For(report);
        return new CheckedFile(file) { Report = report, Findings = RuleBook.Check(report, before), Previous = before };
    }
}
