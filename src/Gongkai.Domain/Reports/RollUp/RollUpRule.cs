using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Reports.RollUp;

/// <summary>A government's report against the sum of its own organ, its departments and the level below.</summary>
public static class RollUpRule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescription Description { get; } = new(
        "rollup.figure", Severity.Error, "汇总数与所属各单位之和不符", "Government's figure is not the sum of its units'",
        "条例第四十九条、第五十条；国办公开办函〔2021〕30号：政府年度报告汇总本级、所属部门和下一级的数据",
        "政府报告表三、表四各格，以及表二的处理决定数量和收费金额，应等于本级、各部门和下一级政府报告中同一格之和。"
        + "表二的规章、规范性文件可以只报本级，等于本级数、本级加部门数或全部之和都可以。"
        + "有单位未报送或有的格无法识别时，只检查政府数不小于已有各数之和。请对照各单位的报告核对，补上漏计的单位或更正该格。");

    // A list of item numbers (项目数量) is the same at many agencies; adding it up says nothing.
    private static readonly string[] NotAdded = ["previous_items", "change"];

    private static readonly string[] DocumentRows = ["regulations", "normative_documents"];

    /// <summary>The findings on the government's report; none where it filed none.</summary>
    public static IReadOnlyList<Finding> Check(GovernmentRollUp rollUp)
    {
        ArgumentNullException.ThrowIfNull(rollUp);
        return rollUp.Report is { } report ? new RollUpCheck(rollUp, report).Findings() : [];
    }

    /// <summary>Whether a cell of a government is the sum of its units' cells.</summary>
    public static bool IsAdded(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Kind != ValueKind.Text && !NotAdded.Contains(cell.Column.Key);
    }

    /// <summary>Whether a cell counts documents, which a government may report for its own organ only.</summary>
    public static bool MayBeOwnOnly(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return DocumentRows.Contains(cell.Row.Key);
    }
}
