using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Evaluation;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Datasets;

/// <summary>One cell of one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Cell">The cell.</param>
public readonly record struct CellRow(AnnualReport Report, FormCell Cell);

/// <summary>One finding of one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Finding">The finding.</param>
public readonly record struct FindingRow(AnnualReport Report, Finding Finding);

/// <summary>The three tables in which many reports are given to researchers.</summary>
public static class ReportTables
{
    /// <summary>One row for each agency, year and cell of the form.</summary>
    public static DataTable<CellRow> Cells { get; } = new DataTable<CellRow>("cells", "每个机关每个年度每一格一行")
        .Text("organization", "机关名称", row => row.Report.Organization)
        .Whole("year", "报告年度", row => row.Report.Year)
        .Text("form", "报告格式：2021为国办公开办函〔2021〕30号，2019为国办公开办函〔2019〕60号", row => row.Report.Form.Id)
        .Text("table", "表：proactive主动公开，applications申请，disputes复议诉讼", row => row.Cell.Table.Key)
        .Text("row", "行", row => row.Cell.Row.Key)
        .Text("column", "列", row => row.Cell.Column.Key)
        .Text("path", "格的名称，与交换格式（docs/report.schema.json）一致", row => row.Cell.Path)
        .Text("label", "格的中文名称", row => row.Cell.Label)
        .Number("value", "数值，单位为件，收费金额为万元；空表示报告没有填写数字", row => (double?)row.Report.Figures[row.Cell].Value)
        .Text("state", "填写情况：number数字，blank空白，not_a_number不是数字，text文字，absent没有读到", row => ReportCsv.NameOf(row.Report.Figures[row.Cell].State))
        .Text("printed", "不是数字时的原文", row => row.Report.Figures[row.Cell] is { HasNumber: false, Raw: { } raw } ? raw : null);

    /// <summary>One row for each file.</summary>
    public static DataTable<ReportRow> Reports { get; } = new DataTable<ReportRow>("reports", "每个文件一行")
        .Text("source", "文件，相对于所给文件夹", row => row.Source)
        .Text("state", "used收入数据集，repeated同一机关同一年度的重复文件，unnamed没有找到机关名称或年度，unreadable无法读取", row => ReportRow.NameOf(row.Fate))
        .Text("reason", "没有收入数据集的原因", row => row.Reason)
        .Text("organization", "机关名称", row => row.Report?.Organization)
        .Whole("year", "报告年度", row => row.Report?.Year)
        .Text("form", "报告格式", row => row.Report?.Form.Id)
        .Text("title", "标题", row => row.Report?.Title)
        .Date("signed_on", "落款日期", row => row.Report?.SignedOn)
        .Date("published_on", "网页所示的发布日期", row => row.Report?.PublishedOn)
        .Whole("numbers", "填有数字的格数", row => row.Report?.Figures.NumberCount)
        .Whole("blanks", "空白的格数", row => row.Report?.Figures.BlankCount)
        .Whole("errors", "错误", row => row.Mark?.Errors)
        .Whole("warnings", "警告", row => row.Mark?.Warnings)
        .Whole("infos", "提示", row => row.Mark?.Infos)
        .Whole("points", $"得分：100分起，每个错误扣{ReportMark.PerError}分、警告{ReportMark.PerWarning}分、提示{ReportMark.PerInfo}分，扣完为止", row => row.Mark?.Points);

    /// <summary>One row for each finding.</summary>
    public static DataTable<FindingRow> Findings { get; } = new DataTable<FindingRow>("findings", "每个问题一行")
        .Text("organization", "机关名称", row => row.Report.Organization)
        .Whole("year", "报告年度", row => row.Report.Year)
        .Text("source", "文件", row => row.Report.Source)
        .Text("rule", "规则，用gongkai explain查看说明", row => row.Finding.Rule)
        .Text("severity", "程度：error错误，warning警告，info提示", row => ReportJson.Name(row.Finding.Severity))
        .Whole("section", "所在部分", row => row.Finding.Section)
        .Text("cells", "涉及的格，空格分隔", row => row.Finding.Cells.Count == 0 ? null : string.Join(' ', row.Finding.Cells.Select(cell => cell.Path)))
        .Text("message", "问题和处理办法", row => row.Finding.Message)
        .Text("actual", "报告所写", row => row.Finding.Actual)
        .Text("expected", "按报告其他数字应为", row => row.Finding.Expected)
        .Text("suggestion", "能唯一确定时的更正值", row => row.Finding.Suggestion)
        .Text("excerpt", "上下文", row => row.Finding.Excerpt);
}
