using CsCheck;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.PlainText;

public class PlainTextRoundTripTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_written_as_text_is_read_back_whole(string formId) =>
        RandomPrintedReports.Of(ReportForms.Find(formId)!).Sample(report => ReadBack.AssertWhole(report, ".txt"), iter: 300);
}
