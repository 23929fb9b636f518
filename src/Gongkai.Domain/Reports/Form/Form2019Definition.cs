namespace Gongkai.Domain.Reports.Form;

/// <summary>The trial form for the reports for 2019 and 2020 (国办公开办函〔2019〕60号).</summary>
internal static class Form2019Definition
{
    private static readonly FormColumn PreviousItems = new("previous_items", "上一年项目数量");

    private static readonly FormColumn Change = new("change", "本年增/减", ValueKind.SignedCount);

    public static ReportForm Create() => new(
        "2019", "国办公开办函〔2019〕60号", 2019, 2020, SharedTables.Sections,
        [
            new FormTable("proactive", 2, "表二", CellNaming.ByColumnKey, RowDirection.Down,
            [
                SharedTables.Clause(
                    "一",
                    [
                        new FormColumn("made", "本年新制作数量"),
                        new FormColumn("published", "本年新公开数量"),
                        new FormColumn("public_total", "对外公开总数量"),
                    ],
                    [new FormRow("regulations", "规章"), new FormRow("normative_documents", "规范性文件")]),
                SharedTables.Clause(
                    "五", Decisions(),
                    [new FormRow("licensing", "行政许可"), new FormRow("other_services", "其他对外管理服务事项")]),
                SharedTables.Clause("六", Decisions(), [new FormRow("penalty", "行政处罚"), new FormRow("coercion", "行政强制")]),
                SharedTables.Clause("八", [PreviousItems, Change], [new FormRow("fees", "行政事业性收费")]),
                SharedTables.Clause(
                    "九",
                    [new FormColumn("projects", "采购项目数量"), new FormColumn("amount", "采购总金额", ValueKind.Text)],
                    [new FormRow("procurement", "政府集中采购")]),
            ]),
            SharedTables.Applications([SharedTables.Result("other", "（六）其他处理")]),
            SharedTables.Disputes(),
        ],
        [SharedTables.Balance]);

    private static IReadOnlyList<FormColumn> Decisions() => [PreviousItems, Change, new FormColumn("decisions", "处理决定数量")];
}
