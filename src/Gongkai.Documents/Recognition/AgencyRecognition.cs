using System.Text.RegularExpressions;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>Finds which agency reports: by the title, the words that introduce the report, the signature, the page around it.</summary>
internal static partial class AgencyRecognition
{
    private const int FirstLines = 6;

    /// <summary>The agency's name; null where nothing names it.</summary>
    public static string? Find(
        ReportTitle? title, SourceDocument document, IReadOnlyList<Passage> passages, int firstSection, ReportClosing closing)
    {
        if (title?.Organization is { } named && TitleRecognition.LooksLikeAgency(named))
            return named;
        for (var index = 0; index < firstSection; index++)
        {
            if (Introduced(passages[index].Text) is { } introduced)
                return introduced;
        }

        return title?.Organization ?? closing.Signature ?? document.Publisher ?? ShortLine(passages, firstSection)
            ?? OfPageTitle(document.Title) ?? Host(passages);
    }

    /// <summary>The agency that a page names as its host (主办单位：…); null where the line names none.</summary>
    public static string? Host(string line) =>
        Hosted().Match(line) is { Success: true } hosted && hosted.Groups["agency"].Value is var agency && TitleRecognition.LooksLikeAgency(agency) ? agency : null;

    // 《…报告》, 现公布…报告, …编制了本报告.
    private static string? Introduced(string text)
    {
        foreach (Match stated in Stated().Matches(text))
        {
            if (TitleRecognition.Parse(stated.Groups["title"].Value)?.Organization is { } inTitle && TitleRecognition.LooksLikeAgency(inTitle) && !IsOwn(inTitle))
                return inTitle;
        }

        foreach (Match compiled in Compiled().Matches(text))
        {
            if (compiled.Groups["agency"].Value is var agency && TitleRecognition.LooksLikeAgency(agency) && !IsOwn(agency))
                return agency;
        }

        return null;
    }

    // 我局 and 本机关 name nobody.
    private static bool IsOwn(string agency) => agency[0] is '我' or '本' or '该' or '各';

    private static string? ShortLine(IReadOnlyList<Passage> passages, int firstSection)
    {
        for (var index = 0; index < Math.Min(firstSection, FirstLines); index++)
        {
            if (passages[index].Text.Length < 30 && TitleRecognition.LooksLikeAgency(passages[index].Text))
                return passages[index].Text;
        }

        return null;
    }

    // 2023年政府信息公开工作年度报告_通知公告_青禾县财政局
    private static string? OfPageTitle(string? title)
    {
        foreach (var part in (title ?? "").Split('_', '-', '—', '|', '–').Reverse())
        {
            if (TitleRecognition.LooksLikeAgency(part))
                return TitleRecognition.CleanAgency(part);
        }

        return null;
    }

    private static string? Host(IReadOnlyList<Passage> passages)
    {
        for (var index = passages.Count - 1; index >= 0; index--)
        {
            if (Host(passages[index].Text) is { } host)
                return host;
        }

        return null;
    }

    [GeneratedRegex("《(?<title>[^《》]{4,60}(?:报告|年报))》|(?:现将|现公布|现发布|公布|发布)(?<title>[^《》，。；：]{8,60}?(?:报告|年报))(?=[，。；（]|如下|予以|公布|向|$)")]
    private static partial Regex Stated();

    [GeneratedRegex(@"(?:^|[，。；、：])(?:本报告)?(?:现?由)?(?<agency>[^《》，。；：、\d]{3,30}?)(?:(?:组织|负责)?(?:编制|编写|制作)(?:了|的|和发布|并公布|完成)?(?:本报告|《|(?:本机关|本单位)?(?:20\d\d年?度?)?(?:政府)?信息公开)|(?<=本报告由.{3,30})(?:按照|根据|依据|依照|编制|负责|组织))")]
    private static partial Regex Compiled();

    [GeneratedRegex("(?:主办|版权所有)(?:单位)?[：: ]+(?<agency>[^ ：:|，。（()）]{3,40})")]
    private static partial Regex Hosted();
}
