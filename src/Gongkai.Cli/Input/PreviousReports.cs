using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Input;

/// <summary>
/// Last year's reports, found by agency and year. What is kept is where they are, not the reports: there may be
/// as many of them as there are reports to check.
/// </summary>
internal sealed class PreviousReports
{
    private readonly Dictionary<(string Organization, int Year), InputFile> byAgency = [];
    private readonly ReportFile reports;
    private readonly AnnualReport? only;

    private PreviousReports(ReportFile reports, AnnualReport? only = null)
    {
        this.reports = reports;
        this.only = only;
    }

    /// <summary>No last year's reports.</summary>
    public static PreviousReports None(ReportFile reports) => new(reports);

    /// <summary>The reports in a file or folder.</summary>
    /// <param name="path">A file, which is last year's report of whatever is checked, or a folder.</param>
    /// <param name="reports">Reads them.</param>
    /// <param name="unreadable">Is told of each file that cannot be read.</param>
    public static PreviousReports In(string path, ReportFile reports, Action<CheckedFile> unreadable)
    {
        if (!Directory.Exists(path))
        {
            var file = new InputFile(path, path, IsNamed: true);
            var reading = reports.Read(file);
            if (reading?.Report is null)
                unreadable(new CheckedFile(file) { Error = reading?.Error });
            return new PreviousReports(reports, reading?.Report);
        }

        var found = new PreviousReports(reports);
        foreach (var file in InputFiles.Of([path]))
        {
            var reading = reports.Read(file);
            if (reading?.Report is { Organization: { } organization, Year: { } year })
                found.byAgency.TryAdd((Normal(organization), year), file);
            else if (reading?.Error is not null)
                unreadable(new CheckedFile(file) { Error = reading.Error });
        }

        return found;
    }

    /// <summary>The same agency's report for the year before, or null.</summary>
    public AnnualReport? For(AnnualReport report)
    {
        if (only is not null)
            return Precedes(only, report) ? only : null;
        return report is { Organization: { } organization, Year: { } year }
            && byAgency.TryGetValue((Normal(organization), year - 1), out var file)
                ? reports.Read(file)?.Report
                : null;
    }

    // One file is named for one report, so the agency's name may have changed; its year must fit all the same.
    private static bool Precedes(AnnualReport previous, AnnualReport report) =>
        previous.Year is null || report.Year is null || previous.Year == report.Year - 1;

    /// <summary>An agency's name without what differs between two files of the same agency: white space, kinds of brackets.</summary>
    public static string Normal(string organization) =>
        string.Concat(organization.Where(character => !char.IsWhiteSpace(character))).Replace('(', '（').Replace(')', '）');
}
