namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>One measure of a department, as counted.</summary>
/// <param name="Measure">What was counted.</param>
/// <param name="Achieved">How many are as they should be.</param>
/// <param name="Of">Of how many; 0 where there was nothing to do, and then nothing to assess.</param>
/// <param name="Weight">Points for all of them.</param>
public sealed record MeasuredFact(Measure Measure, long Achieved, long Of, decimal Weight)
{
    /// <summary>The share, from 0 to 1; null where there was nothing to do.</summary>
    public decimal? Rate => Of == 0 ? null : (decimal)Achieved / Of;
}
