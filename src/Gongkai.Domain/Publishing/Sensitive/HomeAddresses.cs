using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Home addresses: what is introduced as one, and what leads to a flat (building and room) or a village house without
/// naming an office. The mask keeps the district.
/// </summary>
internal static partial class HomeAddresses
{
    private static readonly string[] Offices =
    [
        "政府", "行政", "办公", "大厦", "中心", "大楼", "大厅", "委员会", "管委会", "法院", "检察院", "学校", "医院", "公司", "酒店", "宾馆",
        "会议", "局", "厅", "产业园", "工业园",
    ];

    public static IEnumerable<SensitivePassage> Find(Prose prose)
    {
        foreach (Match match in Introduced().Matches(prose.Text))
            yield return Passage(prose, match.Groups["address"]);
        foreach (Match match in Flat().Matches(prose.Text).Concat(VillageHouse().Matches(prose.Text)))
        {
            if (!Offices.Any(office => match.Value.Contains(office, StringComparison.Ordinal)))
                yield return Passage(prose, match);
        }
    }

    private static SensitivePassage Passage(Prose prose, Capture capture)
    {
        var excerpt = prose.Original.Substring(capture.Index, capture.Length);
        var kept = excerpt.LastIndexOfAny(['省', '市', '县', '区', '镇', '乡']) + 1;
        // 小区 is part of the address, not a district.
        while (kept > 1 && excerpt[kept - 2] is '小' or '社')
            kept = excerpt.LastIndexOfAny(['省', '市', '县', '区', '镇', '乡'], kept - 2) + 1;
        return new SensitivePassage(
            SensitiveKind.HomeAddress, capture.Index, capture.Length, excerpt, excerpt[..kept] + new string('*', excerpt.Length - kept));
    }

    [GeneratedRegex(@"(?:家庭住址|家庭地址|户籍地址|户籍所在地|居住地址|现住址|现居住地|住址)[ :：为]{1,3}(?<address>[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Za-z#\-（）()]{3,59})")]
    private static partial Regex Introduced();

    [GeneratedRegex(@"[\u4e00-\u9fff0-9A-Za-z#\-]{2,40}?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})(?:(?:号楼|号院|栋|幢|座)(?:[0-9一二三四五六七八九十]{1,3}(?:层|楼))?-?[0-9]{1,4}(?:室|房|号)|单元-?[0-9]{1,4}(?:室|户|房|号)?)(?![间数外])")]
    private static partial Regex Flat();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2,20}(?:村|社区)(?:委会)?[\u4e00-\u9fff0-9]{0,8}?(?:组|队|巷|街|路)[0-9]{1,4}号(?!楼|地块|文)")]
    private static partial Regex VillageHouse();
}
