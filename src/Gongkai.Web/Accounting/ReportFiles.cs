using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounting;

/// <summary>An annual report as a file to download.</summary>
internal static class ReportFiles
{
    private static readonly (string Format, string MediaType)[] MediaTypes =
    [
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("pdf", "application/pdf"),
        ("html", "text/html; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
    ];

    /// <summary>The formats with the names that users call them by, in the order of lists.</summary>
    public static IReadOnlyList<(string Format, string Name)> Formats { get; } =
        [.. MediaTypes.Select(known => (known.Format, ReportWriter.Find(known.Format)!.Name))];

    /// <summary>The file; null where the format is none that can be written.</summary>
    public static FileContentResult? Of(AnnualReport report, string format)
    {
        var (known, mediaType) = Array.Find(MediaTypes, one => one.Format == format);
        if (known is null)
            return null;
        using var content = new MemoryStream();
        ReportWriter.Find(known)!.Write(report, content);
        return new FileContentResult(content.ToArray(), mediaType) { FileDownloadName = $"{report.Title}.{known}" };
    }
}
