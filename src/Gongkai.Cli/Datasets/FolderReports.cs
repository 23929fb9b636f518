using Gongkai.Cli.Input;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Datasets;

/// <summary>
/// The reports of a folder, one for each agency and year. Of several files with the same the one with most numbers is
/// taken, and of equal ones the first by name.
/// </summary>
internal sealed class FolderReports
{
    private readonly ReadingJournal journal;
    private readonly Dictionary<(string Organization, int Year), JournalEntry> used = [];

    public FolderReports(ReadingJournal journal, IReadOnlyList<JournalEntry> entries)
    {
        this.journal = journal;
        Entries = [.. entries.Where(entry => !entry.IsSkipped)];
        foreach (var entry in Entries)
        {
            if (KeyOf(entry) is { } key && (!used.TryGetValue(key, out var known) || entry.Numbers > known.Numbers))
                used[key] = entry;
        }
    }

    /// <summary>All files but those that are evidently no reports, in order.</summary>
    public IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>How many reports are taken.</summary>
    public int Count => used.Count;

    /// <summary>The reports that are taken, in the order of their files.</summary>
    public IEnumerable<JournalEntry> Used => Entries.Where(entry => UsedFor(entry) == entry);

    /// <summary>A report; may be called from several threads.</summary>
    public AnnualReport Load(JournalEntry entry) => journal.Load(entry);

    /// <summary>The file that is taken for the same agency and year; null for a file without agency or year.</summary>
    public JournalEntry? UsedFor(JournalEntry entry) => KeyOf(entry) is { } key ? used[key] : null;

    /// <summary>A report with its findings, last year's report beside it where the folder holds it; from several threads.</summary>
    public (AnnualReport Report, IReadOnlyList<Finding> Findings) Check(JournalEntry entry)
    {
        var report = journal.Load(entry);
        var previous = KeyOf(entry) is { } key && used.TryGetValue((key.Organization, key.Year - 1), out var before) ? journal.Load(before) : null;
        return (report, RuleBook.Check(report, previous));
    }

    /// <summary>In how many cells another report of the same agency and year says something else than the one that is taken.</summary>
    public int Differences(AnnualReport report, JournalEntry taken)
    {
        var figures = journal.Load(taken).Figures;
        return report.Form.Cells.Count(cell => figures.Form.Find(cell.Path) is not { } same
            || (figures[same].State, figures[same].Number, figures[same].Raw) != (report.Figures[cell].State, report.Figures[cell].Number, report.Figures[cell].Raw));
    }

    private static (string Organization, int Year)? KeyOf(JournalEntry entry) =>
        entry is { Organization: { } organization, Year: { } year } ? (PreviousReports.Normal(organization), year) : null;
}
