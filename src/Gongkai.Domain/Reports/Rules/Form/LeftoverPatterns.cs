using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>What conversions, templates and broken encodings leave in a text.</summary>
internal static partial class LeftoverPatterns
{
    /// <summary>Marks of word processors and web pages (<c>[bookmark: _GoBack]</c>, <c>PAGE \* MERGEFORMAT</c>, <c>&amp;nbsp;</c>).</summary>
    [GeneratedRegex(@"\[\s*bookmark\s*:[^\]]*\]|\b_GoBack\b|\b_(?:Toc|Ref|Hlk)\d{5,}|\\\*\s*MERGEFORMAT|\bTOC \\o|\bHYPERLINK\s+""|错误[！!]\s*(?:未找到引用源|未定义书签)|Error! (?:Reference source|Bookmark)|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo);|</?(?:p|br|span|div|td|tr|font|strong|b)\b[^>]*>|\{\{\s*[\w.]+\s*\}\}", RegexOptions.IgnoreCase)]
    public static partial Regex Markup();

    /// <summary>
    /// Signs that stand for something still to be filled in (XX, ××, ____, 年 月 日 without numbers). Within addresses
    /// (www.x.cn/xxgk), words, masked numbers (138××××0000) and masked names of parties (王××诉) they are none.
    /// </summary>
    [GeneratedRegex(@"(?<![A-Za-zｘＸ0-9./:_@\-&=?%])(?>[xXｘＸ]{2,})(?![A-Za-z0-9./_@\-=&])(?!诉|等|申请|不服|先生|女士|同志|案)|(?<![0-9A-Za-z*×✕╳]|(?:诉|申请人|原告|当事人|市民|村民|居民)[\u4e00-\u9fff]?)(?>[×✕╳]{2,})(?![0-9A-Za-z*])(?!诉|等|申请|不服|先生|女士|同志|案)|(?<=\S)[_＿]{3,}|[_＿]{3,}(?=\S)|年\s+月\s+日")]
    public static partial Regex Placeholder();

    /// <summary>Instructions of a template (（此处填写…）, 点击此处输入文字).</summary>
    [GeneratedRegex(@"[（(【\[]\s*(?:在?此处|请(?:在此)?(?:填写|填入|输入|说明|注明|根据实际)|填写|插入|示例|样例|待补充|待填|待定|待核实|略去|下同略)[^）)】\]]{0,40}[）)】\]]|[（(【\[][^（(【\[]{0,15}(?:单位名称|机关名称|部门名称|行政机关名称|单位全称)[）)】\]]|(?:单击|点击)(?:此处|这里|或点击此处)(?:输入|编辑|添加)[^，。]{0,10}|请在此(?:处)?(?:输入|填写)[^，。]{0,10}|(?:此处|这里)(?:填写|填|插入)[^，。；]{0,20}")]
    public static partial Regex Instruction();

    /// <summary>Characters read in a wrong encoding (锟斤拷, ????, 烫烫, ä¸­å›½).</summary>
    [GeneratedRegex(@"[锟斤拷]{3,}|锘[挎匡縴]|烫烫烫|屯屯屯|\uFFFD+|\?{3,}|(?:[\u00C0-\u00FF][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}){3,}")]
    public static partial Regex Garbled();

    /// <summary>A title whose name is missing: 《》.</summary>
    [GeneratedRegex(@"《\s*》|〈\s*〉")]
    public static partial Regex EmptyTitle();

    /// <summary>The same mark twice, or two that do not go together (。。 ，。 、，).</summary>
    [GeneratedRegex(@"(?<![。，、；：])(?:。。(?!。)|，，|、、|；；|：：|[，、；：]。|。[，、；：]|，[、；：]|、[，；：])")]
    public static partial Regex Punctuation();
}
