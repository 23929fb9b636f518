namespace Gongkai.Domain.Publishing.Policies;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class PolicyNames
{
    /// <summary>The word for a way to explain (图解).</summary>
    public static string Chinese(this InterpretationKind kind) => kind switch
    {
        InterpretationKind.Text => "文字解读",
        InterpretationKind.Picture => "图解",
        InterpretationKind.Video => "视频解读",
        InterpretationKind.PressConference => "新闻发布会",
        InterpretationKind.QuestionsAndAnswers => "问答",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for where an offer stands (申报中).</summary>
    public static string Chinese(this FulfilmentState state) => state switch
    {
        FulfilmentState.NotYetOpen => "未开始申报",
        FulfilmentState.Open => "申报中",
        FulfilmentState.ClosingSoon => "即将截止",
        FulfilmentState.Closed => "已截止",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
