using System.Text;
using CsCheck;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Tests.Calendar;

public class WorkingCalendarTest
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    private static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[0, On("2026-12-31").DayNumber - On("2019-01-01").DayNumber].Select(On("2019-01-01").AddDays);

    [Theory]
    [InlineData("2019-05-02", CalendarDayKind.Holiday)]
    [InlineData("2019-05-05", CalendarDayKind.MakeUpWorkday)]
    [InlineData("2020-01-31", CalendarDayKind.Holiday)]
    [InlineData("2020-02-03", CalendarDayKind.Weekday)]
    [InlineData("2023-01-03", CalendarDayKind.Weekday)]
    [InlineData("2024-02-09", CalendarDayKind.Weekday)]
    [InlineData("2025-09-28", CalendarDayKind.MakeUpWorkday)]
    [InlineData("2026-01-10", CalendarDayKind.Weekend)]
    public void A_day_is_what_the_notices_say(string date, CalendarDayKind kind) =>
        Assert.Equal(kind, Calendar.Day(On(date)).Require().Kind);

    /// <summary>New Year's Day, from which is counted here, is a day off itself, so that nothing is lost by not counting it.</summary>
    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_weekdays_less_days_off_plus_days_made_up(int year, int expected)
    {
        var weekdays = 0;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            weekdays += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        var notices = HolidayNotices.BuiltIn.Where(notice => notice.Year == year).ToList();
        var off = notices.SelectMany(notice => notice.Holidays)
            .SelectMany(holiday => Enumerable.Range(0, holiday.Through.DayNumber - holiday.From.DayNumber + 1).Select(holiday.From.AddDays))
            .Distinct().Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var made = notices.Sum(notice => notice.MakeUpWorkdays.Count);
        Assert.Equal(weekdays - off + made, Calendar.WorkingDaysBetween(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Require());
        Assert.Equal(expected, weekdays - off + made);
    }

    [Fact]
    public void Work_is_made_up_on_weekends_only_and_no_day_is_set_twice_by_one_notice()
    {
        Assert.All(HolidayNotices.BuiltIn.SelectMany(notice => notice.MakeUpWorkdays), workday =>
            Assert.True(workday.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{workday.On:yyyy-MM-dd}"));
        Assert.All(HolidayNotices.BuiltIn, notice =>
        {
            var days = notice.Holidays
                .SelectMany(holiday => Enumerable.Range(holiday.From.DayNumber, holiday.Through.DayNumber - holiday.From.DayNumber + 1))
                .Concat(notice.MakeUpWorkdays.Select(workday => workday.On.DayNumber)).ToList();
            Assert.Equal(days.Count, days.Distinct().Count());
        });
    }

    [Fact]
    public void A_year_without_a_notice_is_refused_and_the_message_names_it()
    {
        var refusal = Calendar.AddWorkingDays(On("2026-12-30"), 5).Refusal;
        Assert.Equal("calendar.year_missing", refusal?.Code);
        Assert.Contains("2027年", refusal?.Message, StringComparison.Ordinal);
        Assert.Equal("calendar.year_missing", Calendar.Day(On("2018-12-31")).Refusal?.Code);
        Assert.Equal("calendar.year_missing", Calendar.Deadline(LegalTerm.Publication, On("2026-12-20")).Refusal?.Code);
        Assert.Equal("calendar.year_missing", Calendar.WorkingDaysBetween(On("2027-01-01"), On("2026-12-01")).Refusal?.Code);
    }

    [Fact]
    public void A_further_year_is_read_from_a_file_of_the_same_form()
    {
        var json = """[{"year":2027,"title":"通知","holidays":[{"name":"元旦","from":"2027-01-01","through":"2027-01-03"}],"makeUpWorkdays":[]}]""";
        var calendar = new WorkingCalendar(HolidayNotices.BuiltIn.Concat(HolidayNotices.Read(Encoding.UTF8.GetBytes(json)).Require()));
        Assert.Equal(On("2027-01-04"), calendar.AddWorkingDays(On("2026-12-31"), 1).Require());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("""[{"year":2027,"title":"通知","holidays":null,"makeUpWorkdays":[]}]""")]
    [InlineData("""[{"year":2027,"title":"通知","holidays":[{"name":"元旦","from":"2027-01-03","through":"2027-01-01"}],"makeUpWorkdays":[]}]""")]
    [InlineData("""[{"year":2027,"title":"通知","holidays":[{"name":"元旦","from":"2026-12-31","through":"2027-01-01"}],"makeUpWorkdays":[]}]""")]
    [InlineData("""[{"year":2027,"title":"通知","holidays":[{"name":"元旦","from":"2027-13-01","through":"2027-01-01"}],"makeUpWorkdays":[]}]""")]
    public void A_file_of_another_form_is_refused(string json) =>
        Assert.Equal("calendar.notice_unreadable", HolidayNotices.Read(Encoding.UTF8.GetBytes(json)).Refusal?.Code);

    [Fact]
    public void Adding_days_and_counting_them_agree() =>
        Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((from, days) =>
        {
            var added = Calendar.AddWorkingDays(from, days);
            if (!added.IsDone)
                return;
            Assert.True(Calendar.Day(added.Value).Require().IsWorkingDay);
            Assert.Equal(days, Calendar.WorkingDaysBetween(from, added.Value).Require());
            Assert.Equal(-days, Calendar.WorkingDaysBetween(added.Value, from).Require());
        });

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(AnyDay, Gen.Int[1, 40], Gen.Int[0, 30]).Sample((from, days, later) =>
        {
            var first = Calendar.AddWorkingDays(from, days);
            var second = Calendar.AddWorkingDays(from.AddDays(later), days);
            if (first.IsDone && second.IsDone)
                Assert.True(first.Value <= second.Value);
        });
}
