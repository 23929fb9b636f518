using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Testing;

/// <summary>Random annual reports: figures, six sections, title, signature and date.</summary>
public static class RandomReports
{
    private static readonly string[] Places = ["云溪市", "青禾县", "临江区", "石桥镇", "北岭自治县"];

    private static readonly string[] Departments = ["财政局", "自然资源局", "教育局", "卫生健康局", "市场监督管理局"];

    private static readonly string[] Sentences =
    [
        "依法做好主动公开，及时更新政府信息公开目录和指南。",
        "规范办理依申请公开，答复书经法制机构审核后送达。",
        "加强政府信息管理，公开前逐件进行保密审查。",
        "优化门户网站栏目设置，提升检索和下载体验。",
        "坚持开展业务培训，将公开工作纳入年度考核。",
    ];

    private static readonly string[] FeeStatements =
    [
        "本年度未收取信息处理费。",
        "按照《政府信息公开信息处理费管理办法》规定，本年度没有产生信息处理费。",
        "本年度发出收费通知0件，收取信息处理费0元。",
    ];

    /// <summary>Reports that are right in every respect: nothing contradicts, nothing is blank, dates are in time.</summary>
    public static Gen<AnnualReport> Correct(ReportForm form) => Of(form, RandomFigures.Correct(form));

    /// <summary>The same with blank, negative, fractional and non-numeric cells.</summary>
    public static Gen<AnnualReport> WithGaps(ReportForm form) => Of(form, RandomFigures.WithGaps(form));

    private static Gen<AnnualReport> Of(ReportForm form, Gen<Figures> figures) => Gen.Select(
        figures,
        Gen.Int[form.FirstYear, form.LastYear ?? form.FirstYear + 5],
        Gen.Select(Gen.OneOf(Places), Gen.Frequency((1, Gen.Const("人民政府")), (3, Gen.OneOf(Departments))), (place, office) => place + office),
        Gen.OneOf(Sentences).Array[1, 4],
        Gen.OneOf(FeeStatements),
        Gen.Int[5, 30],
        Compose);

    private static AnnualReport Compose(
        Figures figures, int year, string agency, string[] sentences, string feeStatement, int day)
    {
        var title = $"{agency}{year}年政府信息公开工作年度报告";
        return new AnnualReport(figures)
        {
            Organization = agency,
            Year = year,
            Title = title,
            Signature = agency,
            SignedOn = new DateOnly(year + 1, 1, day),
            Preamble =
            [
                new Paragraph($"根据《中华人民共和国政府信息公开条例》要求，编制本报告。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"),
            ],
            Sections = [.. figures.Form.Sections.Select(section => Section(figures.Form, section, year, sentences, feeStatement))],
        };
    }

    private static ReportSection Section(
        ReportForm form, FormSection section, int year, string[] sentences, string feeStatement)
    {
        if (form.Tables.Any(table => table.Section == section.Number))
            return new ReportSection(section.Number, section.Title, []);

        string[] paragraphs = section.Number == form.Sections.Count
            ? [feeStatement]
            : [$"{year}年，本机关认真落实政府信息公开各项要求。", .. sentences];
        return new ReportSection(section.Number, section.Title, [.. paragraphs.Select(text => new Paragraph(text))]);
    }
}
