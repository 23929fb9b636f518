using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Input;

/// <summary>
/// Reads and checks files on all processors and hands the results on in the order of the files. Only a window of
/// files is held at a time, so that a hundred thousand need no more memory than a hundred.
/// </summary>
internal sealed class Checking(ReportFile reports, PreviousReports previous)
{
    private static readonly int Window = 16 * Environment.ProcessorCount;

    /// <summary>The results, in the order of the files.</summary>
    public IEnumerable<CheckedFile> Check(IEnumerable<InputFile> files)
    {
        using var remaining = files.GetEnumerator();
        if (!remaining.MoveNext())
            yield break;
        var first = remaining.Current;
        if (!remaining.MoveNext())
        {
            yield return Check(first);
            yield break;
        }

        var running = new Queue<Task<CheckedFile>>(Window);
        running.Enqueue(Task.Run(() => Check(first)));
        do
        {
            var file = remaining.Current;
            running.Enqueue(Task.Run(() => Check(file)));
            if (running.Count == Window)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (remaining.MoveNext());

        while (running.TryDequeue(out var last))
            yield return last.GetAwaiter().GetResult();
    }

    private CheckedFile Check(InputFile file)
    {
        var reading = reports.Read(file);
        if (reading?.Report is not { } report)
            return new CheckedFile(file) { Error = reading?.Error };
        var before = previous.For(report);
        return new CheckedFile(file) { Report = report, Findings = RuleBook.Check(report, before), Previous = before };
    }
}
