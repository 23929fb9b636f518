using System.Text.Json;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Writing;

/// <summary>A file format that reports are written in.</summary>
/// <param name="Extension">The extension with its dot, lower-case.</param>
/// <param name="Name">What users call it.</param>
/// <param name="MediaType">Under which it is served.</param>
/// <param name="Write">Writes a report to a stream.</param>
public sealed record ReportFormat(string Extension, string Name, string MediaType, Action<AnnualReport, Stream> Write)
{
    /// <summary>The file of a report.</summary>
    public byte[] File(AnnualReport report)
    {
        using var content = new MemoryStream();
        Write(report, content);
        return content.ToArray();
    }
}

/// <summary>Writes a report in the format that the name of the target asks for.</summary>
public static class ReportWriter
{
    /// <summary>All formats that can be written.</summary>
    public static IReadOnlyList<ReportFormat> Formats { get; } =
    [
        new(".docx", "Word文档", MediaTypes.Docx, DocxWriter.Write),
        new(".pdf", "pdf文档", MediaTypes.Pdf, PdfWriter.Write),
        new(".html", "网页", "text/html; charset=utf-8", HtmlWriter.Write),
        new(".xlsx", "Excel工作簿", MediaTypes.Xlsx, XlsxWriter.Write),
        new(".csv", "逗号分隔的数据表（只含数据）", Csv.MediaType, ReportCsv.Write),
        new(".json", "JSON交换格式", "application/json; charset=utf-8", WriteJson),
        new(".txt", "纯文本", "text/plain; charset=utf-8", PlainTextWriter.Write),
    ];

    /// <summary>The format of that extension, with or without dot, in any case; null where there is none.</summary>
    public static ReportFormat? Find(string extension) =>
        Formats.FirstOrDefault(format => format.Extension.AsSpan(1).Equals(extension.AsSpan().TrimStart('.'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file name asks for by its extension.</summary>
    /// <exception cref="UnknownFormatException">No format has that extension; the message lists those that exist.</exception>
    public static ReportFormat ForFile(string name) => Find(Path.GetExtension(name)) ?? throw new UnknownFormatException(name);

    private static void WriteJson(AnnualReport report, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions))
            ReportJson.Write(writer, report, RuleBook.Check(report));
        stream.WriteByte((byte)'\n');
    }
}

/// <summary>A target's name has no extension that could be written.</summary>
public sealed class UnknownFormatException : Exception
{
    internal UnknownFormatException(string name) : base(
        $"无法从文件名“{name}”判断输出格式，请使用以下扩展名之一："
            + string.Join('、', ReportWriter.Formats.Select(format => $"{format.Extension}（{format.Name}）")) + "。") => Name = name;

    /// <summary>The target as named by the user.</summary>
    public string Name { get; }
}
