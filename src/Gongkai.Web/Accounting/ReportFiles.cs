using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounting;

/// <summary>An annual report as a file to download.</summary>
internal static class ReportFiles
{
    /// <summary>The formats with the names that users call them by, in the order of lists.</summary>
    public static IReadOnlyList<(string Format, string Name)> Formats { get; } = [.. ReportWriter.Formats.Select(format => (format.Extension[1..], format.Name))];

    /// <summary>The file; null where the format is none that can be written.</summary>
    public static FileContentResult? Of(AnnualReport report, string format) => ReportWriter.Find(format) is { } known
        ? new FileContentResult(known.File(report), known.MediaType) { FileDownloadName = $"{report.Title}{known.Extension}" }
        : null;
}
