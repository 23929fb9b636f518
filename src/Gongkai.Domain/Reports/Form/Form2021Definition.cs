namespace Gongkai.Domain.Reports.Form;

/// <summary>The form in force since the report for 2021 (国办公开办函〔2021〕30号).</summary>
internal static class Form2021Definition
{
    public static ReportForm Create() => new(
        "2021", "国办公开办函〔2021〕30号", 2021, null, SharedTables.Sections,
        [
            new FormTable("proactive", 2, "表二", CellNaming.ByColumnKey, RowDirection.Down,
            [
                SharedTables.Clause(
                    "一",
                    [
                        new FormColumn("issued", "本年制发件数"),
                        new FormColumn("repealed", "本年废止件数"),
                        new FormColumn("effective", "现行有效件数"),
                    ],
                    [new FormRow("regulations", "规章"), new FormRow("normative_documents", "行政规范性文件")]),
                SharedTables.Clause("五", Decisions(), [new FormRow("licensing", "行政许可")]),
                SharedTables.Clause("六", Decisions(), [new FormRow("penalty", "行政处罚"), new FormRow("coercion", "行政强制")]),
                SharedTables.Clause(
                    "八",
                    [new FormColumn("amount", "本年收费金额（单位：万元）", ValueKind.Amount)],
                    [new FormRow("fees", "行政事业性收费")]),
            ]),
            SharedTables.Applications(
            [
                .. SharedTables.Group("（六）其他处理",
                    ("other.correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
                    ("other.fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
                    ("other.other", "3.其他")),
            ]),
            SharedTables.Disputes(),
        ],
        [SharedTables.Balance]);

    private static IReadOnlyList<FormColumn> Decisions() => [new FormColumn("decisions", "本年处理决定数量")];
}
