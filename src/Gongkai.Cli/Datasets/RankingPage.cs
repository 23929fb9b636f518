using System.Globalization;
using System.Text;
using Gongkai.Cli.Output;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Evaluation;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Datasets;

/// <summary>The ranking as one web page that stands alone: agencies by points, what is found most often, and the findings of the last ones.</summary>
internal sealed class RankingPage(TextWriter page, FolderEvaluation evaluation, Texts texts)
{
    private const int MostAgencies = 500;
    private const int MostFindings = 30;

    private const string Style = """
        table.ranking { min-width: 46rem; table-layout: auto; font-size: 1rem; }
        td.points { min-width: 9rem; text-align: left; }
        .bar { display: block; height: .5rem; background: #0b5cad; border-radius: .25rem; }
        .rail { display: block; background: #dfe4e8; border-radius: .25rem; }
        details { margin: .5rem 0; border: 1px solid #c8ccd0; border-radius: .25rem; padding: .25rem .75rem; }
        summary { cursor: pointer; font-weight: 700; }
        summary:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
        """;

    /// <summary>Writes the page into a stream, which stays open.</summary>
    public static void Write(FolderEvaluation evaluation, Stream stream, Texts texts)
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new RankingPage(page, evaluation, texts).Write();
    }

    private void Write()
    {
        WriteHead();
        WriteRanking();
        WriteCommon();
        WriteDetails();
        WriteLeftOut();
        page.WriteLine("</main>\n</body>\n</html>");
    }

    private IReadOnlyList<RankedAgency> Detailed => [.. evaluation.Ranking.Where(HasFindings).TakeLast(MostAgencies).Reverse()];

    private static bool HasFindings(RankedAgency agency) => agency.Mark.Errors + agency.Mark.Warnings + agency.Mark.Infos > 0;

    private void WriteHead() => page.WriteLine($"""
        <!DOCTYPE html>
        <html lang="{texts.LanguageTag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{texts.RankingTitle}</title>
        <style>
        {HtmlPageStyle.Css}
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>{texts.RankingTitle}</h1>
        <p>{texts.RankingSummary(evaluation.Count, evaluation.Ranking.Count, evaluation.LeftOut.Count)}</p>
        <p>{texts.RankingMethod}</p>
        """);

    private void WriteRanking()
    {
        var linked = Detailed.Select(agency => agency.Organization).ToHashSet();
        BeginTable("ranking", texts.RankingHeading, texts.RankingColumns);
        foreach (var (agency, index) in evaluation.Ranking.Select((agency, index) => (agency, index)))
        {
            var name = HtmlWriter.Escaped(agency.Organization);
            page.Write($"<tr><td>{agency.Rank}</td><th scope=\"row\">{(linked.Contains(agency.Organization) ? $"<a href=\"#a{index}\">{name}</a>" : name)}</th>");
            page.Write($"<td>{Years(agency.Years)}</td><td>{agency.Years.Count}</td>");
            page.Write(string.Create(CultureInfo.InvariantCulture,
                $"<td class=\"points\">{agency.Points:0.0}<span class=\"rail\" aria-hidden=\"true\"><span class=\"bar\" style=\"width:{agency.Points:0.0}%\"></span></span></td>"));
            WriteCount(agency.Mark.Errors, Severity.Error);
            WriteCount(agency.Mark.Warnings, Severity.Warning);
            WriteCount(agency.Mark.Infos, Severity.Info);
            page.WriteLine("</tr>");
        }

        EndTable();
    }

    private void WriteCount(int count, Severity severity) =>
        page.Write($"<td class=\"count {(count > 0 ? HtmlFindings.Class(severity) : "none")}\">{count}</td>");

    private void WriteCommon()
    {
        BeginTable("common", texts.CommonHeading, texts.CommonColumns);
        foreach (var rule in evaluation.Rules)
        {
            var title = RuleBook.Find(rule.Rule) is { } known ? texts.Language == Language.English ? known.TitleEn : known.Title : rule.Rule;
            page.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{HtmlWriter.Escaped(title)} <code>{rule.Rule}</code></th><td>{rule.Reports}</td><td>{rule.Reports * 100m / evaluation.Count:0.0}%</td><td>{rule.Findings}</td></tr>"));
        }

        EndTable();
    }

    private void WriteDetails()
    {
        if (Detailed is not { Count: > 0 } detailed)
            return;
        page.WriteLine($"<section aria-labelledby=\"details\">\n<h2 id=\"details\">{texts.RankingDetails}</h2>");
        if (evaluation.Ranking.Count(HasFindings) > detailed.Count)
            page.WriteLine($"<p>{texts.RankingCut(detailed.Count)}</p>");
        var places = evaluation.Ranking.Select((agency, index) => (agency.Organization, index)).ToDictionary(place => place.Organization, place => place.index);
        foreach (var agency in detailed)
        {
            page.WriteLine($"<details id=\"a{places[agency.Organization]}\">\n<summary>{HtmlWriter.Escaped(texts.AgencyLine(agency.Organization, agency.Points))}</summary>");
            var left = MostFindings;
            foreach (var (report, findings) in evaluation.Of(agency))
                WriteFindings(report, findings, ref left);
            page.WriteLine("</details>");
        }

        page.WriteLine("</section>");
    }

    private void WriteFindings(AnnualReport report, IReadOnlyList<Finding> findings, ref int left)
    {
        if (findings.Count == 0)
            return;
        page.WriteLine($"<h3>{HtmlWriter.Escaped(texts.ReportTitle(report.Organization, report.Year))}</h3>\n<p class=\"source\">{HtmlWriter.Escaped(report.Source ?? "")}</p>\n<ul>");
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity).Take(left))
        {
            page.WriteLine($"<li><strong class=\"{HtmlFindings.Class(finding.Severity)}\">{texts.Severity(finding.Severity)}</strong> "
                + $"{HtmlWriter.Escaped(finding.Message)} <code>{HtmlWriter.Escaped(finding.Rule)}</code></li>");
        }

        page.WriteLine("</ul>");
        if (findings.Count > left)
            page.WriteLine($"<p>{texts.More(findings.Count - left)}</p>");
        left = Math.Max(0, left - findings.Count);
    }

    private void WriteLeftOut()
    {
        if (evaluation.LeftOut.Count == 0)
            return;
        BeginTable("left-out", texts.LeftOutHeading, texts.LeftOutColumns);
        foreach (var file in evaluation.LeftOut)
            page.WriteLine($"<tr><th scope=\"row\">{HtmlWriter.Escaped(file.Source)}</th><td>{HtmlWriter.Escaped(file.Reason ?? "")}</td></tr>");
        EndTable();
    }

    private void BeginTable(string id, string heading, string[] columns)
    {
        page.WriteLine($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n<table class=\"ranking\">\n<thead>");
        page.WriteLine($"<tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"))}</tr>\n</thead>\n<tbody>");
    }

    private void EndTable() => page.WriteLine("</tbody>\n</table>\n</div>\n</section>");

    // 2019–2022、2024.
    private static string Years(IReadOnlyList<int> years)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var year in years)
        {
            if (runs.Count > 0 && runs[^1].Last == year - 1)
                runs[^1] = (runs[^1].First, year);
            else
                runs.Add((year, year));
        }

        return string.Join('、', runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}"));
    }
}
