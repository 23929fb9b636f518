namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>How many points each measure gives: the agency's own rules of assessment.</summary>
public sealed record AssessmentScheme
{
    private AssessmentScheme(IReadOnlyDictionary<Measure, decimal> points) => Points = points;

    /// <summary>The scheme used until the agency sets its own: publication weighs most.</summary>
    public static AssessmentScheme Default { get; } = new(new Dictionary<Measure, decimal>
    {
        [Measure.PublishedInTime] = 30,
        [Measure.NotCorrected] = 15,
        [Measure.AnsweredInTime] = 25,
        [Measure.Interpreted] = 10,
        [Measure.FreshColumns] = 15,
        [Measure.Trained] = 5,
    });

    /// <summary>Points by measure; 100 together.</summary>
    public IReadOnlyDictionary<Measure, decimal> Points { get; }

    /// <summary>An agency's own scheme.</summary>
    /// <param name="points">Points by measure; a measure that is missing does not count.</param>
    /// <returns>The scheme, or the refusal <c>assessment.points</c>.</returns>
    public static Result<AssessmentScheme> Create(IReadOnlyDictionary<Measure, decimal> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.Values.Any(value => value < 0) || points.Values.Sum() != 100
            ? new Refusal("assessment.points", $"各项分值不能为负，合计应为100分，现为{points.Values.Sum()}分，请调整。")
            : new AssessmentScheme(new Dictionary<Measure, decimal>(points));
    }
}
