using CsCheck;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports;

public sealed class RandomReportsTest
{
    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    [Theory, MemberData(nameof(Forms))]
    public void In_a_random_correct_report_every_identity_holds(string formId)
    {
        var form = ReportForms.Find(formId)!;

        RandomReports.Correct(form).Sample(
            report => form.Identities.All(identity =>
                identity.Left.Sum(cell => report.Figures[cell].Number) == identity.Right.Sum(cell => report.Figures[cell].Number)),
            iter: 200);
    }
}
