using System.Globalization;
using System.Text;
using Gongkai.Data.Search;

namespace Gongkai.Benchmarks.Search;

/// <summary>Items as agencies publish them: titles and texts put together of the field's own words, places, numbers and names, always the same for the same number.</summary>
internal static class GeneratedItems
{
    private static readonly string[] Places = ["云溪市", "青禾县", "临江区", "石桥镇", "北岭自治县", "南浦区", "东湾街道", "西陵乡", "高沙镇", "大屯工业园区"];

    private static readonly string[] Bodies = ["财政局", "教育局", "人力资源和社会保障局", "自然资源局", "卫生健康局", "市场监督管理局", "民政局", "住房和城乡建设局", "农业农村局", "生态环境局", "人民政府办公室"];

    private static readonly string[] Matters =
    [
        "城乡居民基本养老保险缴费标准", "住房公积金提取办法", "义务教育阶段招生工作方案", "部门预算", "部门决算", "国有土地使用权出让", "建设项目环境影响评价",
        "安全生产专项整治", "食品安全监督抽检", "公开招聘事业单位工作人员", "最低生活保障对象", "高龄津贴发放", "农村危房改造", "耕地地力保护补贴", "政府采购中标结果",
        "道路改造工程", "行政处罚决定", "规范性文件清理", "营商环境优化措施", "防汛应急预案", "公共图书馆开放时间", "医疗救助", "就业见习补贴", "老旧小区加装电梯",
    ];

    private static readonly string[] Forms = ["的通知", "的公示", "的公告", "的批复", "实施方案", "管理办法", "政策解读", "信息公开表", "办事指南", "情况说明"];

    private static readonly string[] Sentences =
    [
        "为进一步规范工作程序，提高服务水平，根据有关法律法规，结合本地实际，制定本办法。",
        "各有关单位要高度重视，加强组织领导，压实工作责任，确保各项任务落到实处。",
        "申请人应当提交身份证明、申请表及相关佐证材料，并对材料的真实性负责。",
        "公示期间如有异议，请以书面形式向受理部门反映，逾期不予受理。",
        "所需资金从年度预算中列支，专款专用，接受审计和社会监督。",
        "符合条件的个人和企业可通过政务服务网或者办事大厅窗口办理。",
        "监督检查中发现的问题，应当在规定期限内整改完毕并报送整改报告。",
        "本通知自发布之日起施行，有效期五年，此前规定与本通知不一致的以本通知为准。",
    ];

    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

    private const string Names = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红文辉建国志海云飞鹏宇浩然子轩梓涵欣怡博雅思远天佑嘉懿泽瑞沐宸诗琪";

    /// <summary>The item of that number.</summary>
    public static SearchDocument Of(long id)
    {
        var random = new Random(unchecked((int)(id * 2654435761)));
        var place = Pick(random, Places);
        var matter = Pick(random, Matters);
        var published = new DateOnly(2008, 5, 1).AddDays(random.Next(6_500));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{place}{Pick(random, Places)}{random.Next(1, 400)}号，联系人{Person(random)}，电话0{random.Next(100, 999)}-{random.Next(2_000_000, 8_999_999)}。");
        for (var sentences = 3 + random.Next(4); sentences > 0; sentences--)
        {
            text.Append(Pick(random, Sentences));
            text.Append(CultureInfo.InvariantCulture, $"涉及{Person(random)}等{random.Next(1, 5000)}人，金额{random.Next(1, 900_000) / 100m}万元，{Pick(random, Matters)}。");
        }

        return new SearchDocument(
            id, 1 + id % 50, $"{place}{Pick(random, Bodies)}关于{published.Year}年{matter}{Pick(random, Forms)}（第{random.Next(1, 100_000)}号）", text.ToString(), published)
        {
            Numbers = [$"{place[0]}政发〔{published.Year}〕{random.Next(1, 500)}号"],
            Keywords = [matter],
            ColumnIds = [1 + id % 30],
            Subject = matter,
        };
    }

    private static string Person(Random random) => $"{Surnames[random.Next(Surnames.Length)]}{Names[random.Next(Names.Length)]}{Names[random.Next(Names.Length)]}";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
