using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Clocks;

/// <summary>One calendar day on the way to the last day for a reply.</summary>
/// <param name="Day">The day and what it is.</param>
/// <param name="Term">The term it belongs to.</param>
/// <param name="PausedBy">Why the clock stands still; null where it does not.</param>
/// <param name="Ordinal">The how-manieth counted working day it is, from 1; null where it is not counted.</param>
public readonly record struct ReplyDay(CalendarDay Day, ReplyTerm Term, Pause? PausedBy, int? Ordinal)
{
    /// <summary>What the day is to the clock: trigger, counted, make_up_workday, weekend, holiday, paused or set.</summary>
    public string Kind => this switch
    {
        _ when Day.Date == Term.TriggeredOn => "trigger",
        { PausedBy: not null } => "paused",
        { Day.Kind: CalendarDayKind.Weekend } => "weekend",
        { Day.Kind: CalendarDayKind.Holiday } => "holiday",
        { Ordinal: null } => "set",
        { Day.Kind: CalendarDayKind.MakeUpWorkday } => "make_up_workday",
        _ => "counted",
    };

    /// <summary>The day in Chinese: whether it counts, why, by what provision, and what stops or starts the clock on it.</summary>
    public string Explain()
    {
        var date = Day.Date;
        var stops = string.Concat(Term.Pauses.Where(pause => pause.After == date && pause.Through > date).Select(pause => $"；{pause.Name}，次日起暂停计算（{pause.Basis}）"));
        var starts = string.Concat(Term.Pauses.Where(pause => pause.Through == date && pause.After < date).Select(pause => $"；{pause.Name}结束，次日起继续计算"));
        return $"{Day.Shown()}：{Reason()}{stops}{starts}";
    }

    private string Reason() => Kind switch
    {
        "trigger" => $"{Term.Trigger}，当日不计入（《民法典》第二百零一条）",
        "paused" => $"{PausedBy!.Value.Name}，不计入（{PausedBy.Value.Basis}）",
        "set" => "延迟答复的合理期限内（《条例》第三十五条）",
        _ => Day.Reason(Counted()),
    };

    private string Counted() => Ordinal <= ReplyTerm.ReplyDays
        ? $"第{Ordinal}个工作日"
        : $"延长期第{Ordinal - ReplyTerm.ReplyDays}个工作日（《条例》第三十三条）";
}
