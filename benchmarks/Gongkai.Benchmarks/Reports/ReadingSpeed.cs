using System.IO.Compression;
using System.Xml;
using AngleSharp.Html.Parser;
using Gongkai.Documents;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;
using UglyToad.PdfPig;

namespace Gongkai.Benchmarks.Reports;

/// <summary>Reading and checking one report of each format beside the barest use of what reads its container.</summary>
internal static class ReadingSpeed
{
    public static void Run(Table table, SampleFiles files)
    {
        var docx = File.ReadAllBytes(files["docx"]);
        var html = File.ReadAllText(files["html"]);
        var pdf = File.ReadAllBytes(files["pdf"]);

        table.Add("docx, read and check", Stopwatches.Compare(() => Check(docx), () => ScanXml(docx)), "unzip and XmlReader, one scan", "≤ 2");
        foreach (var (peer, seconds) in PythonPeers(files["docx"]))
            Against(table, "docx, read and check", () => Check(docx), seconds, peer, peer == "expat" ? "≤ 2" : "");
        table.Add("html, read and check", Stopwatches.Compare(() => Check(File.ReadAllBytes(files["html"])), () => new HtmlParser().ParseDocument(html)), "AngleSharp, bare parse", "near 1");
        table.Add("pdf, read and check", Stopwatches.Compare(() => Check(pdf), () => ExtractText(pdf)), "PdfPig, bare text", "≤ 2");
        Against(table, "pdf, read and check", () => Check(pdf), OutsideRun.Time(["pdftotext", "-layout", files["pdf"], "-"], rounds: 11), "pdftotext -layout, a process", "< 1");
        Against(table, "docx, read and check", () => Check(docx), OutsideRun.Time(["pandoc", files["docx"], "-t", "plain"], rounds: 5), "pandoc, a process", "");
        foreach (var extension in new[] { "xlsx", "txt" })
        {
            var content = File.ReadAllBytes(files[extension]);
            table.Add($"{extension}, read and check", Table.Time(Stopwatches.Time(() => Check(content))), "");
        }
    }

    /// <summary>Reads and checks a report as the command does.</summary>
    /// <exception cref="InvalidOperationException">The benchmark's own file cannot be read.</exception>
    public static void Check(byte[] content)
    {
        var result = new ReportReader().Read(content, "report");
        RuleBook.Check(result.Report ?? throw new InvalidOperationException(result.Error?.Message));
    }

    private static void ScanXml(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        using var part = (zip.GetEntry("word/document.xml") ?? throw new InvalidOperationException("no document part")).Open();
        using var reader = XmlReader.Create(part);
        while (reader.Read())
        {
        }
    }

    private static void ExtractText(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        foreach (var page in document.GetPages())
            _ = page.Text;
    }

    private static void Against(Table table, string what, Action ours, double peer, string name, string goal)
    {
        var seconds = Stopwatches.Time(ours);
        table.Add(what, new Comparison(seconds, peer, seconds / peer), name, goal);
    }

    private static IEnumerable<(string Peer, double Seconds)> PythonPeers(string path)
    {
        var script = Path.Combine(ProjectFolder.Find(), "benchmarks", "peers", "docx_peers.py");
        foreach (var line in OutsideRun.Run(["/usr/bin/python3", script, path]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            yield return (words[0], double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
