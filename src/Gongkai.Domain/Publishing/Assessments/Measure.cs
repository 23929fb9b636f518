namespace Gongkai.Domain.Publishing.Assessments;

/// <summary>What a department is assessed by. The order is that of the printed sheet.</summary>
public enum Measure
{
    /// <summary>按时公开率: published within the term of article 26, of all that were or should have been.</summary>
    PublishedInTime = 1,

    /// <summary>发布准确率: published and not corrected or taken down afterwards.</summary>
    NotCorrected = 2,

    /// <summary>按时答复率: applications answered within the term of article 33.</summary>
    AnsweredInTime = 3,

    /// <summary>政策解读率: policies with an explanation.</summary>
    Interpreted = 4,

    /// <summary>栏目更新达标率: columns fed in their rhythm.</summary>
    FreshColumns = 5,

    /// <summary>培训覆盖率: staff who took part in a training.</summary>
    Trained = 6,
}
