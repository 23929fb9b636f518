namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

public static partial class Passages
{
    /// <summary>The form of 2019: documents made and published, decisions beside items, 其他处理 in one row.</summary>
    private static IReadOnlyList<Passage> Trial =>
    [
        new("2020年，我局共收到政府信息公开申请{68|86}件，上年结转{4|5}件，办结{67|76}件，结转下年度继续办理{5|4}件。", SampleAgencies.Trial),
        new("从办理结果看，予以公开{33|23}件，部分公开11件，不予公开3件，无法提供{18|28}件，其他处理{2|5}件。", SampleAgencies.Trial),
        new("全年新制作规范性文件{6|7}件，作出行政许可决定{912|921}件，作出行政处罚决定{27|72}件。", SampleAgencies.Trial),
        new("2020年收到政府信息公开申请68件，同比增长{36%|26%}。", SampleAgencies.Trial),
        new("因政府信息公开被申请行政复议{7|9}件，结果维持{6|7}件，其他结果1件。", SampleAgencies.Trial),
        new("{信息公开类行政复议7件|未发生信息公开类行政复议}。", SampleAgencies.Trial, 4),
        new("予以公开、部分公开分别为33件和{11|12}件，占办结总数的49.3%、16.4%；无法提供18件，占办结总数的26.9%。", SampleAgencies.Trial, 3),
        new("全年公开规范性文件5件，对外公开行政许可事项26项，同比减少4项。", SampleAgencies.Trial),
    ];
}
