namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

public static partial class Passages
{
    /// <summary>Right passages that look as if they contradicted the tables: other things, other agencies, other years, parts of parts.</summary>
    private static IReadOnlyList<Passage> Traps =>
    [
        new("2022年，市政府办公室收到政府信息公开申请86件，均按期答复。", SampleAgencies.City),
        new("其中，市本级收到政府信息公开申请320件，各县（区）收到2480件。", SampleAgencies.City),
        new("2021年收到政府信息公开申请10件，2022年收到12件。"),
        new("全年办理人大代表建议12件、政协提案30件，公开答复35件，满意率100%。"),
        new("受理12345热线诉求1860件，办结1855件，办结率99.7%。"),
        new("全年制发公文246件，其中主动公开120件，依申请公开66件，不予公开60件。"),
        new("发布信息1200条，其中政策文件30条，图文解读20条，回应关切8次。"),
        new("共收到政府信息公开申请12件，通过网络平台收到9件，予以公开5件；信函收到3件，予以公开2件。"),
        new("主动公开信息占比提高5.7个百分点，网站信息占总发布量的62%。"),
        new("公开行政许可信息5200条、行政处罚信息42条，办理行政许可事项86项。"),
        new("开展培训3次、参训120人，召开会议2次，印发简报6期。"),
        new("办理行政复议案件48件，审结45件，其中维持30件。"),
        new("自2016年开网以来，累计收到依申请公开103件。"),
        new("对照2021年度报告提出的3个问题，逐条整改，收到意见建议15件，采纳12件。", Section: 5),
        new("依据《政府信息公开信息处理费管理办法》，本年度未发出收费通知，未收取信息处理费。", Section: 6),
        new("所属事业单位收到信息公开申请4件。"),
        new("废止行政规范性文件1件，对30件规范性文件开展合法性审核，备案规范性文件3件。"),
        new("《公报》全年编发12期，刊登政府规章、规范性文件等112件，部门规范性文件45件。", SampleAgencies.City),
        new("收到涉及征地补偿的政府信息公开申请6件，均予以公开。"),
        new("12起信息公开类行政诉讼中，撤诉9起。", SampleAgencies.City),
        new("全年无行政复议被纠正情形，未出现行政诉讼败诉案件。", SampleAgencies.Township),
        new("依申请公开答复书经三级审核，平均办理时限由15个工作日压缩至8个工作日，提速46.7%。"),
    ];
}
