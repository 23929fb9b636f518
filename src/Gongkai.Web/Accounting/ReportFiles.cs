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
    public static FileContentResult? Of(AnnualReport report, string format)
    {
        if (ReportWriter.Find(format) is not { } known)
            return null;
        using var content = new MemoryStream();
        known.Write(report, content);
        return new FileContentResult(content.ToArray(), known.MediaType) { FileDownloadName = $"{report.Title}{known.Extension}" };
    }
}
