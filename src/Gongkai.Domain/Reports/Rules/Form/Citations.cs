using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>Regulations and notices are cited with their own number, title and issuing office, where these are known.</summary>
public sealed partial class Citations : ReportRule
{
    // From here on a title means the notice, though a word in it may be wrong.
    private const double SameNotice = 0.8;

    // 信息与政务公开, 政府信息和政务公开: the office with a word missing. 政务公开 and 政府信息公开 are shorter names of their own.
    private const double SameOffice = 0.75;

    private static readonly RuleDescription Wrong = new(
        "form.citation", Severity.Warning, "引用文件有误", "Document cited wrongly", FormBasis.Accuracy,
        "引用的法规、文件的文号与标题对不上，或文号、标题写错。只核对条例、年度报告格式通知、信息处理费管理办法等确知的文件。请按原文件改正。");

    private static readonly RuleDescription Office = new(
        "form.issuing_office", Severity.Warning, "发文机关名称有误", "Issuing office named wrongly", FormBasis.Accuracy,
        $"印发年度报告格式的机关是“{KnownNotices.DisclosureOffice}”。请补全名称。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Wrong, Office];

    /// <inheritdoc/>
    public override bool ReadsEveryCharacter => true;

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var paragraphs = subject.Prose.Paragraphs;
        var namesRegulationInForce = paragraphs.Any(paragraph => paragraph.Text.Contains("711号", StringComparison.Ordinal));
        foreach (var paragraph in paragraphs)
        {
            foreach (Match office in OfficeName().Matches(paragraph.Text))
                AddOffice(office, paragraph, findings);
            foreach (var citation in CitationScan.Of(paragraph.Text))
            {
                if (Judge(citation, paragraph, namesRegulationInForce) is { } finding)
                    findings.Add(At(finding, citation, paragraph));
            }
        }
    }

    private static void AddOffice(Match office, ProseParagraph paragraph, ICollection<Finding> findings)
    {
        if (office.Value == KnownNotices.DisclosureOffice || !IsDisclosureOffice(office))
            return;
        findings.Add(Office.Find($"发文机关“{office.Value}”应为“{KnownNotices.DisclosureOffice}”。请更正。") with
        {
            Section = paragraph.Section,
            Actual = office.Value,
            Expected = KnownNotices.DisclosureOffice,
            Suggestion = KnownNotices.DisclosureOffice,
            Place = paragraph.Place,
            Excerpt = Excerpts.Around(paragraph, office.Index, office.Length),
        });
    }

    private static bool IsDisclosureOffice(Match office) =>
        TextLikeness.Of(office.Groups["name"].Value, KnownNotices.DisclosureOfficeName) >= SameOffice;

    // 按照国办发〔2021〕30号要求编制: what annual reports are drawn up by.
    private static bool IsAboutReport(ProseParagraph paragraph, Citation citation) =>
        AboutReport().IsMatch(paragraph.Text.AsSpan(paragraph.SentenceStart(citation.Start)..paragraph.SentenceEnd(citation.Start + citation.Length)));

    private static Finding? Judge(Citation citation, ProseParagraph paragraph, bool namesRegulationInForce)
    {
        var title = citation.Title is null ? null : WithRightOffice(citation.Title);
        var meant = title is null ? null : Meant(title);
        if (citation.Number is { } number)
        {
            if (meant is not null && number != meant.Number)
                return WrongNumber(number, meant, namesRegulationInForce);
            if (meant is null && MisspeltSeries(number, title is null && IsAboutReport(paragraph, citation)) is { } known)
                return WrongNumber(number, known, namesRegulationInForce);
            if (meant is null && title is not null && KnownNotices.All.FirstOrDefault(notice => notice.Number == number) is { } numbered && IsNational(title))
                return WrongTitle(title, numbered, Severity.Warning);
        }

        return meant is not null && !meant.IsCalled(title!) && (citation.Number is not null || NamesIssuer(title!, meant))
            ? WrongTitle(title!, meant, Severity.Info)
            : null;
    }

    // The notice whose title it is, or nearly is. A local notice that hands one on (转发) is another document.
    private static KnownNotice? Meant(string title)
    {
        if (!IsNational(title))
            return null;
        var best = KnownNotices.All.MaxBy(notice => notice.Likeness(title));
        return best is not null && best.Likeness(title) >= SameNotice ? best : null;
    }

    private static bool IsNational(string title) => NationalTitle().IsMatch(title) && !title.Contains("转发", StringComparison.Ordinal);

    private static bool NamesIssuer(string title, KnownNotice notice) => notice.Issuer.Length == 0
        ? title.StartsWith("中华人民共和国", StringComparison.Ordinal)
        : title.StartsWith(notice.Issuer, StringComparison.Ordinal);

    // 国办公开函, 国办公开办: there is no such series; with year and serial of a known notice it is that notice's. 国办发 and 国办函 are series
    // of other documents: there the sentence has to tell.
    private static KnownNotice? MisspeltSeries(string number, bool isAboutReport) => KnownNotices.All.FirstOrDefault(notice =>
        notice.Number != number && notice.Number.StartsWith("国办公", StringComparison.Ordinal)
        && number.StartsWith(isAboutReport && notice.Title.Contains("年度报告", StringComparison.Ordinal) ? "国办" : "国办公", StringComparison.Ordinal)
        && number[number.IndexOf('〔', StringComparison.Ordinal)..] == notice.Number[notice.Number.IndexOf('〔', StringComparison.Ordinal)..]);

    private static Finding? WrongNumber(string number, KnownNotice notice, bool namesRegulationInForce)
    {
        if (!notice.FormerNumbers.Contains(number))
        {
            return Wrong.Find($"{notice.Citation}的文号是“{notice.Number}”，现写为“{number}”。请更正。") with
            {
                Actual = number,
                Expected = notice.Number,
                Suggestion = notice.Number,
            };
        }

        return namesRegulationInForce ? null : Wrong.Find($"{notice.Citation}已由{notice.Number}修订公布，现只引用了修订前的“{number}”。请改引{notice.Number}。") with
        {
            Severity = Severity.Info,
            Actual = number,
            Expected = notice.Number,
        };
    }

    private static Finding WrongTitle(string title, KnownNotice notice, Severity severity) =>
        Wrong.Find($"{notice.Number}的标题是{notice.Citation}，现写为“《{title}》”。请核对文号和标题后更正。") with
        {
            Severity = severity,
            Actual = $"《{title}》",
            Expected = notice.Citation,
        };

    private static Finding At(Finding finding, Citation citation, ProseParagraph paragraph) => finding with
    {
        Section = paragraph.Section,
        Place = paragraph.Place,
        Excerpt = Excerpts.Around(paragraph, citation.Start, citation.Length),
    };

    // The office's name is judged by itself; a title is not wrong twice.
    private static string WithRightOffice(string title) =>
        OfficeName().Replace(title, office => IsDisclosureOffice(office) ? KnownNotices.DisclosureOffice : office.Value);

    [GeneratedRegex("国务院办公厅(?<name>[^，。；、《》〈〉（）：“”关]{2,14}?)办公室")]
    private static partial Regex OfficeName();

    [GeneratedRegex("编制|编写|年度报告|年报|格式")]
    private static partial Regex AboutReport();

    [GeneratedRegex("^(?:国务院|国办|关于|中华人民共和国|政府信息公开)")]
    private static partial Regex NationalTitle();
}
