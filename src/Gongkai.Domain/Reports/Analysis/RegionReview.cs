namespace Gongkai.Domain.Reports.Analysis;

/// <summary>A region's total of one year, for the lines over the years.</summary>
/// <param name="Year">The year.</param>
/// <param name="Figures">The total.</param>
public sealed record RegionYear(int Year, Figures Figures);

/// <summary>How one unit of a region stands in an indicator.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Part">What is counted.</param>
/// <param name="Whole">What it is a share of.</param>
/// <param name="Share">Per cent; null where there is nothing it could be a share of.</param>
public sealed record RankedUnit(int Place, decimal Part, decimal Whole, decimal? Share);

/// <summary>What a superior sees of a region in a year: its totals, its units ranked, and what stands out in the reports below it.</summary>
/// <param name="Year">The year's reports.</param>
/// <param name="Previous">The reports of the year before; null where they are not known.</param>
/// <param name="Place">The region, as a place of the year.</param>
/// <param name="Trend">The region's totals of the years known, in order, this year among them.</param>
/// <param name="Copies">Prose that stands in another report, by place of the year.</param>
public sealed record RegionReview(ReportedYear Year, ReportedYear? Previous, int Place, IReadOnlyList<RegionYear> Trend, IReadOnlyList<CopiedProse> Copies)
{
    private readonly Lazy<bool[]> within = new(() => Year.Within(Place));

    /// <summary>The units of the region by an indicator, the highest share first; those without a share are left out.</summary>
    public IReadOnlyList<RankedUnit> Ranked(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var ranked = new List<RankedUnit>();
        foreach (var place in Year.Below(Place))
        {
            var (part, whole) = (Year.Counted(indicator.Part, place), Year.Counted(indicator.Whole, place));
            if (Indicator.Share(part, whole) is { } share)
                ranked.Add(new RankedUnit(place, part, whole, share));
        }

        return [.. ranked.OrderByDescending(unit => unit.Share).ThenByDescending(unit => unit.Whole)];
    }

    /// <summary>The units of the region by how many of the reports expected of them and below came in time, the highest share first; null where that is not known.</summary>
    public IReadOnlyList<RankedUnit>? InTime()
    {
        if (Year.InTime is not { } inTime)
            return null;

        // To which unit of the region each report belongs, top down.
        var parents = Year.Reports.Parents;
        var unitOf = new int[inTime.Count];
        var (parts, wholes) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var place = Place - 1; place >= 0; place--)
        {
            unitOf[place] = parents[place] == Place ? place : parents[place] >= 0 && parents[place] < Place ? unitOf[parents[place]] : -1;
            if (unitOf[place] is >= 0 and var unit)
            {
                wholes[unit] = wholes.GetValueOrDefault(unit) + 1;
                parts[unit] = parts.GetValueOrDefault(unit) + (inTime[place] ? 1 : 0);
            }
        }

        return [.. wholes.Select(unit => new RankedUnit(unit.Key, parts[unit.Key], unit.Value, Indicator.Share(parts[unit.Key], unit.Value)))
            .OrderByDescending(unit => unit.Share).ThenByDescending(unit => unit.Whole).ThenBy(unit => unit.Place)];
    }

    /// <summary>Reports of the region far from their peers.</summary>
    public IEnumerable<Outlier> Outliers => Year.Outliers.Where(outlier => IsWithin(outlier.Place));

    /// <summary>Reports of the region that repeat last year's figures.</summary>
    public IEnumerable<RepeatedFigures> Repeated => Year.Repeated(Previous).Where(repeated => IsWithin(repeated.Place));

    /// <summary>Reports of the region whose prose stands in another.</summary>
    public IEnumerable<CopiedProse> Copied => Copies.Where(copy => IsWithin(copy.Place));

    private bool IsWithin(int place) => place == Place || within.Value[place];
}
