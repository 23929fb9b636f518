using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Form;

/// <summary>Random right reports raise nothing at all; one thing made wrong in their form raises that one rule.</summary>
public sealed class FormMutationTest
{
    private static readonly (string Rule, Func<AnnualReport, int, AnnualReport> Mutate)[] Mutations =
    [
        ("form.section_missing", (report, place) => With(report, [.. report.Sections.Where((_, index) => index != place)])),
        ("form.section_doubled", (report, place) => With(
            report, [.. report.Sections.Take(place + 1), .. report.Sections.Skip(place)])),
        ("form.section_order", (report, place) => With(
            report, [report.Sections[Math.Max(1, place)], .. report.Sections.Where((_, index) => index != Math.Max(1, place))])),
        ("form.section_title", (report, place) => With(
            report, [.. report.Sections.Select((section, index) => index == place ? section with { Title = "附件材料清单" } : section)])),
        ("form.period", (report, place) => With(report, report.Sections, preamble: report.Preamble[0].Text.Replace(
            $"{report.Year}年12月", $"{report.Year - 1 - place}年12月", StringComparison.Ordinal))),
        ("form.deadline", (report, place) => With(report, report.Sections, new DateOnly(report.Year!.Value + 1, 4, 1 + place))),
        ("form.date_early", (report, place) => With(report, report.Sections, report.SignedOn!.Value.AddYears(-1 - place))),
        ("form.leftover", (report, place) => WithText(report, place, text => $"{text}公开信息XX条。")),
        ("form.garbled", (report, place) => WithText(report, place, text => $"{text}锟斤拷公开。")),
        ("form.issuing_office", (report, place) => WithText(report, place, text => $"{text}落实国务院办公厅信息与政务公开办公室的要求。")),
        ("form.citation", (report, place) => WithText(report, place, text => $"{text}按照国办公开函〔2021〕30号文件编写。")),
    ];

    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    [Theory, MemberData(nameof(Forms))]
    public void Right_reports_raise_nothing_at_all(string formId) =>
        RandomReports.Correct(ReportForms.Find(formId)!).Sample(report => RuleBook.Check(report).Count == 0, iter: 1_000);

    [Theory, MemberData(nameof(Forms))]
    public void One_thing_made_wrong_is_found_and_nothing_else(string formId) =>
        Gen.Select(RandomReports.Correct(ReportForms.Find(formId)!), Gen.Int[0, Mutations.Length - 1], Gen.Int[0, 5]).Sample(
            (report, pick, place) =>
            {
                var (rule, mutate) = Mutations[pick];
                var findings = RuleBook.Check(mutate(report, place));
                return findings.Count == 1 && findings[0].Rule == rule && findings[0].Message.Length > 0;
            },
            iter: 2_000);

    // Into a section that has prose.
    private static AnnualReport WithText(AnnualReport report, int place, Func<string, string> change)
    {
        var target = report.Sections.Where(section => section.Paragraphs.Count > 0).ElementAt(place % 3);
        return With(report, [.. report.Sections.Select(section => section != target
            ? section
            : section with { Paragraphs = [new Paragraph(change(section.Paragraphs[0].Text)), .. section.Paragraphs.Skip(1)] })]);
    }

    private static AnnualReport With(
        AnnualReport report, IReadOnlyList<ReportSection> sections, DateOnly? signedOn = null, string? preamble = null) => new(report.Figures)
        {
            Organization = report.Organization,
            Year = report.Year,
            Title = report.Title,
            Signature = report.Signature,
            SignedOn = signedOn ?? report.SignedOn,
            Preamble = preamble is null ? report.Preamble : [new Paragraph(preamble)],
            Sections = sections,
        };
}
