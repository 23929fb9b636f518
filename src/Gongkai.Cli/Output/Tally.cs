using Gongkai.Cli.Input;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>How many files there were and how they fared.</summary>
internal sealed class Tally
{
    /// <summary>Files put out, unreadable ones included.</summary>
    public int Files { get; private set; }

    /// <summary>Reports with at least one error.</summary>
    public int WithErrors { get; private set; }

    /// <summary>Reports with warnings or notes and no error.</summary>
    public int WithOthers { get; private set; }

    /// <summary>Reports without findings.</summary>
    public int Fine => Files - WithErrors - WithOthers - Unreadable;

    /// <summary>Files that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Files in folders that are no reports.</summary>
    public int Skipped { get; private set; }

    /// <summary>The highest severity found; null where nothing was.</summary>
    public Severity? Highest { get; private set; }

    /// <summary>Counts one file.</summary>
    public void Add(CheckedFile file)
    {
        if (file.IsSkipped)
        {
            Skipped++;
            return;
        }

        Files++;
        if (file.Error is not null)
        {
            Unreadable++;
            return;
        }

        if (file.Findings.Count == 0)
            return;
        var highest = file.Findings.Max(finding => finding.Severity);
        if (Highest is null || highest > Highest)
            Highest = highest;
        if (highest == Severity.Error)
            WithErrors++;
        else
            WithOthers++;
    }
}
