namespace Gongkai.Domain.Publishing.Policies;

/// <summary>How a policy is explained. Stored as a number, so values never change.</summary>
public enum InterpretationKind
{
    /// <summary>文字解读.</summary>
    Text = 1,

    /// <summary>图解.</summary>
    Picture = 2,

    /// <summary>视频解读.</summary>
    Video = 3,

    /// <summary>新闻发布会.</summary>
    PressConference = 4,

    /// <summary>问答.</summary>
    QuestionsAndAnswers = 5,
}
