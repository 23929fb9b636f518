using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>The assessment (考核) of one department, from measured facts only.</summary>
/// <param name="Department">The department.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Through">The last day of the period.</param>
/// <param name="Facts">Each measure as counted, in the order of the sheet.</param>
public sealed record Assessment(Department Department, DateOnly From, DateOnly Through, IReadOnlyList<MeasuredFact> Facts)
{
    /// <summary>
    /// Points out of 100, to one place: of measures for which there was nothing to do, the points are spread over the
    /// others; null where there was nothing to do at all.
    /// </summary>
    public decimal? Points
    {
        get
        {
            var counted = Facts.Where(fact => fact.Of > 0).ToList();
            var weight = counted.Sum(fact => fact.Weight);
            return weight == 0
                ? null
                : decimal.Round(counted.Sum(fact => fact.Rate!.Value * fact.Weight) * 100 / weight, 1, MidpointRounding.AwayFromZero);
        }
    }

    /// <summary>Assesses a department by what was counted of it.</summary>
    /// <param name="department">The department.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="through">The last day of the period.</param>
    /// <param name="counts">How many are as they should be, of how many, by measure; a measure that is missing had nothing to do.</param>
    /// <param name="scheme">Points by measure.</param>
    public static Assessment Of(
        Department department, DateOnly from, DateOnly through, IReadOnlyDictionary<Measure, (long Achieved, long Of)> counts, AssessmentScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(scheme);
        foreach (var (measure, (achieved, of)) in counts)
        {
            if (achieved < 0 || achieved > of)
                throw new ArgumentException($"{measure}: {achieved} of {of}.", nameof(counts));
        }

        return new Assessment(department, from, through,
        [
            .. scheme.Points.Where(points => points.Value > 0).OrderBy(points => points.Key).Select(points =>
            {
                var (achieved, of) = counts.GetValueOrDefault(points.Key);
                return new MeasuredFact(points.Key, achieved, of, points.Value);
            }),
        ]);
    }
}
