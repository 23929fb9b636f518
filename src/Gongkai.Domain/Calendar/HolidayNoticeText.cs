namespace Gongkai.Domain.Calendar;

/// <summary>
/// A holiday notice as somebody types it from the printed one: a line for each holiday (春节 2027-02-05 至 2027-02-11), a line for each
/// make-up workday (春节 2027-01-31).
/// </summary>
public static class HolidayNoticeText
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLimit = 100;

    /// <summary>The longest list, in characters.</summary>
    public const int ListLimit = 4000;

    // The regulations on open government information took effect in 2008.
    private const int FirstYear = 2008;
    private const int LastYear = 2100;
    private const int NameLimit = 20;

    private static readonly char[] Between = [' ', '　', '\t', '至', '~', '～', '—'];

    /// <summary>Reads a notice.</summary>
    /// <returns>The notice, or the refusal <c>calendar.notice_unreadable</c> that names the line.</returns>
    public static Result<HolidayNotice> Read(int year, string title, string holidays, string workdays)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(workdays);
        if (year is < FirstYear or > LastYear)
            return Unreadable($"年份应为{FirstYear}至{LastYear}");
        if (title.Trim().Length is 0 or > TitleLimit)
            return Unreadable($"通知名称应为1至{TitleLimit}字");
        if (holidays.Length > ListLimit || workdays.Length > ListLimit)
            return Unreadable($"放假安排或者调休上班超过{ListLimit}字");
        var off = new List<Holiday>();
        foreach (var (number, line) in Lines(holidays))
        {
            if (Parts(line) is not { } parts)
                return Unreadable($"放假安排第{number}行“{line.UpTo(40)}”不是“名称 开始日期 至 结束日期”的格式（例：春节 {year}-02-05 至 {year}-02-11）");
            off.Add(new Holiday(parts.Name, parts.From, parts.Through));
        }

        var work = new List<MakeUpWorkday>();
        foreach (var (number, line) in Lines(workdays))
        {
            if (Parts(line) is not { } parts || parts.From != parts.Through)
                return Unreadable($"调休上班第{number}行“{line.UpTo(40)}”不是“名称 日期”的格式（例：春节 {year}-01-31）");
            work.Add(new MakeUpWorkday(parts.Name, parts.From));
        }

        if (off.Count == 0)
            return Unreadable("没有填写放假安排");
        var notice = new HolidayNotice(year, title.Trim(), off, work);
        return notice.Fault() is { } fault ? Unreadable(fault) : notice;
    }

    /// <summary>The holidays of a notice as they are typed.</summary>
    public static string Holidays(HolidayNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return string.Join('\n', notice.Holidays.Select(holiday => $"{holiday.Name} {holiday.From:yyyy-MM-dd} 至 {holiday.Through:yyyy-MM-dd}"));
    }

    /// <summary>The make-up workdays of a notice as they are typed.</summary>
    public static string Workdays(HolidayNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return string.Join('\n', notice.MakeUpWorkdays.Select(workday => $"{workday.Name} {workday.On:yyyy-MM-dd}"));
    }

    private static IEnumerable<(int Number, string Line)> Lines(string text) =>
        text.Split('\n').Index().Select(line => (line.Index + 1, line.Item.Trim())).Where(line => line.Item2.Length > 0);

    private static (string Name, DateOnly From, DateOnly Through)? Parts(string line)
    {
        var parts = line.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 2 or 3 && parts[0].Length <= NameLimit && LegalDay.Read(parts[1]) is { } from && LegalDay.Read(parts[^1]) is { } through
            ? (parts[0], from, through)
            : null;
    }

    private static Refusal Unreadable(string why) => new("calendar.notice_unreadable", $"放假安排通知未保存：{why}。请对照通知原文修改后再提交。");
}
