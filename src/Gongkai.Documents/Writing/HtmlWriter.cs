using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Writes a report as one html page that stands alone: no script, no outside file, readable by screen readers,
/// on a telephone and on paper.
/// </summary>
public static class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(AnnualReport report, Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        var printed = PrintedReport.Of(report);
        WriteHead(printed, report, writer);
        WriteBody(printed, report.Figures, writer);
    }

    private static void WriteHead(PrintedReport printed, AnnualReport report, StreamWriter writer)
    {
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine("<html lang=\"zh-CN\">");
        writer.WriteLine("<head>");
        writer.WriteLine("<meta charset=\"utf-8\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        writer.WriteLine($"<title>{Escaped(printed.Title)}</title>");
        writer.WriteLine($"<meta name=\"ArticleTitle\" content=\"{Escaped(printed.Title)}\">");
        if (printed.Organization is not null)
            writer.WriteLine($"<meta name=\"ContentSource\" content=\"{Escaped(printed.Organization)}\">");
        if (report.PublishedOn is { } published)
            writer.WriteLine($"<meta name=\"PubDate\" content=\"{Iso(published)}\">");
        writer.WriteLine("<style>");
        writer.WriteLine(ReportStyle.Css);
        writer.WriteLine("</style>");
        writer.WriteLine("</head>");
    }

    private static void WriteBody(PrintedReport printed, Figures figures, StreamWriter writer)
    {
        writer.WriteLine("<body>");
        writer.WriteLine("<main>");
        writer.WriteLine("<article aria-labelledby=\"title\">");
        var open = false;
        var heading = "title";
        for (var index = 0; index < printed.Blocks.Count; index++)
        {
            switch (printed.Blocks[index])
            {
                case PrintedTitle title:
                    writer.WriteLine($"<h1 id=\"title\">{Escaped(title.Text)}</h1>");
                    break;
                case PrintedPublication publication:
                    writer.WriteLine($"<p class=\"published\">{publication.Label}：{Time(publication.Date)}</p>");
                    break;
                case PrintedParagraph paragraph:
                    writer.WriteLine($"<p>{Escaped(paragraph.Text)}</p>");
                    break;
                case PrintedHeading section:
                    Close(writer, ref open);
                    heading = string.Create(CultureInfo.InvariantCulture, $"section-{index}");
                    writer.WriteLine($"<section aria-labelledby=\"{heading}\">");
                    writer.WriteLine($"<h2 id=\"{heading}\">{Escaped(section.Text)}</h2>");
                    open = true;
                    break;
                case PrintedTable table:
                    HtmlTable.Write(figures, table.Layout, heading, writer);
                    break;
                case PrintedSignature signature:
                    Close(writer, ref open);
                    writer.WriteLine($"<p class=\"signature\">{Escaped(signature.Text)}</p>");
                    break;
                case PrintedSigningDate date:
                    Close(writer, ref open);
                    writer.WriteLine($"<p class=\"signature\">{Time(date.Date)}</p>");
                    break;
            }
        }

        Close(writer, ref open);
        writer.WriteLine("</article>");
        writer.WriteLine("</main>");
        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    private static void Close(StreamWriter writer, ref bool open)
    {
        if (open)
            writer.WriteLine("</section>");
        open = false;
    }

    /// <summary>The text with everything escaped that html gives a meaning.</summary>
    public static string Escaped(string text) => Encoder.Encode(text);

    private static string Time(DateOnly date) => $"<time datetime=\"{Iso(date)}\">{PrintedReport.Date(date)}</time>";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
