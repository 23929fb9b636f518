using System.Text;
using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Collection;

/// <summary>A report that was read and checked, with its exchange JSON.</summary>
/// <param name="Report">The report.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Json">Both in the exchange JSON, compact.</param>
public sealed record CheckedReport(AnnualReport Report, IReadOnlyList<Finding> Findings, string Json)
{
    /// <summary>Checks a report, against the one of the year before where that is known.</summary>
    public static CheckedReport Of(AnnualReport report, AnnualReport? previous)
    {
        var findings = RuleBook.Check(report, previous);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ReportJson.WriterOptions with { Indented = false }))
            ReportJson.Write(writer, report, findings);
        return new CheckedReport(report, findings, Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>The report of its exchange JSON.</summary>
    public static AnnualReport Read(string json) => ReportJson.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The findings of its exchange JSON, with their places.</summary>
    public static IReadOnlyList<Finding> ReadFindings(string json) => ReportJson.ReadFindings(Encoding.UTF8.GetBytes(json));
}
