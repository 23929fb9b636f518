using Gongkai.Domain.Accounting;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Web.Demonstrations;

/// <summary>A bureau of the demonstration's city that has no account here and hands in its report as a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">The extension of its file.</param>
/// <param name="On">The day on which the file comes; null where none came.</param>
internal sealed record DemonstrationBureau(string Name, string Format, DateOnly? On)
{
    /// <summary>The year reported on.</summary>
    public const int Year = 2024;

    private const int Total = 6;

    public static IReadOnlyList<DemonstrationBureau> All { get; } =
    [
        new("示范市教育局", "docx", new(2025, 1, 14))
        {
            IsAccepted = true, Items = 412, Documents = 3, Licences = 57, Problem = "校务公开栏目更新不均衡，下一步按学期检查",
            Handled = [("disclosed", 0, 9), ("disclosed", 1, 2), ("partly_disclosed", 0, 1), ("unable.not_held", 0, 3)],
        },
        new("示范市财政局", "xlsx", new(2025, 1, 17))
        {
            IsAccepted = true, Items = 238, Documents = 2, Licences = 0, Problem = "预决算公开的文字说明偏少，下一步补充图解",
            Handled = [("disclosed", 0, 4), ("disclosed", 1, 3), ("refused.internal_affairs", 1, 1), ("unable.needs_creation", 0, 1)],
        },
        new("示范市水务局", "txt", new(2025, 1, 20))
        {
            IsAccepted = true, Items = 176, Documents = 1, Licences = 34, Problem = "水质数据的公开渠道单一，下一步增加公开栏",
            Handled = [("disclosed", 0, 2), ("unable.not_held", 4, 1)],
        },
        new("示范市卫生健康委员会", "html", new(2025, 1, 23))
        {
            Returned = "表三中“予以公开”一行的总计与各类申请人之和不一致，请核对后重新报送。",
            Items = 305, Documents = 2, Licences = 486, Problem = "基层机构公开意识有差异，下一步开展培训",
            Handled = [("disclosed", 0, 7), ("refused.third_party", 0, 2), ("not_processed.petition", 0, 1)], Slip = ("applications.disclosed[6]", 1),
        },
        new("示范市自然资源局", "docx", new(2025, 1, 26))
        {
            IsCutOff = true, Items = 264, Documents = 4, Licences = 212, Problem = "征地信息查询不便，下一步完善检索",
            Handled = [("disclosed", 0, 18), ("partly_disclosed", 0, 5)],
        },
        new("示范市交通运输局", "docx", new(2025, 2, 8))
        {
            Items = 151, Documents = 0, Licences = 1320, Problem = "政策解读形式单一，下一步增加视频解读",
            Handled = [("disclosed", 0, 3), ("disclosed", 1, 1), ("unable.not_held", 0, 2)], Slip = ("applications.received[6]", -1),
        },
        new("示范市文化和旅游局", "", null),
    ];

    /// <summary>Whether its report is accepted.</summary>
    public bool IsAccepted { get; private init; }

    /// <summary>Why its report is returned; null where it is not.</summary>
    public string? Returned { get; private init; }

    /// <summary>Whether half of its file is missing.</summary>
    public bool IsCutOff { get; private init; }

    // What it published, issued and decided in the year.
    private int Items { get; init; }

    private int Documents { get; init; }

    private int Licences { get; init; }

    // Row of table 3, column of the applicant, number of applications.
    private IReadOnlyList<(string Row, int Column, int Number)> Handled { get; init; } = [];

    private string Problem { get; init; } = "";

    // A cell that was copied wrongly, and by how much.
    private (string Cell, int By)? Slip { get; init; }

    /// <summary>Its report.</summary>
    public AnnualReport Report()
    {
        var received = Handled.Sum(one => one.Number);
        return ReportDrafting.Compose(Name, Year, Counted(), new ReportProseText(
            $"根据《中华人民共和国政府信息公开条例》（国务院令第711号）的要求，编制{Name}{Year}年政府信息公开工作年度报告。报告所列数据的统计期限为{Year}年1月1日至{Year}年12月31日。",
            $"（一）主动公开。{Year}年公开发布信息{Items}条。\n（二）依申请公开。{Year}年收到政府信息公开申请{received}件，全部按期答复。",
            $"{Problem}。",
            $"依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），{Year}年未收取信息处理费。"), On);
    }

    private Figures Counted()
    {
        var figures = new Figures(ReportForms.ForYear(Year));
        foreach (var cell in figures.Form.Cells)
            figures[cell] = Cell.Of(0);
        Add("proactive.normative_documents.issued", Documents);
        Add("proactive.normative_documents.effective", Documents + 5);
        Add("proactive.licensing.decisions", Licences);
        foreach (var (row, column, number) in Handled)
        {
            foreach (var counted in new[] { "received", row, "total" })
            {
                Add($"applications.{counted}[{column}]", number);
                Add($"applications.{counted}[{Total}]", number);
            }
        }

        if (Slip is { } slip)
            Add(slip.Cell, slip.By);
        return figures;

        void Add(string path, int number)
        {
            var cell = figures.Form.Find(path)!;
            figures[cell] = Cell.Of(figures[cell].Number + number);
        }
    }
}
