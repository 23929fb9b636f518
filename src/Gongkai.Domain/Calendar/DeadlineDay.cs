namespace Gongkai.Domain.Calendar;

/// <summary>One day on the way to a deadline.</summary>
/// <param name="Day">The day and what it is.</param>
/// <param name="IsTrigger">Whether it is the day of the event, which is not counted.</param>
/// <param name="Ordinal">The how-manieth working day of the term it is, from 1; null where it is not counted.</param>
public readonly record struct DeadlineDay(CalendarDay Day, bool IsTrigger, int? Ordinal)
{
    /// <summary>The day in Chinese: whether it counts, why, and by what provision.</summary>
    public string Explain() =>
        $"{Day.Shown()}：{(IsTrigger ? "期间开始的当日，不计入（《中华人民共和国民法典》第二百零一条）" : Day.Reason($"第{Ordinal}个工作日"))}";
}
