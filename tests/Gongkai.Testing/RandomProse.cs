using CsCheck;
using Gongkai.Domain.Reports;

namespace Gongkai.Testing;

/// <summary>Random paragraphs as reports have them: numbered sentences, sub-headings, figures, quotes, addresses, rare characters.</summary>
public static class RandomProse
{
    private static readonly string[] Openings = ["", "", "", "一是", "二是", "1.", "（三）", "同时，", "注："];

    private static readonly string[] Clauses =
    [
        "依法主动公开政府信息284条",
        "其中通知公告77条，占27.1%",
        "坚持“公开为常态、不公开为例外”",
        "落实《中华人民共和国政府信息公开条例》第二十条",
        "网站（http://www.yunxi.gov.cn/zwgk?a=1&b=2）全年访问1,234,567人次",
        "公文标题<通知>类比上年多于3>2成",
        "推进“互联网+政务服务”",
        "邮箱gk@yunxi.gov.cn",
        "全年收费0.35万元",
        "举办培训班3期·参训120人",
        "𠮷林路社区设立公开专区",
        "做到应公开尽公开——不留死角……",
        "公开率100％",
        "政务新媒体\\短视频|直播均已开通",
        "发布*重点*信息_12_条",
        "=SUM(A1:A9)一类公式不得照搬",
    ];

    private static readonly string[] Headings = ["（一）主动公开方面", "（二）依申请公开方面", "（三）监督保障", "1.平台建设"];

    /// <summary>A sentence of one to four clauses.</summary>
    public static Gen<string> Sentence { get; } = Gen.Select(
        Gen.OneOf(Openings), Gen.OneOf(Clauses).Array[1, 4], (opening, clauses) => opening + string.Join("，", clauses) + "。");

    /// <summary>A paragraph: mostly one to five sentences, now and then a sub-heading.</summary>
    public static Gen<Paragraph> Paragraph { get; } = Gen.Frequency(
        (5, Sentence.Array[1, 5].Select(string.Concat)),
        (1, Gen.OneOf(Headings))).Select(text => new Paragraph(text));

    /// <summary>Paragraphs of which the first is a sentence.</summary>
    public static Gen<Paragraph[]> Paragraphs { get; } = Gen.Select(
        Sentence, Paragraph.Array[0, 6], (first, others) => (Paragraph[])[new Paragraph(first), .. others]);
}
