using System.Text.RegularExpressions;

namespace Gongkai.Documents.Recognition;

/// <summary>Lines that a web page prints around a report: they are no part of it.</summary>
internal static partial class PageFurniture
{
    private const int LongestLine = 160;

    /// <summary>Whether a line is one of those between a page's title and its text: date of publication, source, visits, size of print.</summary>
    public static bool IsArticleInformation(string text) =>
        text.Length <= LongestLine && !text.Contains('。')
            && (ArticleInformation().IsMatch(text) || ChineseDates.IsDateLine(text) || Breadcrumb().IsMatch(text));

    /// <summary>Whether a line is one of those that follow a page's text: copyright, print button, neighbouring pages.</summary>
    public static bool Follows(string text) => Following().IsMatch(text);

    [GeneratedRegex(@"^[\[【（(]?(?:(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?[ |]*)?(?:(?:发布|公布|公开|发文|成文|生成|更新|信息|录入)(?:日期|时间|来源|机构)|(?:日期|时间)[：:]|(?:信息|稿件|文章|内容)?来源|作者|浏览|点击|阅读|访问次数|访问量|字号|字体|索引号|发布机构|公开方式|责任编辑|编辑|保护视力|视力保护|打印|分享|扫一扫|用手机|朗读|语音播报)|20\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d{2})")]
    private static partial Regex ArticleInformation();

    [GeneratedRegex(@"^(?:您?(?:当前|现在|所在)(?:的)?(?:位置|栏目)|您的位置|位置[：:]|首页 ?[>＞»›/\-—]|网站首页)")]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"版权|ICP备|公安备|网安备|主办[：:单]|承办[：:单]|技术支持|网站地图|网站标识|联系我们|打印本?页?$|关闭窗口|关闭本页|返回顶部|返回首页|上一[篇条]|下一[篇条]|扫一扫|扫码|分享到|二维码|相关链接|相关信息|相关文档|相关附件|友情链接|浏览次数|^【|^附件[：:]|责任编辑|信息来源|^来源[：:]|站点地图|无障碍|首页$|^\[打印")]
    private static partial Regex Following();
}
