using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Tests.Calendar;

public class HolidayNoticeTextTest
{
    [Fact]
    public void Every_notice_that_comes_with_the_program_can_be_typed_and_reads_the_same()
    {
        foreach (var notice in HolidayNotices.BuiltIn)
        {
            var read = HolidayNoticeText.Read(notice.Year, notice.Title, HolidayNoticeText.Holidays(notice), HolidayNoticeText.Workdays(notice)).Require();
            Assert.Equal((notice.Year, notice.Title), (read.Year, read.Title));
            Assert.Equal(notice.Holidays, read.Holidays);
            Assert.Equal(notice.MakeUpWorkdays, read.MakeUpWorkdays);
        }
    }

    [Theory]
    [InlineData(2027, "春节 2027-02-05 至 2027-02-11", "春节 2027-01-31", null)]
    [InlineData(2027, "元旦　2027-01-01\r\n\r\n春节 2027-02-05～2027-02-11\r\n", "", null)]
    [InlineData(2027, "", "", "没有填写放假安排")]
    [InlineData(2027, "春节 2027年2月5日", "", "放假安排第1行")]
    [InlineData(2027, "元旦 2027-01-01\n春节", "", "放假安排第2行")]
    [InlineData(2027, "春节 2027-02-11 至 2027-02-05", "", "结束日期早于开始日期")]
    [InlineData(2027, "春节 2026-02-05", "", "2027年的通知中出现了2026年2月5日")]
    [InlineData(2027, "元旦 2027-01-01", "元旦 2027-01-02 至 2027-01-03", "调休上班第1行")]
    [InlineData(1999, "元旦 1999-01-01", "", "年份应为")]
    public void What_is_wrong_is_told_with_its_line(int year, string holidays, string workdays, string? fault)
    {
        var read = HolidayNoticeText.Read(year, "国务院办公厅关于部分节假日安排的通知", holidays, workdays);
        if (fault is null)
            Assert.True(read.IsDone, read.Refusal?.Message);
        else
            Assert.Contains(fault, read.Refusal!.Message, StringComparison.Ordinal);
    }
}
