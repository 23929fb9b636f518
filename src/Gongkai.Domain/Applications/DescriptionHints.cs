using System.Text.RegularExpressions;

namespace Gongkai.Domain.Applications;

/// <summary>Looks at a description before it is sent and tells what would make it clearer (article 29): hints, never a refusal.</summary>
public static partial class DescriptionHints
{
    private const int Short = 8;

    /// <summary>The hints, in Chinese; none where nothing strikes.</summary>
    public static IReadOnlyList<string> Of(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var text = description.Trim();
        var hints = new List<string>();
        if (text.Length == 0)
            return hints;
        if (Complaint().IsMatch(text))
            hints.Add("看起来是投诉、举报或者信访事项。这类事项不按政府信息公开申请办理（《条例》第三十九条），请向12345或者有关部门提出；需要某一份文件的，请写明是哪一份。");
        if (Question().IsMatch(text))
            hints.Add("看起来是咨询，要求说明原因或者作出解释。请改为申请记录该事项的文件，例如某项决定、批复或者通知。");
        if (All().IsMatch(text) && !Year().IsMatch(text))
            hints.Add("范围很大。请写明起止年份、事项或者地点，否则很可能被要求补正。");
        if (text.Length < Short)
            hints.Add("写得很短。请补充信息的名称、年份、涉及的项目或者地点。");
        else if (!Year().IsMatch(text) && !text.Contains('《', StringComparison.Ordinal) && !text.Contains('号', StringComparison.Ordinal))
            hints.Add("没有写明年份、文号或者文件名称。知道其中任何一项的，写上以后查找更快。");
        return hints;
    }

    [GeneratedRegex("投诉|举报|查处|信访|控告|反映.{0,10}问题", RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex("为什么|为何|是否合法|是否合理|请解释|请说明|如何认定|怎么办|[?？]", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex("全部|所有|一切|历年", RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex("(?:19|20)[0-9]{2}|[一二]〇|去年|今年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
