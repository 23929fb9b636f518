using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents.Datasets;
using Gongkai.Domain;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Datasets;

/// <summary>Writes the reports of a folder as the analytical store of a tree of agencies: a parquet file a year (docs/analytical-store.md).</summary>
internal sealed class StoreFiles(FolderReports reports, ReportingTree tree, Terminal terminal)
{
    /// <summary>The folder of the store in that of the data set.</summary>
    public const string Folder = "store";

    /// <summary>Writes all years.</summary>
    /// <param name="folder">The folder of the data set.</param>
    /// <param name="licence">The licence of the data.</param>
    /// <returns>The reports that belong to no unit of the tree, or are not on the form of their year; or a refusal where a file cannot be written.</returns>
    public async Task<Result<IReadOnlyList<string>>> WriteAsync(string folder, string licence)
    {
        var leftOut = new List<string>();
        foreach (var ofYear in reports.Used.GroupBy(entry => entry.Year!.Value).OrderBy(entries => entries.Key))
        {
            var columns = Fill(ofYear.Key, ofYear, leftOut);
            var path = Path.Combine(folder, Folder, ColumnFile.PathOf(ofYear.Key));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var created = OutputFile.Create(path, terminal.Interruption);
            if (!created.IsDone)
                return created.Refusal;
            using var file = created.Value;
            await ColumnFile.WriteAsync(columns, file.Stream, licence);
            file.Commit();
        }

        return leftOut;
    }

    private ReportColumns Fill(int year, IEnumerable<JournalEntry> entries, List<string> leftOut)
    {
        // Only names are needed to give each report to its unit; the figures are loaded one by one.
        var form = ReportForms.ForYear(year);
        var nothing = new Figures(form);
        var bySource = entries.ToDictionary(entry => entry.Source, StringComparer.Ordinal);
        var filed = FiledReports.Assign(tree, bySource.Values.Select(entry => new AnnualReport(nothing) { Source = entry.Source, Organization = entry.Organization, Year = year }), year);
        leftOut.AddRange(filed.Unassigned.Concat(filed.Doubles.Select(twice => twice.Report)).Select(report => report.Source!));
        var columns = new ReportColumns(form, year, tree);
        var places = Enumerable.Range(0, columns.Units.Count).Where(place => filed[columns.Units[place]] is not null);
        foreach (var (place, report) in InOrder.Of(places, place => (place, reports.Load(bySource[filed[columns.Units[place]]!.Source!])), terminal.Interruption.Token))
        {
            terminal.Interruption.Token.ThrowIfCancellationRequested();
            if (report.Form == form)
                columns.File(place, report.Figures);
            else
                leftOut.Add(report.Source!);
        }

        return columns;
    }
}
