using System.Text.RegularExpressions;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>Finds which agency reports: by the title, the words that introduce the report, the signature, the page around it.</summary>
internal static partial class AgencyRecognition
{
    private const int FirstLines = 6;

    /// <summary>Pages without a title introduce the report in the first paragraphs of its first section.</summary>
    private const int FirstParagraphs = 4;

    /// <summary>The agency's name; null where nothing names it.</summary>
    public static string? Find(
        ReportTitle? title, SourceDocument document, IReadOnlyList<Passage> passages, int firstSection, ReportClosing closing)
    {
        if (title?.Organization is { } named && TitleRecognition.LooksLikeAgency(named))
            return named;
        var beginning = Math.Min(passages.Count, firstSection + FirstParagraphs);
        return First(passages, 0, beginning, Introduced) ?? title?.Organization ?? closing.Signature ?? document.Publisher
            ?? ShortLine(passages, firstSection) ?? OfPageTitle(document.Title)
            ?? First(passages, 0, beginning, Contact) ?? First(passages, firstSection, beginning, Subject) ?? Labelled(passages, firstSection) ?? Host(passages);
    }

    private static string? First(IReadOnlyList<Passage> passages, int start, int end, Func<string, string?> find)
    {
        for (var index = start; index < end; index++)
        {
            if (find(passages[index].Text) is { } found)
                return found;
        }

        return null;
    }

    // 如有疑问，请与青禾县财政局办公室联系: the office of an agency, whose name stands before it.
    private static string? Contact(string text) => NamedIn(Contacted().Matches(text));

    private static string WithoutOffice(string agency) => Office().Match(agency) is { Success: true } office ? office.Groups["agency"].Value : agency;

    // 2023年，青禾县农业农村局坚持以……; 县农业农村局 may be that of any county.
    private static string? Subject(string text) =>
        Acting().Match(text) is { Success: true } acting && acting.Groups["agency"].Value is var agency
            && IsNamed(agency) && !"县市区省州镇乡".Contains(agency[0], StringComparison.Ordinal) ? agency : null;

    /// <summary>The agency that a page names as its host (主办单位：…); null where the line names none.</summary>
    public static string? Host(string line) =>
        Hosted().Match(line) is { Success: true } hosted && hosted.Groups["agency"].Value is var agency && TitleRecognition.LooksLikeAgency(agency) ? agency : null;

    // 《…报告》, 现公布…报告, …编制了本报告.
    private static string? Introduced(string text)
    {
        foreach (Match stated in Stated().Matches(text))
        {
            if (TitleRecognition.Parse(stated.Groups["title"].Value)?.Organization is { } inTitle && IsNamed(inTitle))
                return inTitle;
        }

        return NamedIn(Compiled().Matches(text)) ?? NamedIn(CompiledBy().Matches(text));
    }

    private static string? NamedIn(MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            if (match.Groups["agency"].Value is var agency && IsNamed(agency))
                return WithoutOffice(agency);
        }

        return null;
    }

    // 我局 and 本机关 name nobody.
    private static bool IsNamed(string agency) => TitleRecognition.LooksLikeAgency(agency) && agency[0] is not ('我' or '本' or '该' or '各');

    private static string? ShortLine(IReadOnlyList<Passage> passages, int firstSection)
    {
        for (var index = 0; index < Math.Min(firstSection, FirstLines); index++)
        {
            if (passages[index].Text.Length < 30 && !Label().IsMatch(passages[index].Text) && TitleRecognition.LooksLikeAgency(passages[index].Text))
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

    // 发布机构：青禾县财政局, in the lines about the page; 单位：青禾县财政局 above the report.
    private static string? Labelled(IReadOnlyList<Passage> passages, int firstSection)
    {
        for (var index = 0; index < firstSection; index++)
        {
            var passage = passages[index];
            if (NamedIn(Label().Matches(passage.Cells.Count > 1 ? string.Join(' ', passage.Cells.Select(cell => cell.Text)) : passage.Text)) is { } named)
                return named;
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

    [GeneratedRegex("《(?<title>[^《》]{4,60}(?:报告|年报))》|(?:现将|现公布|现发布|现公开|公布|发布|编制)(?<title>[^《》，。；：,;:]{8,60}?(?:报告|年报))(?=[，。；（,;(]|如下|予以|公布|向|$)")]
    private static partial Regex Stated();

    [GeneratedRegex(@"(?:^|[，。；、：,;:])(?:本报告)?(?:现?由)?(?<agency>[^《》，。；：、,;:\d]{3,30}?)(?:(?:组织|负责)?(?:编制|编写|制作)(?:了|的|和发布|并公布|完成)?(?:本报告|《|(?:本机关|本单位)?(?:20\d\d年?度?)?(?:政府)?信息公开)|(?<=本报告由.{3,30})(?:按照|根据|依据|依照|编制|负责|组织))")]
    private static partial Regex Compiled();

    [GeneratedRegex("(?:^|[，。；,;])由(?<agency>[^《》，。；：、,;:\\d]{3,30}?)(?:综合|汇总|负责|组织|统一|结合|根据)?[^，。；,;]{0,8}编制")]
    private static partial Regex CompiledBy();

    [GeneratedRegex("(?:请|可)(?:直接)?(?:与|向|联系)[：:]?(?<agency>[^《》，。；：、（）(),;:\\d]{4,40}?)(?:联系|联络|咨询|反映|[（(，,。]|$)")]
    private static partial Regex Contacted();

    [GeneratedRegex("^(?<agency>.{2,}?(?:政府|街道|办事处|委员会|管委会|局|厅|部|镇|乡))(?:[^局厅]{0,10}(?:办公室|政务办|党政办|办|科|股|室|处))$")]
    private static partial Regex Office();

    [GeneratedRegex("^(?:20\\d\\d年度?[，,]?)(?<agency>[^《》“”，。；：、（）(),;:\\d]{4,25}?)(?:坚持|以习|认真|深入|严格|根据|按照|高度重视|积极|全面|围绕|紧|贯彻|持续|通过|主动)")]
    private static partial Regex Acting();

    [GeneratedRegex("(?:^|[ \\t|•·])(?:(?:发布|公开|编制|报告|填报|报送|制发|发文)(?:机构|机关|单位|主体)|单位(?:名称)?|机关名称)[：:][ \\t|]*(?<agency>[^ \\t：:|，。（()）]{3,40})")]
    private static partial Regex Label();

    [GeneratedRegex("(?:主办|版权所有)(?:单位)?[：: ]+(?<agency>[^ ：:|，。（()）]{3,40})")]
    private static partial Regex Hosted();
}
