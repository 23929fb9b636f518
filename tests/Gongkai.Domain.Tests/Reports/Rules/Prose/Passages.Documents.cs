namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

public static partial class Passages
{
    /// <summary>Documents, licences, penalties, coercion and fees.</summary>
    private static IReadOnlyList<Passage> Documents =>
    [
        new("2022年，制发行政规范性文件{3|4}件，废止{1|2}件，现行有效{20|22}件。"),
        new("我局全年出台规范性文件{3|5}件，均同步公开政策解读。"),
        new("全市制定规章{4|5}件，废止规章{2|1}件，现行有效规章{61|16}件；制发行政规范性文件{156|165}件。", SampleAgencies.City),
        new("全年作出行政许可决定{3850|3580}件，作出行政处罚决定{16|19}件，均按规定公示。"),
        new("全年作出行政处罚决定{十六|十九}件，未实施行政强制。"),
        new("2022年收取行政事业性收费{35.26|36.25}万元。"),
        new("全年收取行政事业性收费{352600|362600}元，收费项目和标准全部公示。"),
        new("全市作出行政许可决定{120.3|102.3}万件，行政事业性收费{12.65|16.25}亿元。", SampleAgencies.City),
        new("2022年我镇未制发行政规范性文件，无行政事业性收费。", SampleAgencies.Township),
        new("{制发行政规范性文件3件|未制发、废止行政规范性文件}。"),
        new("我镇未制定、废止行政规范性文件，制定并废止规范性文件0件，行政许可0件。", SampleAgencies.Township),
        new("全年{作出行政处罚决定16件|未作出行政处罚决定}。"),
    ];

    /// <summary>Reconsiderations and lawsuits.</summary>
    private static IReadOnlyList<Passage> Disputes =>
    [
        new("2022年，因政府信息公开工作被申请行政复议{5|6}件，其中维持{4|5}件，纠正{1|0}件；被提起行政诉讼{3|2}件，结果维持3件。"),
        new("信息公开类行政复议{5|4}件，行政诉讼{3|5}件{，诉讼均获维持|，均获维持}。", Section: 4),
        new("本年度，我镇未发生因政府信息公开引起的行政复议、行政诉讼案件。", SampleAgencies.Township),
        new("全年{发生政府信息公开行政复议5件|未发生政府信息公开行政复议}。", Section: 4),
        new("全市因政府信息公开被申请行政复议{136|163}件，被提起行政诉讼{50|55}件。", SampleAgencies.City),
        new("无行政复议、行政诉讼案件。", SampleAgencies.Township, 4),
        new("政府信息公开行政诉讼方面，未经复议直接起诉{2|3}件，复议后起诉{1|2}件。", Section: 4),
    ];
}
