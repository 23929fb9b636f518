using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>
/// Markings of secret and internal documents, as documents bear them: a class with its star and term, alone on a line, in
/// brackets or after 密级; notes that a document is internal or not to be published. Not the words in running prose: a text
/// about 国家秘密 is not secret. No mask: a marked document goes back, whatever else it says.
/// </summary>
internal static partial class SecrecyMarkings
{
    public static IEnumerable<SensitivePassage> Find(Prose prose) =>
        Starred().Matches(prose.Text).Concat(Labelled().Matches(prose.Text)).Concat(Alone().Matches(prose.Text))
            .Concat(Bracketed().Matches(prose.Text)).Concat(Internal().Matches(prose.Text)).Concat(Unpublished().Matches(prose.Text))
            .Select(match => new SensitivePassage(
                SensitiveKind.SecrecyMarking, match.Index, match.Length, prose.Original.Substring(match.Index, match.Length), null));

    [GeneratedRegex(@"(?:绝 ?密|机 ?密|秘 ?密) ?[★☆⭐*] ?(?:[0-9一二三四五六七八九十]{1,3} ?(?:年|个月|月)|长期|解密)?")]
    private static partial Regex Starred();

    [GeneratedRegex(@"密 ?级 ?[:：] ?(?:绝密|机密|秘密|内部)")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<=^[ \t]*)(?:绝 ?密|机 ?密|秘 ?密|内 ?部)(?=[ \t]*\r?$)", RegexOptions.Multiline)]
    private static partial Regex Alone();

    [GeneratedRegex(@"[\(（\[【〔](?:绝密|机密|秘密|内部)[\)）\]】〕]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"内部(?:资料|文件|材料|刊物|信息)?[ ,，;；:：!！]{0,2}(?:注意保存|注意保密|妥善保管|请勿外传|不得外传|严禁外传|禁止外传|请勿公开|不得翻印)|仅供内部(?:使用|参考|传阅)")]
    private static partial Regex Internal();

    [GeneratedRegex(@"此件(?:不予公开|不公开|依申请公开)|本件(?:不予公开|不公开)")]
    private static partial Regex Unpublished();
}
