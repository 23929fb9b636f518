using System.Globalization;
using Gongkai.Testing;

namespace Gongkai.Benchmarks.Reports;

/// <summary>The command as a user starts it: cold start, memory over many files, the use of a second core.</summary>
internal static class CommandSpeed
{
    private static readonly string Command = Path.Combine(ProjectFolder.Find(), "gongkai");

    public static void Run(Table table, SampleFiles files)
    {
        // The first run builds where the sources are newer.
        OutsideRun.Run([Command, "--version"]);
        ColdStart(table, files["docx"], "pandoc", ["pandoc", files["docx"], "-t", "plain"]);
        ColdStart(table, files["html"], "pandoc", ["pandoc", files["html"], "-t", "plain"]);
        ColdStart(table, files["pdf"], "pdftotext -layout", ["pdftotext", "-layout", files["pdf"], "-"]);

        var folder = Directory.CreateDirectory(Path.Combine(files.Folder, "many")).FullName;
        Memory(table, files, folder);
        Cores(table, folder);
    }

    private static void ColdStart(Table table, string file, string peer, string[] peerCommand)
    {
        var name = $"gongkai check FILE{Path.GetExtension(file)}, a process";
        table.Add(name, OutsideRun.Compare([Command, "check", file], peerCommand), $"{peer}, a process", "< 0.3 s");
    }

    private static void Memory(Table table, SampleFiles files, string folder)
    {
        var peaks = new List<string>();
        var count = 0;
        foreach (var size in new[] { 1_000, 10_000, 100_000 })
        {
            for (; count < size; count++)
                File.CreateSymbolicLink(Path.Combine(folder, $"{count:000000}.docx"), files["docx"]);
            var (seconds, peak, _, _) = OutsideRun.Run([Command, "check", folder, "--json"]);
            peaks.Add(string.Create(CultureInfo.InvariantCulture, $"{size:#,0}: {peak >> 20} MB, {size / seconds:#,0} files/s"));
        }

        table.Add("gongkai check DIR of docx, memory by number of files", string.Join("; ", peaks), "flat");
    }

    private static void Cores(Table table, string folder)
    {
        var pattern = Path.Combine(folder, "00*.docx");
        var comparison = OutsideRun.Compare(["taskset", "-c", "0,1", Command, "check", pattern], ["taskset", "-c", "0", Command, "check", pattern], rounds: 3);
        table.Add("10,000 docx on two cores", comparison, "on one core", "near 0.5");
    }
}
