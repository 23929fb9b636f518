namespace Gongkai.Domain.Reports.Form;

/// <summary>What both known editions of the form have in common: sections, table 3 but for its sixth result, table 4.</summary>
internal static class SharedTables
{
    private const string Results = "三、本年度办理结果";

    private static readonly string[] DisputeResults = ["upheld", "corrected", "other", "pending"];

    private static readonly string[] ApplicantKinds =
        ["natural_person", "business", "research", "public_interest", "legal_service", "other_organization"];

    public static IReadOnlyList<string> Sections { get; } =
    [
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
        "其他需要报告的事项",
    ];

    /// <summary>The balance printed in the head of table 3.</summary>
    public static RowBalance Balance { get; } = new(
        "applications", ["received", "carried_in"], ["total", "carried_out"], "第一项加第二项之和，等于第三项加第四项之和");

    /// <summary>Table 3, with the edition's own rows for （六）其他处理.</summary>
    public static FormTable Applications(IReadOnlyList<FormRow> otherResults)
    {
        const string Organisations = "法人或其他组织";
        FormRow[] results =
        [
            Result("disclosed", "（一）予以公开"),
            Result("partly_disclosed", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
            .. Group("（三）不予公开",
                ("refused.state_secret", "1.属于国家秘密"),
                ("refused.other_law", "2.其他法律行政法规禁止公开"),
                ("refused.three_securities_one_stability", "3.危及“三安全一稳定”"),
                ("refused.third_party", "4.保护第三方合法权益"),
                ("refused.internal_affairs", "5.属于三类内部事务信息"),
                ("refused.process_information", "6.属于四类过程性信息"),
                ("refused.enforcement_file", "7.属于行政执法案卷"),
                ("refused.administrative_inquiry", "8.属于行政查询事项")),
            .. Group("（四）无法提供",
                ("unable.not_held", "1.本机关不掌握相关政府信息"),
                ("unable.needs_creation", "2.没有现成信息需要另行制作"),
                ("unable.unclear_after_correction", "3.补正后申请内容仍不明确")),
            .. Group("（五）不予处理",
                ("not_processed.petition", "1.信访举报投诉类申请"),
                ("not_processed.duplicate", "2.重复申请"),
                ("not_processed.publication", "3.要求提供公开出版物"),
                ("not_processed.excessive", "4.无正当理由大量反复申请"),
                ("not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息")),
            .. otherResults,
        ];
        return new FormTable("applications", 3, "表三", CellNaming.ByColumnPosition, RowDirection.Down,
        [
            new FormBlock(
                null,
                [
                    new FormColumn("natural_person", "自然人"),
                    new FormColumn("business", "商业企业") { Group = Organisations },
                    new FormColumn("research", "科研机构") { Group = Organisations },
                    new FormColumn("public_interest", "社会公益组织") { Group = Organisations },
                    new FormColumn("legal_service", "法律服务机构") { Group = Organisations },
                    new FormColumn("other_organization", "其他") { Group = Organisations },
                    new FormColumn("total", "总计") { SumOf = ApplicantKinds },
                ],
                [
                    new FormRow("received", "一、本年新收政府信息公开申请数量"),
                    new FormRow("carried_in", "二、上年结转政府信息公开申请数量"),
                    .. results,
                    Result("total", "（七）总计") with { SumOf = [.. results.Select(row => row.Key)] },
                    new FormRow("carried_out", "四、结转下年度继续办理"),
                ])
            {
                Corner = $"（本列数据的勾稽关系为：{Balance.Statement}）",
                ColumnsHeading = "申请人情况",
            },
        ]);
    }

    /// <summary>Table 4.</summary>
    public static FormTable Disputes()
    {
        const string Litigation = "行政诉讼";
        return new FormTable("disputes", 4, "表四", CellNaming.ByColumnKey, RowDirection.Across,
        [
            new FormBlock(
                null,
                [
                    new FormColumn("upheld", "结果维持"),
                    new FormColumn("corrected", "结果纠正"),
                    new FormColumn("other", "其他结果"),
                    new FormColumn("pending", "尚未审结"),
                    new FormColumn("total", "总计") { SumOf = DisputeResults },
                ],
                [
                    new FormRow("reconsideration", "行政复议"),
                    new FormRow("litigation_direct", "未经复议直接起诉") { Groups = [Litigation] },
                    new FormRow("litigation_after_reconsideration", "复议后起诉") { Groups = [Litigation] },
                ]),
        ]);
    }

    /// <summary>A block of table 2: one clause of article 20.</summary>
    public static FormBlock Clause(string clause, IReadOnlyList<FormColumn> columns, IReadOnlyList<FormRow> rows) =>
        new($"第二十条第（{clause}）项", columns, rows) { Corner = "信息内容" };

    /// <summary>A row directly below 三、本年度办理结果.</summary>
    public static FormRow Result(string key, string label) => new(key, label) { Groups = [Results] };

    /// <summary>The rows of one numbered result (（三）不予公开) below 三、本年度办理结果.</summary>
    public static IEnumerable<FormRow> Group(string group, params (string Key, string Label)[] rows) =>
        rows.Select(row => new FormRow(row.Key, row.Label) { Groups = [Results, group] });
}
