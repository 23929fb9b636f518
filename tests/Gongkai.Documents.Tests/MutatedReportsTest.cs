using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>One cell changed before a report is written: the file, read again, raises the error, whatever its form and format.</summary>
public sealed class MutatedReportsTest
{
    public static TheoryData<string, string> Files =>
        [.. from form in ReportForms.All from extension in (string[])[".docx", ".xlsx", ".html", ".pdf", ".txt", ".csv", ".json"] select (form.Id, extension)];

    [Theory, MemberData(nameof(Files))]
    public void One_changed_cell_is_found_in_the_file(string formId, string extension)
    {
        var form = ReportForms.Find(formId)!;
        Gen.Select(RandomReports.Correct(form), Gen.Int[0, form.Identities.Count - 1], Gen.Int[1, 40]).Sample(
            (report, pick, more) =>
            {
                var cell = form.Identities[pick].Left[0];
                report.Figures[cell] = Cell.Of(report.Figures[cell].Number + more);
                var read = new ReportReader().Read(SampleReport.Written(report, extension), "报告" + extension, TestContext.Current.CancellationToken);
                return read.Report is { } again && RuleBook.Check(again).Any(finding => finding.Severity == Severity.Error && finding.Cells.Contains(cell));
            },
            iter: extension == ".pdf" ? 10 : 40);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_correct_report_raises_nothing_in_the_file(string formId, string extension) =>
        RandomReports.Correct(ReportForms.Find(formId)!).Sample(
            report =>
            {
                var read = new ReportReader().Read(SampleReport.Written(report, extension), "报告" + extension, TestContext.Current.CancellationToken);
                return read.Report is { } again && RuleBook.Check(again).Count == 0;
            },
            iter: extension == ".pdf" ? 5 : 20);
}
