using System.Globalization;

namespace Gongkai.Domain.Calendar;

/// <summary>The last day of a term, with the account of how it was found.</summary>
/// <param name="Term">The term.</param>
/// <param name="TriggeredOn">The day of the event that started it.</param>
/// <param name="DueOn">The last day on which it is kept: a working day.</param>
/// <param name="Days">Every day from <paramref name="TriggeredOn"/> to <paramref name="DueOn"/>.</param>
public sealed record Deadline(LegalTerm Term, DateOnly TriggeredOn, DateOnly DueOn, IReadOnlyList<DeadlineDay> Days)
{
    /// <summary>The account in one Chinese sentence.</summary>
    public string Summary()
    {
        var off = Days.Count(day => day is { Ordinal: null, IsTrigger: false });
        return $"{Term.Trigger}之日为{Long(TriggeredOn)}，依据{Term.Basis}，应自次日起{Term.WorkingDays}个工作日内{Term.Name}，"
            + $"其间休息日和节假日{off}天不计，届满之日为{Long(DueOn)}。";
    }

    /// <summary>The account day by day, in Chinese: one line a day, with what decides it.</summary>
    public IEnumerable<string> Explain() => Days.Select(day => day.Explain());

    internal static string Long(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
