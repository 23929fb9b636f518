namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>The Chinese words for what departments are assessed by.</summary>
public static class MeasureNames
{
    /// <summary>The word for a measure (按时公开率).</summary>
    public static string Chinese(this Measure measure) => measure switch
    {
        Measure.PublishedInTime => "按时公开率",
        Measure.NotCorrected => "发布准确率",
        Measure.AnsweredInTime => "按时答复率",
        Measure.Interpreted => "政策解读率",
        Measure.FreshColumns => "栏目更新达标率",
        Measure.Trained => "培训覆盖率",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
