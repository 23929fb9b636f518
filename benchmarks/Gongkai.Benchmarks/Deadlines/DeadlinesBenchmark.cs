using System.Globalization;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Calendar;

namespace Gongkai.Benchmarks.Deadlines;

/// <summary><c>./bench deadlines</c>: last days for a reply, on one core.</summary>
internal static class DeadlinesBenchmark
{
    private const int Count = 2_000;

    public static void Run(Table table)
    {
        var first = new DateOnly(2019, 1, 1);
        var plain = Enumerable.Range(0, Count).Select(day => ReplyTerm.From(first.AddDays(day))).ToArray();
        var long40 = Enumerable.Range(0, Count).Select(day => first.AddDays(day)).Select(day => ReplyTerm.From(
            day, 20, Pause.ThirdParty(day.AddDays(3), day.AddDays(24)), Pause.Fee(day.AddDays(30), day.AddDays(50)))).ToArray();
        table.Add("last day, 20 working days", PerSecond(() => Compute(plain)), "≥ 100,000 a second");
        table.Add("last day, extended, two pauses", PerSecond(() => Compute(long40)), "≥ 100,000 a second");
        table.Add("last day with the account of each day, extended, two pauses", PerSecond(() => Explain(long40)), "");
    }

    private static void Compute(ReplyTerm[] terms)
    {
        foreach (var term in terms)
            term.DueOn(WorkingCalendar.BuiltIn).Require();
    }

    private static void Explain(ReplyTerm[] terms)
    {
        foreach (var term in terms)
            term.Days(WorkingCalendar.BuiltIn).Require();
    }

    private static string PerSecond(Action work) => (Count / Stopwatches.Time(work)).ToString("#,0", CultureInfo.InvariantCulture) + " a second";
}
