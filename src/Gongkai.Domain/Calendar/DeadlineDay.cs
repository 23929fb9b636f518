namespace Gongkai.Domain.Calendar;

/// <summary>One day on the way to a deadline.</summary>
/// <param name="Day">The day and what it is.</param>
/// <param name="IsTrigger">Whether it is the day of the event, which is not counted.</param>
/// <param name="Ordinal">The how-manieth working day of the term it is, from 1; null where it is not counted.</param>
public readonly record struct DeadlineDay(CalendarDay Day, bool IsTrigger, int? Ordinal)
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>The day in Chinese: whether it counts, why, and by what provision.</summary>
    public string Explain() =>
        $"{Deadline.Long(Day.Date)}（星期{Weekdays[(int)Day.Date.DayOfWeek]}）：{Reason()}";

    private string Reason() => this switch
    {
        { IsTrigger: true } => "期间开始的当日，不计入（《中华人民共和国民法典》第二百零一条）",
        { Day.Kind: CalendarDayKind.Weekday } => $"工作日，第{Ordinal}个工作日",
        { Day.Kind: CalendarDayKind.MakeUpWorkday } => $"{Day.Holiday}调休上班，第{Ordinal}个工作日（《{Day.Notice}》）",
        { Day.Kind: CalendarDayKind.Holiday } => $"{Day.Holiday}放假，不计入（《{Day.Notice}》）",
        _ => "周休息日，不计入（《国务院关于职工工作时间的规定》第七条）",
    };
}
