using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Fuzzing;

/// <summary>Whole files that the damage starts from: random reports in every format we write, the samples, and the corpus where it lies beside the project.</summary>
internal static class Seeds
{
    /// <summary>The files of one format (by extension), or of all.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Of(string? extension)
    {
        var seeds = new List<(string, byte[])>();
        var random = new PCG(711, 711);
        foreach (var format in ReportWriter.Formats.Where(format => Wanted(format.Extension, extension)))
        {
            foreach (var form in ReportForms.All)
            {
                using var stream = new MemoryStream();
                format.Write(RandomPrintedReports.Of(form).Generate(random, null, out _), stream);
                seeds.Add(($"random-{form.Id}{format.Extension}", stream.ToArray()));
            }
        }

        var project = ProjectFolder.Find();
        foreach (var folder in new[] { Path.Combine(project, "samples"), Path.Combine(project, "..", "shared", "corpus") }.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Wanted(Path.GetExtension(file), extension) && !file.EndsWith(".md", StringComparison.Ordinal)))
                seeds.Add((Path.GetFileName(file), File.ReadAllBytes(file)));
        }

        return seeds;
    }

    private static bool Wanted(string extension, string? wanted) =>
        wanted is null || extension.AsSpan().TrimStart('.').Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
