using CsCheck;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

public class HtmlRoundTripTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_written_as_a_page_is_read_back_whole(string formId) =>
        RandomPrintedReports.Of(ReportForms.Find(formId)!).Sample(report => ReadBack.AssertWhole(report, ".html"), iter: 300);
}
