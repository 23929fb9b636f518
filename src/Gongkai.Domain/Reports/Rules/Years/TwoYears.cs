using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules.Tables;

namespace Gongkai.Domain.Reports.Rules.Years;

/// <summary>The figures of two years that follow each other.</summary>
internal sealed class TwoYears
{
    private readonly ReadValues now;
    private readonly ReadValues before;

    private TwoYears(ReportUnderCheck subject, AnnualReport previous)
    {
        ThisYear = subject.Report.Figures;
        LastYear = previous.Figures;
        ArithmeticNow = subject.Arithmetic;
        ArithmeticBefore = TableDiagnosis.Of(previous.Figures);
        now = new ReadValues(ThisYear, ArithmeticNow);
        before = new ReadValues(LastYear, ArithmeticBefore);
    }

    /// <summary>The figures of the report that is checked.</summary>
    public Figures ThisYear { get; }

    /// <summary>The figures of last year's report.</summary>
    public Figures LastYear { get; }

    /// <summary>The arithmetic of the report that is checked.</summary>
    public TableDiagnosis ArithmeticNow { get; }

    /// <summary>The arithmetic of last year's report.</summary>
    public TableDiagnosis ArithmeticBefore { get; }

    /// <summary>The two years, or null where last year's report is not known or is not last year's.</summary>
    public static TwoYears? Of(ReportUnderCheck subject) =>
        subject.Previous is { } previous && (previous.Year is null || subject.Report.Year is null || previous.Year == subject.Report.Year - 1)
            ? new TwoYears(subject, previous)
            : null;

    /// <summary>What this year's cell counts for, or null.</summary>
    public decimal? Now(FormCell cell) => now.Of(cell);

    /// <summary>What last year's cell of that name counts for, or null.</summary>
    public decimal? Before(FormCell cell) => before.Of(cell);
}
