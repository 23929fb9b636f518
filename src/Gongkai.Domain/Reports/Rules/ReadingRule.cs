namespace Gongkai.Domain.Reports.Rules;

/// <summary>Hands on what the reader of the file noticed itself (<see cref="AnnualReport.ReadingFindings"/>).</summary>
public sealed class ReadingRule : ReportRule
{
    /// <summary>A row has another number of values than the form has cells, and nothing tells which is which.</summary>
    public static RuleDescription UnplacedValues { get; } = new(
        "form.unplaced_values", Severity.Warning, "数值无法归位", "Values that cannot be placed",
        "国办公开办函〔2021〕30号：表格各格均须填写，没有的填“0”",
        "某一行读到的数字个数与表格的格数不同，又不能由勾稽关系唯一确定，因此没有采用。请对照原文逐格填写，空格补0后重新核对。");

    /// <summary>A row of zeros has fewer values than the form has cells: some cell is blank.</summary>
    public static RuleDescription BlankSomewhere { get; } = new(
        "form.blank_somewhere", Severity.Info, "有空白格，位置不明", "A blank cell, nobody knows which",
        "国办公开办函〔2021〕30号：表格各格均须填写，没有的填“0”",
        "某一行读到的都是0，但个数少于表格的格数，文件的排版没有留下空白格的位置。空白按0计，不影响核对。请补填0。");

    /// <summary>A statutory table is a picture.</summary>
    public static RuleDescription SectionPicture { get; } = new(
        "form.section_picture", Severity.Warning, "表格是图片", "Table is a picture",
        "条例第二十三条：以便于公众知晓的方式公开",
        "某一部分的表格以图片形式出现，无法读取、检索和核对。请改用可复制文字的表格重新发布。");

    /// <summary>The text was recognised from pictures.</summary>
    public static RuleDescription RecognisedText { get; } = new(
        "form.recognised_text", Severity.Info, "文字由图片识别", "Text recognised from pictures",
        "条例第二十三条：以便于公众知晓的方式公开",
        "文件是扫描件，文字由光学识别得来，可能有误。请对照原件核对每一个数字，并建议公开可复制文字的版本。");

    /// <summary>A statutory table stands in the file twice, with different figures.</summary>
    public static RuleDescription DoubledTable { get; } = new(
        "form.doubled_table", Severity.Warning, "表格重复且数字不同", "Table printed twice with different figures",
        "国办公开办函〔2021〕30号：年度报告由六个部分组成，每张表格一份",
        "文件中有两份同样的表格而数字不同，常见于两个年度的报告放在一个文件里，或粘贴时留下了旧表。系统只采用其中一份。请删去多余的表格，或把两份报告分成两个文件后重新核对。");

    /// <summary>Another report follows in the same file.</summary>
    public static RuleDescription FollowingReport { get; } = new(
        "form.following_report", Severity.Warning, "文件中不止一份报告", "More than one report in the file",
        "条例第四十九条：每年公布上一年度的年度报告",
        "文件中第一份报告之后还有另一份（另有标题、总体情况和表三），常见于几个年度、几个部门的报告合在一个文件里。系统只读取第一份。请把每份报告分成单独的文件后逐份核对。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [UnplacedValues, BlankSomewhere, SectionPicture, RecognisedText, DoubledTable, FollowingReport];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var finding in subject.Report.ReadingFindings)
            findings.Add(finding);
    }
}
