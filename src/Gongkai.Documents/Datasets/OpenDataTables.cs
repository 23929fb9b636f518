using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Datasets;

/// <summary>A report that an agency published, in its last version.</summary>
/// <param name="Code">Code of the agency.</param>
/// <param name="Version">1, or higher after amendments.</param>
/// <param name="PublishedOn">The day of this version.</param>
/// <param name="Note">What the public was told about the amendment; empty for the first version.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="Report">The report.</param>
public sealed record PublishedReport(string Code, int Version, DateOnly PublishedOn, string Note, string Address, AnnualReport Report);

/// <summary>A cell of a government's total in the last roll-up of a round that has ended.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Snapshot">Which roll-up of the round.</param>
/// <param name="MadeOn">The day on which it was made.</param>
/// <param name="Code">Code of the government.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reports">How many reports went in.</param>
/// <param name="Missing">How many are missing.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Value">The sum.</param>
public sealed record SnapshotCell(int Year, int Snapshot, DateOnly MadeOn, string Code, string Name, int Reports, int Missing, FormCell Cell, decimal Value);

/// <summary>The tables of the open data, beside <see cref="ReportTables.Cells"/>.</summary>
public static class OpenDataTables
{
    /// <summary>One row for each published report.</summary>
    public static DataTable<PublishedReport> Reports { get; } = new DataTable<PublishedReport>("reports", "每个机关每个年度已公布的报告一行，最新版本")
        .Text("code", "机关代码", row => row.Code)
        .Text("organization", "机关名称", row => row.Report.Organization)
        .Whole("year", "报告年度", row => row.Report.Year)
        .Text("form", "报告格式：2021为国办公开办函〔2021〕30号", row => row.Report.Form.Id)
        .Whole("version", "版本，1为首次公布", row => row.Version)
        .Date("published_on", "该版本公布的日期（北京时间）", row => row.PublishedOn)
        .Text("note", "修订说明", row => row.Note.Length > 0 ? row.Note : null)
        .Text("address", "报告的网页", row => row.Address);

    /// <summary>One row for each cell of each total.</summary>
    public static DataTable<SnapshotCell> Totals { get; } = new DataTable<SnapshotCell>("totals", "已结束的报送轮次最后一次汇总，每个政府每一格一行")
        .Whole("year", "报告年度", row => row.Year)
        .Whole("snapshot", "第几次汇总", row => row.Snapshot)
        .Date("made_on", "汇总的日期（北京时间）", row => row.MadeOn)
        .Text("code", "政府代码", row => row.Code)
        .Text("name", "政府名称", row => row.Name)
        .Whole("reports", "计入的报告份数", row => row.Reports)
        .Whole("missing", "缺报的单位数", row => row.Missing)
        .Text("path", "格的名称，与cells表一致", row => row.Cell.Path)
        .Text("label", "格的中文名称", row => row.Cell.Label)
        .Number("value", "合计，单位为件，收费金额为万元", row => (double)row.Value);
}
