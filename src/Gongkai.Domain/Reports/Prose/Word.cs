namespace Gongkai.Domain.Reports.Prose;

/// <summary>What a word says about the number it belongs to. Several words of a phrase add up.</summary>
[Flags]
public enum WordKinds
{
    /// <summary>Nothing that matters: 共, 均, 全年, 我局.</summary>
    None = 0,

    /// <summary>Not in the vocabulary: the phrase may mean anything.</summary>
    Unknown = 1,

    /// <summary>A subset begins: 其中.</summary>
    Part = 1 << 1,

    /// <summary>Respectively: the numbers belong to several things in turn.</summary>
    Respectively = 1 << 2,

    /// <summary>收到, 新收.</summary>
    Receive = 1 << 3,

    /// <summary>受理.</summary>
    Accept = 1 << 4,

    /// <summary>办理, 处理.</summary>
    Handle = 1 << 5,

    /// <summary>答复, 办结.</summary>
    Answer = 1 << 6,

    /// <summary>公开, 公示, 发布 as a verb: publication, not the act itself.</summary>
    Publish = 1 << 7,

    /// <summary>政府信息公开申请.</summary>
    Application = 1 << 8,

    /// <summary>上年结转.</summary>
    CarriedIn = 1 << 9,

    /// <summary>结转下年度继续办理.</summary>
    CarriedOut = 1 << 10,

    /// <summary>An outcome of table 3 (予以公开).</summary>
    Outcome = 1 << 11,

    /// <summary>A kind of applicant (自然人).</summary>
    Applicant = 1 << 12,

    /// <summary>A way applications come in (网上, 信函).</summary>
    Channel = 1 << 13,

    /// <summary>规章, 行政规范性文件.</summary>
    Document = 1 << 14,

    /// <summary>制发, 出台.</summary>
    Issue = 1 << 15,

    /// <summary>废止.</summary>
    Repeal = 1 << 16,

    /// <summary>现行有效.</summary>
    Effective = 1 << 17,

    /// <summary>行政许可, 行政处罚, 行政强制.</summary>
    Act = 1 << 18,

    /// <summary>作出, 决定.</summary>
    Decide = 1 << 19,

    /// <summary>行政事业性收费.</summary>
    Fee = 1 << 20,

    /// <summary>行政复议.</summary>
    Reconsideration = 1 << 21,

    /// <summary>行政诉讼.</summary>
    Litigation = 1 << 22,

    /// <summary>A result of a dispute (维持).</summary>
    DisputeResult = 1 << 23,

    /// <summary>The agency is the respondent, and over disclosure: 被申请, 信息公开类.</summary>
    OverDisclosure = 1 << 24,
}

/// <summary>A word of the vocabulary.</summary>
/// <param name="Kinds">What it says.</param>
/// <param name="Key">The row or column of the form it names, without its table; empty where it names none.</param>
public readonly record struct Word(WordKinds Kinds, string Key = "");
