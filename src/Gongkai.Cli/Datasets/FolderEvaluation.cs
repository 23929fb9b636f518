using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Evaluation;

namespace Gongkai.Cli.Datasets;

/// <summary>Checks the reports of a folder, writes the data set and keeps what the ranking needs.</summary>
internal sealed class FolderEvaluation(FolderReports reports, DatasetFiles files, Terminal terminal, Texts texts)
{
    private readonly Dictionary<string, RuleTally> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JournalEntry>> byAgency = new(StringComparer.Ordinal);
    private readonly List<ReportRow> leftOut = [];

    /// <summary>The agencies, best first.</summary>
    public IReadOnlyList<RankedAgency> Ranking { get; private set; } = [];

    /// <summary>How many reports were taken.</summary>
    public int Count => reports.Count;

    /// <summary>How often each rule found something, in most reports first.</summary>
    public IEnumerable<RuleTally> Rules => rules.Values.OrderByDescending(rule => rule.Reports).ThenBy(rule => rule.Rule, StringComparer.Ordinal);

    /// <summary>The files that are not in the data set, with the reason.</summary>
    public IReadOnlyList<ReportRow> LeftOut => leftOut;

    /// <summary>Writes the tables.</summary>
    public async Task WriteAsync()
    {
        var cancellation = terminal.Interruption.Token;
        var marks = new List<(string Organization, int Year, ReportMark Mark)>();
        using var progress = new ProgressLine(terminal, texts, () => reports.Entries.Count);
        foreach (var (entry, row, findings) in InOrder.Of(reports.Entries, Judge, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            await files.Reports.AddAsync(row);
            if (row is { Fate: ReportFate.Used, Report: { } report, Mark: { } mark })
            {
                var agency = PreviousReports.Normal(report.Organization!);
                marks.Add((agency, report.Year!.Value, mark));
                if (!byAgency.TryGetValue(agency, out var known))
                    byAgency.Add(agency, known = []);
                known.Add(entry);
                await WriteAsync(report, findings);
            }
            else
            {
                leftOut.Add(row with { Report = null });
            }

            progress.Step();
        }

        Ranking = AgencyRanking.Of(marks);
    }

    /// <summary>The reports of an agency with their findings, by year.</summary>
    public IEnumerable<(AnnualReport Report, IReadOnlyList<Finding> Findings)> Of(RankedAgency agency) =>
        byAgency[agency.Organization].OrderBy(entry => entry.Year).Select(reports.Check);

    private (JournalEntry Entry, ReportRow Row, IReadOnlyList<Finding> Findings) Judge(JournalEntry entry)
    {
        if (entry.Error is { } error)
            return (entry, new ReportRow(entry.Source, ReportFate.Unreadable) { Reason = error.Message }, []);
        var (report, findings) = reports.Check(entry);
        var row = reports.UsedFor(entry) switch
        {
            null => new ReportRow(entry.Source, ReportFate.Unnamed) { Reason = texts.DatasetUnnamed(report.Organization is null, report.Year is null) },
            var used when used == entry => new ReportRow(entry.Source, ReportFate.Used),
            var used => new ReportRow(entry.Source, ReportFate.Repeated) { Reason = texts.DatasetRepeated(used.Source, reports.Differences(report, used)) },
        };
        return (entry, row with { Report = report, Mark = ReportMark.Of(findings) }, findings);
    }

    private async Task WriteAsync(AnnualReport report, IReadOnlyList<Finding> findings)
    {
        foreach (var cell in report.Form.Cells)
            await files.Cells.AddAsync(new CellRow(report, cell));
        foreach (var finding in findings)
            await files.Findings.AddAsync(new FindingRow(report, finding));
        foreach (var found in findings.GroupBy(finding => finding.Rule))
        {
            var before = rules.GetValueOrDefault(found.Key, new RuleTally(found.Key, 0, 0));
            rules[found.Key] = before with { Findings = before.Findings + found.Count(), Reports = before.Reports + 1 };
        }
    }
}

/// <summary>How often a rule found something.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">How often.</param>
/// <param name="Reports">In how many reports.</param>
internal sealed record RuleTally(string Rule, long Findings, long Reports);
