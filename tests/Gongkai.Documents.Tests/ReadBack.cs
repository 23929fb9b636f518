using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>Writes a report and reads it again.</summary>
internal static class ReadBack
{
    /// <summary>Fails where the report that comes back is not the one that was written.</summary>
    public static void AssertWhole(AnnualReport report, string extension)
    {
        var read = new ReportReader().Read(ReportWriter.Find(extension)!.File(report), "报告" + extension);
        Assert.True(read.Error is null, read.Error?.Message);
        var differences = ReportDifferences.Between(report, read.Report!);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
