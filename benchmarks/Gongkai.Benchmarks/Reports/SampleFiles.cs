using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Benchmarks.Reports;

/// <summary>The reports that are read: the corpus' where it lies beside the project, the same kind made by ourselves otherwise.</summary>
internal sealed class SampleFiles : IDisposable
{
    private const string CorpusName = "2025-测试市";

    private SampleFiles(string folder) => Folder = folder;

    /// <summary>A folder for the run, removed at its end.</summary>
    public string Folder { get; }

    /// <summary>One report in each format, by extension.</summary>
    public string this[string extension] => Path.Combine(Folder, $"report.{extension}");

    public static SampleFiles Create()
    {
        var files = new SampleFiles(Directory.CreateTempSubdirectory("gongkai-bench").FullName);
        var corpus = Path.Combine(ProjectFolder.Find(), "..", "shared", "corpus");
        var report = RandomReports.Correct(ReportForms.Form2021).Generate(new PCG(2021, 2021), null, out _);
        foreach (var extension in new[] { "docx", "html", "pdf", "xlsx", "txt" })
        {
            var real = Path.Combine(corpus, $"{CorpusName}.{extension}");
            if (File.Exists(real))
                File.Copy(real, files[extension]);
            else
                Write(report, files[extension]);
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Write(AnnualReport report, string path)
    {
        using var stream = File.Create(path);
        ReportWriter.ForFile(path).Write(report, stream);
    }
}
