using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;

namespace Gongkai.Cli.Datasets;

/// <summary>Reads all files of a folder into the journal, those that it does not know yet.</summary>
internal sealed class FolderReading(Terminal terminal, Texts texts, ReadingJournal journal)
{
    /// <summary>Reads on all processors; ends early, with all that was read kept, where the user asks for it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="output">A folder whose files are no reports, though it may lie in <paramref name="folder"/>.</param>
    /// <returns>What became of each file, in the order of their names.</returns>
    public IReadOnlyList<JournalEntry> Read(string folder, string output)
    {
        var cancellation = terminal.Interruption.Token;
        var reader = new ReportFile(ReadingLimits.Default, cancellation);
        var own = Path.GetFullPath(output) + Path.DirectorySeparatorChar;
        var files = InputFiles.Of([folder]).Where(file => !Path.GetFullPath(file.Path).StartsWith(own, StringComparison.Ordinal));
        var entries = new List<JournalEntry>();
        using var progress = new ProgressLine(terminal, texts, files.Count);
        foreach (var (file, line) in InOrder.Of(files, Line, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line is not null)
                journal.Add(line);
            entries.Add(journal[file.Source]);
            progress.Step();
        }

        return entries;

        (InputFile File, byte[]? Line) Line(InputFile file)
        {
            var info = new FileInfo(file.Path);
            return (file, journal.Find(file.Source, info) is null ? ReadingJournal.Line(file.Source, info, reader.Read(file)) : null);
        }
    }
}
