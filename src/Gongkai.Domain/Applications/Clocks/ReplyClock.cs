using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Clocks;

/// <summary>The reply clock of a case, read from its steps.</summary>
/// <param name="Term">What the last day is computed from.</param>
/// <param name="DueOn">
/// The last day for the reply. While the clock pauses it is the latest it can become: as if opinion or payment came on the
/// last day of their own term.
/// </param>
public sealed record ReplyClock(ReplyTerm Term, DateOnly DueOn)
{
    /// <summary>The working days for an opinion (articles 32, 34).</summary>
    public const int ConsultationDays = 15;

    /// <summary>The working days for payment (国办函〔2020〕109号).</summary>
    public const int PaymentDays = 20;

    /// <summary>Reads the clock.</summary>
    /// <returns>The clock, or the refusal <c>case.no_clock</c> (a correction is awaited) or <c>calendar.year_missing</c>.</returns>
    public static Result<ReplyClock> Of(Application application, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(calendar);
        if (application.State is AwaitingCorrection)
            return new Refusal("case.no_clock", $"申请{application.Number}待补正，答复期限自收到补正的申请之日起计算（《条例》第三十条）。");
        var (trigger, because) = (application.Receipt.ReceivedOn, $"收到申请之日：{application.Receipt.Explanation}");
        var pauses = new List<Pause>();
        var extension = 0;
        DateOnly? set = null;
        (DateOnly On, DateOnly Limit, Func<DateOnly, DateOnly, Pause> Of)? open = null;
        foreach (var step in application.Effective)
        {
            var begun = step.Event switch
            {
                ThirdPartyRequest request => Begin(step.On, request.ReachedOn, ConsultationDays, Pause.ThirdParty),
                AgencyRequest request => Begin(step.On, request.ReachedOn, ConsultationDays, Pause.OtherAgency),
                FeeNotice => Begin(step.On, step.On, PaymentDays, Pause.Fee),
                _ => null,
            };
            if (begun is { } result)
            {
                if (!result.IsDone)
                    return result.Refusal;
                open = result.Value;
                continue;
            }

            switch (step.Event)
            {
                case CorrectionReceipt:
                    (trigger, because) = (step.On, "收到补正的申请之日，答复期限重新起算（《条例》第三十条）");
                    break;
                case Extension more:
                    extension = more.WorkingDays;
                    break;
                case ExplanationVerdict { ReplyBy: { } by }:
                    set = by;
                    break;
                case ThirdPartyOpinion or AgencyOpinion or FeePayment or FeeWaiver when open is { } ended:
                    pauses.Add(ended.Of(ended.On, step.On < ended.Limit ? step.On : ended.Limit));
                    open = null;
                    break;
            }
        }

        if (open is { } still)
            pauses.Add(still.Of(still.On, still.Limit));
        var term = new ReplyTerm(trigger, because, extension, pauses, set);
        var due = term.DueOn(calendar);
        return due.IsDone ? new ReplyClock(term, due.Value) : due.Refusal;

        Result<(DateOnly, DateOnly, Func<DateOnly, DateOnly, Pause>)>? Begin(
            DateOnly on, DateOnly from, int days, Func<DateOnly, DateOnly, Pause> of)
        {
            var limit = calendar.AddWorkingDays(from, days);
            return limit.IsDone ? (on, limit.Value, of) : limit.Refusal;
        }
    }

    /// <summary>How urgent the reply is on a day.</summary>
    /// <returns>The urgency, or the refusal <c>calendar.year_missing</c>.</returns>
    public Result<Urgency> UrgencyOn(DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (today > DueOn)
            return Urgency.Overdue;
        var left = calendar.WorkingDaysBetween(today, DueOn);
        return !left.IsDone ? left.Refusal : left.Value switch
        {
            0 => Urgency.DueToday,
            1 => Urgency.WithinOne,
            <= 3 => Urgency.WithinThree,
            <= 5 => Urgency.WithinFive,
            _ => Urgency.Normal,
        };
    }
}

/// <summary>How urgent a reply is, in working days left.</summary>
public enum Urgency
{
    /// <summary>正常: more than 5 left.</summary>
    Normal,

    /// <summary>5 or 4 left.</summary>
    WithinFive,

    /// <summary>3 or 2 left.</summary>
    WithinThree,

    /// <summary>1 left.</summary>
    WithinOne,

    /// <summary>今天到期.</summary>
    DueToday,

    /// <summary>超期.</summary>
    Overdue,
}
