using System.Text;
using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>
/// Findings as one web page that stands alone: a table of all files, then report by report what was found, with
/// the tables in which a cell is wrong. The table comes first and is known last, so both parts wait in temporary
/// files; the page needs no more memory for a hundred thousand reports than for one.
/// </summary>
internal sealed class HtmlPage : IFindingsOutput
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly FindingsTarget target;
    private readonly Texts texts;
    private readonly StreamWriter overview = Temporary();
    private readonly StreamWriter details = Temporary();
    private int number;

    public HtmlPage(FindingsTarget target, Texts texts)
    {
        this.target = target;
        this.texts = texts;
    }

    public void Write(CheckedFile file)
    {
        number++;
        WriteRow(file);
        if (file.Error is not null || file.Findings.Count > 0)
            new HtmlFindings(details, texts, $"r{number}").Write(file);
    }

    public void Finish(Tally tally)
    {
        using (var page = new StreamWriter(target.Stream, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            WriteHead(page, tally);
            Append(overview, page);
            page.WriteLine("</tbody>");
            page.WriteLine("</table>");
            page.WriteLine("</div>");
            page.WriteLine("</section>");
            Append(details, page);
            page.WriteLine("</main>");
            page.WriteLine("</body>");
            page.WriteLine("</html>");
        }

        target.Commit();
    }

    public void Dispose()
    {
        overview.Dispose();
        details.Dispose();
        target.Dispose();
    }

    private void WriteHead(StreamWriter page, Tally tally)
    {
        page.WriteLine($"""
            <!DOCTYPE html>
            <html lang="{texts.LanguageTag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{texts.PageTitle}</title>
            <style>
            {HtmlPageStyle.Css}
            </style>
            </head>
            <body>
            <main>
            <h1>{texts.PageTitle}</h1>
            <p>{texts.Summary(tally.Files, tally.WithErrors, tally.WithOthers, tally.Fine, tally.Unreadable)}</p>
            <section aria-labelledby="overview">
            <h2 id="overview">{texts.Overview}</h2>
            <div class="wide" role="region" aria-labelledby="overview" tabindex="0">
            <table class="overview">
            <thead>
            """);
        page.Write("<tr>");
        foreach (var heading in texts.OverviewHeadings)
            page.Write($"<th scope=\"col\">{heading}</th>");
        page.WriteLine("</tr>");
        page.WriteLine("</thead>");
        page.WriteLine("<tbody>");
    }

    private void WriteRow(CheckedFile file)
    {
        var source = HtmlWriter.Escaped(file.File.Source);
        overview.Write($"<tr><th scope=\"row\">{(file.Error is null && file.Findings.Count == 0 ? source : $"<a href=\"#r{number}\">{source}</a>")}</th>");
        if (file.Report is { } report)
        {
            overview.Write($"<td>{HtmlWriter.Escaped(report.Organization ?? texts.NoOrganization)}</td><td>{report.Year}</td>");
            foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Info])
                overview.Write($"<td class=\"count {(file.Count(severity) > 0 ? HtmlFindings.Class(severity) : "none")}\">{file.Count(severity)}</td>");
            overview.WriteLine("</tr>");
        }
        else
        {
            overview.WriteLine($"<td colspan=\"5\" class=\"error\">{texts.CannotRead}</td></tr>");
        }
    }

    private static void Append(StreamWriter part, StreamWriter page)
    {
        part.Flush();
        page.Flush();
        part.BaseStream.Position = 0;
        part.BaseStream.CopyTo(page.BaseStream);
    }

    // Without a name from the beginning: however the command ends, nothing is left.
    private static StreamWriter Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"gongkai-{Guid.NewGuid():n}.html");
        var stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete });
        File.Delete(path);
        return new StreamWriter(stream, Utf8) { NewLine = "\n" };
    }
}
