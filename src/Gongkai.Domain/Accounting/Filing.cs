using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Domain.Accounting;

/// <summary>
/// The filing (填报) of an agency's annual report for a year: figures as the ledger computed them, corrections by hand
/// beside them, prose, publication. What was published stays as it was; an amendment is a filing of its own with the
/// next version. Load it with its corrections.
/// </summary>
public sealed partial class Filing
{
    /// <summary>The longest part of the prose, in characters.</summary>
    public const int ProseLimit = 50_000;

    /// <summary>The longest note to the public and reason of a head, in characters.</summary>
    public const int NoteLimit = 500;

    /// <summary>The largest figure. No agency's year comes near it; 10^12 of 万元 are more than there is.</summary>
    public const decimal MostOfCell = 1_000_000_000_000;

    private readonly List<ManualCorrection> corrections = [];
    private Dictionary<string, decimal> computed = [];

    private Filing() => (Prose, PublicNote, OverrideReason, PublishedByName) = (new ReportProseText("", "", "", ""), "", "", "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The year reported on.</summary>
    public int Year { get; private set; }

    /// <summary>1, or higher for an amendment.</summary>
    public int Version { get; private set; }

    /// <summary>What the public is told about an amendment; empty for the first version.</summary>
    public string PublicNote { get; private set; }

    /// <summary>When the ledger was last counted.</summary>
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>What the ledger says, by cell.</summary>
    public IReadOnlyDictionary<string, decimal> Computed => computed;

    /// <summary>What was set by hand, in order.</summary>
    public IReadOnlyList<ManualCorrection> Corrections => corrections;

    /// <summary>The prose.</summary>
    public ReportProseText Prose { get; private set; }

    /// <summary>When it was published; null while it is prepared.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Who published it, as number of the person; null while it is prepared.</summary>
    public long? PublishedBy { get; private set; }

    /// <summary>The person's name at the time; empty while it is prepared.</summary>
    public string PublishedByName { get; private set; }

    /// <summary>Why the head of the office published it in spite of errors; empty where there were none.</summary>
    public string OverrideReason { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>The form it is written on.</summary>
    public ReportForm Form => ReportForms.ForYear(Year);

    /// <summary>Whether everybody can read it.</summary>
    public bool IsPublished => PublishedAt is not null;

    /// <summary>The figures that are printed: the ledger's, or what was set by hand.</summary>
    public Figures Figures
    {
        get
        {
            var figures = new Figures(Form);
            foreach (var cell in Form.Cells)
                figures[cell] = Cell.Of(CorrectionOf(cell.Path)?.Value ?? computed.GetValueOrDefault(cell.Path));
            return figures;
        }
    }

    /// <summary>The report as it is, or will be, published.</summary>
    public AnnualReport Report => ReportDrafting.Compose(Agency.Name, Year, Figures, Prose, PublishedAt is { } at ? LegalDay.Of(at) : null);

    /// <summary>What holds for a cell that was set by hand; null where the ledger's figure is printed.</summary>
    public ManualCorrection? CorrectionOf(string cell) =>
        corrections.FindLast(correction => correction.Cell == cell) is { Value: not null } last ? last : null;

    /// <summary>What the rules find wrong with it.</summary>
    /// <param name="previous">Last year's report; null where there is none.</param>
    public IReadOnlyList<Finding> Check(AnnualReport? previous) => RuleBook.Check(Report, previous);

    /// <summary>What the rules would find were the prose so; nothing is changed.</summary>
    public IReadOnlyList<Finding> CheckWritten(ReportProseText prose, AnnualReport? previous) =>
        RuleBook.Check(ReportDrafting.Compose(Agency.Name, Year, Figures, prose), previous);

    /// <summary>What the rules would find were a figure so; nothing is changed.</summary>
    /// <param name="cell">A cell of the form.</param>
    /// <param name="value">The figure, in the unit of the form.</param>
    /// <param name="previous">Last year's report; null where there is none.</param>
    public IReadOnlyList<Finding> CheckCorrected(string cell, decimal value, AnnualReport? previous)
    {
        var figures = Figures;
        figures[cell] = Cell.Of(value);
        return RuleBook.Check(ReportDrafting.Compose(Agency.Name, Year, figures, Prose), previous);
    }
}
