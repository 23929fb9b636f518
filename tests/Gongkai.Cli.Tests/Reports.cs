using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

/// <summary>Reports for the command to read.</summary>
internal static class Reports
{
    private static readonly ReportForm Form = ReportForms.ForYear(2024);

    /// <summary>A report in which nothing contradicts.</summary>
    public static AnnualReport Correct(string agency = "云溪市财政局", int year = 2024) => Of(agency, year, Figures());

    /// <summary>The same with a total that is one too high: 13 where the parts give 12.</summary>
    public static AnnualReport Wrong(string agency = "云溪市教育局", int year = 2024) =>
        Of(agency, year, Figures().With("applications.received[6]", 13));

    /// <summary>A government's report that sums up so many correct ones.</summary>
    public static AnnualReport Times(int reports, string agency)
    {
        var figures = Figures();
        foreach (var cell in Form.Cells)
            figures[cell] = Cell.Of(figures[cell].Number * reports);
        return Of(agency, 2024, figures);
    }

    /// <summary>The report with another prose in a section.</summary>
    public static AnnualReport With(AnnualReport report, int section, string prose) => new(report.Figures)
    {
        Organization = report.Organization,
        Year = report.Year,
        Title = report.Title,
        Signature = report.Signature,
        SignedOn = report.SignedOn,
        Preamble = report.Preamble,
        Sections = [.. report.Sections.Select(old => old.Number == section ? old with { Paragraphs = [new Paragraph(prose)] } : old)],
    };

    /// <summary>Writes a report in the format that the name asks for.</summary>
    public static string Write(this TemporaryFolder folder, string name, AnnualReport report)
    {
        var path = folder[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        ReportWriter.ForFile(name).Write(report, stream);
        return path;
    }

    /// <summary>The bytes of a report as plain text.</summary>
    public static byte[] Text(AnnualReport report) => ReportWriter.Find("txt")!.File(report);

    private static Figures Figures() => Form.Zeros()
        .WithRow("applications", "received", 10, 2, 0, 0, 0, 0, 12)
        .WithRow("applications", "disclosed", 8, 1, 0, 0, 0, 0, 9)
        .WithRow("applications", "unable.not_held", 1, 1, 0, 0, 0, 0, 2)
        .WithRow("applications", "total", 9, 2, 0, 0, 0, 0, 11)
        .WithRow("applications", "carried_out", 1, 0, 0, 0, 0, 0, 1);

    private static AnnualReport Of(string agency, int year, Figures figures) => new(figures)
    {
        Organization = agency,
        Year = year,
        Title = $"{agency}{year}年政府信息公开工作年度报告",
        Signature = agency,
        SignedOn = new DateOnly(year + 1, 1, 17),
        Preamble = [new Paragraph($"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。")],
        Sections = [.. figures.Form.Sections.Select(section => new ReportSection(section.Number, section.Title, Prose(section)))],
    };

    private static Paragraph[] Prose(FormSection section) => section.Number switch
    {
        1 => [new Paragraph("全年认真落实公开各项要求，及时回应社会关切。")],
        5 => [new Paragraph("公开内容还不够丰富，下一步将充实栏目、加强培训。")],
        6 => [new Paragraph("本年度未收取信息处理费。")],
        _ => [],
    };
}
