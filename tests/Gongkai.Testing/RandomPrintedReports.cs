using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Testing;

/// <summary>Random reports with everything that can be printed: varied titles, prose in every section, with or without foot, gaps in the tables.</summary>
public static class RandomPrintedReports
{
    private static readonly string[] Agencies =
        ["云溪市人民政府", "青禾县财政局", "临江区自然资源和规划局", "石桥镇人民政府", "北岭自治县教育局", "云溪市临江区人民政府办公室", "云溪经济技术开发区管理委员会"];

    private static readonly Func<string, int, string>[] Titles =
    [
        (agency, year) => $"{agency}{year}年政府信息公开工作年度报告",
        (agency, year) => $"{year}年{agency}政府信息公开工作年度报告",
        (agency, year) => $"{agency}{year}年度政府信息公开年度报告",
    ];

    private static readonly string[] Marks = ["/", "—", "无", "-"];

    /// <summary>Reports that every printed format can carry.</summary>
    public static Gen<AnnualReport> Of(ReportForm form) => Gen.Select(
        RandomFigures.WithGaps(form),
        Gen.Select(Gen.OneOf(Agencies), Gen.Int[form.FirstYear, form.LastYear ?? form.FirstYear + 5], Gen.OneOf(Titles)),
        Gen.Select(Gen.OneOf(Agencies).Null(0.2), Gen.Int[1, 31].Nullable(0.2), Gen.Int[1, 31].Nullable(0.6)),
        RandomProse.Paragraphs,
        RandomProse.Paragraphs.Array[form.Sections.Count],
        Gen.Bool.Array[form.Sections.Count],
        (figures, head, foot, preamble, prose, bare) =>
        {
            var (agency, year, title) = head;
            return new AnnualReport(figures)
            {
                Organization = agency,
                Year = year,
                Title = title(agency, year),
                Signature = foot.Item1,
                SignedOn = foot.Item2 is { } day && foot.Item1 is not null ? new DateOnly(year + 1, 1, day) : null,
                PublishedOn = foot.Item3 is { } published ? new DateOnly(year + 1, 3, published) : null,
                Preamble = preamble,
                Sections = [.. form.Sections.Select((section, index) => new ReportSection(
                    section.Number,
                    section.Title,
                    bare[index] && form.Tables.Any(table => table.Section == section.Number) ? [] : prose[index]))],
            };
        });

    /// <summary>The same with what only the exchange JSON keeps: missing tables and parts, strays, findings of the reader, recognised text.</summary>
    public static Gen<AnnualReport> WithAnything(ReportForm form) => Gen.Select(
        Of(form),
        Gen.Int[0, form.Cells.Count - 1].Array[0, 30],
        Gen.Int[0, form.Tables.Count],
        RandomProse.Paragraph.Array[0, 3],
        Gen.Select(Gen.OneOf(Marks), Gen.Int[0, form.Cells.Count - 1], Gen.Int[0, 40]).Array[0, 3],
        Gen.Bool.Array[6],
        (report, absent, absentTable, strays, marks, has) =>
        {
            var figures = report.Figures.Copy();
            foreach (var cell in form.Cells)
            {
                if (absent.Contains(cell.Ordinal) || (absentTable < form.Tables.Count && cell.Table == form.Tables[absentTable]))
                    figures[cell] = default;
            }

            return new AnnualReport(figures)
            {
                Source = has[0] ? "报告/青禾 县.docx" : null,
                Organization = has[1] ? report.Organization : null,
                Year = has[2] ? report.Year : null,
                Title = has[3] ? report.Title : null,
                Signature = report.Signature,
                SignedOn = report.SignedOn,
                PublishedOn = report.PublishedOn,
                Origin = has[4] ? TextOrigin.Recognised : TextOrigin.Characters,
                Preamble = has[5] ? report.Preamble : [],
                Sections = [.. report.Sections.Skip(strays.Length).Reverse()],
                Strays = strays,
                ReadingFindings = [.. marks.Select((mark, index) => new Finding("form.unplaced_values", (Severity)index, $"读到“{mark.Item1}”。")
                {
                    Section = mark.Item3 % 2 == 0 ? null : mark.Item3,
                    Cells = [form.Cells[mark.Item2]],
                    Actual = mark.Item1,
                    Place = new Place(mark.Item3, 0, 2, 0, mark.Item2),
                })],
            };
        });
}
