using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// The facts of one agency (台账) from which its annual report is computed. The statistic period is the calendar year;
/// what lies outside it is told apart here, so more may be handed in than is counted.
/// </summary>
/// <param name="Organization">The agency's name as its report prints it.</param>
/// <param name="Year">The year reported on.</param>
public sealed record Ledger(string Organization, int Year)
{
    /// <summary>The first year that can be computed: the form before it counts what no ledger here holds.</summary>
    public static int FirstYear => ReportForms.Form2021.FirstYear;

    /// <summary>The first day of the statistic period.</summary>
    public DateOnly From => new(Year, 1, 1);

    /// <summary>The last day of the statistic period.</summary>
    public DateOnly Through => new(Year, 12, 31);

    /// <summary>All regulations and normative documents of the agency, with their relations.</summary>
    public IReadOnlyList<NormativeDocument> Documents { get; init; } = [];

    /// <summary>The administrative figures of the year.</summary>
    public IReadOnlyList<AdministrativeFigure> Administration { get; init; } = [];

    /// <summary>All applications received until the last day, whatever became of them.</summary>
    public IReadOnlyList<Application> Applications { get; init; } = [];

    /// <summary>All disputes taken up until the last day.</summary>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    /// <summary>The items made public in the year.</summary>
    public IReadOnlyList<PublishedItem> Items { get; init; } = [];

    /// <summary>How each explanation of a policy explains, of those made public in the year.</summary>
    public IReadOnlyList<InterpretationKind> Interpretations { get; init; } = [];

    /// <summary>The trainings held in the year, with who took part.</summary>
    public IReadOnlyList<TrainingRecord> Trainings { get; init; } = [];

    /// <summary>The assessment of each department for the year.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Last year's report; null where there is none.</summary>
    public AnnualReport? Previous { get; init; }
}
