using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>A plain report of a small agency, for tests in which only the container matters.</summary>
internal static class SampleReport
{
    /// <summary>A report whose figures contradict nothing; always the same for a form.</summary>
    public static AnnualReport Of(ReportForm form) => Of(
        RandomFigures.Correct(form).Generate(new PCG(20, 20), null, out _),
        "根据《中华人民共和国政府信息公开条例》要求，编制本报告。",
        "依法做好主动公开，及时更新政府信息公开目录和指南，公开前逐件进行保密审查，全年公开284条。");

    /// <summary>A report with these figures and paragraphs before its first section.</summary>
    public static AnnualReport Of(Figures figures, params string[] preamble) => new(figures)
    {
        Organization = "云溪市财政局",
        Year = figures.Form.FirstYear + 1,
        Title = $"云溪市财政局{figures.Form.FirstYear + 1}年政府信息公开工作年度报告",
        Signature = "云溪市财政局",
        SignedOn = new DateOnly(figures.Form.FirstYear + 2, 1, 20),
        Preamble = [.. preamble.Select(text => new Paragraph(text))],
        Sections = [.. figures.Form.Sections.Select(section => new ReportSection(
            section.Number, section.Title, figures.Form.Tables.Any(table => table.Section == section.Number) ? [] : [new Paragraph("按要求做好各项工作，培训三期，更新栏目，改进平台。")]))],
    };

    /// <summary>The report as a file.</summary>
    public static byte[] Written(AnnualReport report, string extension) => ReportWriter.Find(extension)!.File(report);
}
