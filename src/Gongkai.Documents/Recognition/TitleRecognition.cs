using System.Text.RegularExpressions;

namespace Gongkai.Documents.Recognition;

/// <summary>What a report's title says.</summary>
/// <param name="Text">The title on one line.</param>
/// <param name="Organization">The agency; null where the title does not name it.</param>
/// <param name="Year">The year reported on; null where the title does not name it.</param>
internal sealed record ReportTitle(string Text, string? Organization, int? Year);

/// <summary>Finds the title of a report and takes it apart.</summary>
internal static partial class TitleRecognition
{
    private const int LongestTitle = 90;

    /// <summary>The title among the passages before the first section; null where there is none.</summary>
    public static ReportTitle? Find(IReadOnlyList<Passage> passages, int before)
    {
        ReportTitle? best = null;
        for (var index = 0; index < before; index++)
        {
            // Of a page's table of particulars one cell is the title.
            var text = passages[index].Text.Length > 0 ? passages[index].Text : passages[index].Cells.FirstOrDefault(cell => IsTitleLike(cell.Text))?.Text ?? "";
            if (!IsTitleLike(text))
            {
                if (index + 1 >= before || !AreBrokenTitle(text, passages[index + 1].Text))
                    continue;
                text += passages[index + 1].Text;
            }

            var title = Parse(text);
            for (var back = 1; back <= 3 && index - back >= 0 && (title?.Organization is null || title.Year is null); back++)
            {
                var above = passages[index - back].Text;
                if (above.Length is 0 or > 40 || above.AsSpan().ContainsAny("。：:>") || IsTitleLike(above))
                    break;
                var joined = Parse(above + text);
                if (joined is null || (joined.Organization is not null && !LooksLikeAgency(joined.Organization)))
                    break;
                text = above + text;
                title = joined;
            }

            if (title is not null && Rank(title, passages[index]) >= (best is null ? 0 : Rank(best, passages[index]) - 1))
                best = title;
        }

        return best;
    }

    /// <summary>Whether two lines are one title that was broken by its width.</summary>
    public static bool AreBrokenTitle(string line, string next) => RestOfTitle().IsMatch(next.Replace(" ", "", StringComparison.Ordinal)) && !IsTitleLike(line) && IsTitleLike(line + next);

    /// <summary>Takes a title apart; null where the text is no title of an annual report.</summary>
    public static ReportTitle? Parse(string text)
    {
        text = Compact(text).Trim('《', '》', '|', '#', '*');
        var match = Title().Match(text);
        if (!match.Success)
            return null;
        var year = Year(match);
        var organization = Organization(match);
        return new ReportTitle(text, organization, year);
    }

    /// <summary>What the name of a file says (<c>2022-侯马经济开发区.txt</c>); null where it says nothing.</summary>
    public static ReportTitle? OfFileName(string source)
    {
        var name = Path.GetFileNameWithoutExtension(source);
        if (Parse(name) is { } title)
            return title;
        var match = FileName().Match(name);
        return match.Success && LooksLikeAgency(match.Groups["agency"].Value)
            ? new ReportTitle(name, match.Groups["agency"].Value, match.Groups["y"] is { Success: true } year ? ChineseDates.Year(year.Value) : null)
            : null;
    }

    /// <summary>Whether a line can be the name of an agency: short, no punctuation, ends as agencies' names end.</summary>
    public static bool LooksLikeAgency(string text)
    {
        var name = text.Trim();
        return name.Length is >= 3 and <= 45 && AgencyEnding().IsMatch(name) && !NoAgency().IsMatch(name);
    }

    /// <summary>The agency's name cleaned of what precedes and follows it in titles; null where nothing is left.</summary>
    public static string? CleanAgency(string name)
    {
        name = name.Trim(' ', '《', '》', '的', '、', '-', '—', '·', '>', '*', '#', '（', '）', '(', ')', '"', '“', '”');
        foreach (var prefix in new[] { "关于印发", "关于", "本级" })
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = name[prefix.Length..];
        }

        if (name.EndsWith("关于", StringComparison.Ordinal))
            name = name[..^2];
        if (name.EndsWith("人民", StringComparison.Ordinal))
            name += "政府";
        return name.Length is >= 3 and <= 60 ? name : null;
    }

    private static bool IsTitleLike(string text) =>
        text.Length is >= 4 and <= LongestTitle && text.AsSpan().IndexOfAny('。', '；') < 0
            && !text.Contains("编制", StringComparison.Ordinal) && !text.StartsWith("索引", StringComparison.Ordinal)
            && Title().IsMatch(Compact(text));

    // 青禾县财政局：2023年政府信息公开工作年度报告
    private static string Compact(string text)
    {
        text = PrintedText.Folded(text).Replace(" ", "", StringComparison.Ordinal);
        return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && LooksLikeAgency(text[..colon]) ? text.Remove(colon, 1) : text;
    }

    private static int Rank(ReportTitle title, Passage passage) =>
        (title.Organization is null ? 0 : 2) + (title.Year is null ? 0 : 2) + (passage.IsHeading ? 1 : 0);

    private static int? Year(Match match)
    {
        foreach (var group in new[] { "y1", "y2", "y3" })
        {
            if (match.Groups[group] is { Success: true } found)
                return ChineseDates.Year(found.Value);
        }

        return null;
    }

    private static string? Organization(Match match)
    {
        var before = CleanAgency(match.Groups["before"].Value);
        var after = CleanAgency(match.Groups["after"].Value);
        if (before is not null && LooksLikeAgency(before))
            return before;
        return after is not null && LooksLikeAgency(after) ? after : before ?? after;
    }

    // 〔agency〕〔year〕〔agency〕政府信息公开(工作)(年度)报告(〔year〕)
    [GeneratedRegex(@"^(?<before>[^0-9〇○:：|]*?)(?:[(（〔]?(?<y1>20\d\d|[二2][〇零○Oo0][一二三四五六七八九〇零○\d]{2})(?:年度|年)?[)）〕]?)?(?<after>[^0-9〇○:：|,，]*?)(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:情况)?(?:[(（〔]?(?<y2>20\d\d|[二2][〇零○Oo0][一二三四五六七八九〇零○\d]{2})(?:年度|年)?[)）〕]?)?(?:的)?(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报|总结)(?:全文)?[(（〔]?(?<y3>20\d\d|[二2][〇零○Oo0][一二三四五六七八九〇零○\d]{2})?(?:年度|年)?[)）〕]?(?:[-_—|–].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex("^(?:(?<y>20\\d\\d)年?度?[-_—. ]*)?(?<agency>[\u4E00-\u9FFF]{3,40}?)(?:[-_—. ]*(?<y>20\\d\\d)年?度?)?(?:年报|年度报告)?$")]
    private static partial Regex FileName();

    // A title broken over lines by its width.
    [GeneratedRegex("^(?:(?:政府)?信息)?公?开?工?作?年?度?报?告$")]
    private static partial Regex RestOfTitle();

    [GeneratedRegex("(?:政府|委员会|管委会|委|局|厅|部|办公室|办|处|院|会|署|社|行|校|馆|所|中心|站|队|区|县|市|镇|乡|街道|公司|集团|学院|大学|医院|支队|总队|大队|法院|库|海关|组|苏木|旗|盟|州)$")]
    private static partial Regex AgencyEnding();

    [GeneratedRegex("首页|当前位置|打印|关闭|返回|导航|来源|浏览|字号|时间|日期|作者|如下|情况|目录|附件|主动公开|依申请|^(?:一|二|三|四|五|六)、")]
    private static partial Regex NoAgency();
}
