namespace Gongkai.Domain.Applications.Disputes;

/// <summary>The rows of table 4. Stored as a number, so values never change.</summary>
public enum DisputeKind
{
    /// <summary>行政复议.</summary>
    Reconsideration = 0,

    /// <summary>未经复议直接起诉.</summary>
    LitigationDirect = 1,

    /// <summary>复议后起诉.</summary>
    LitigationAfterReconsideration = 2,
}

/// <summary>How a dispute ended; 尚未审结 is a dispute without a decision. Stored as a number, so values never change.</summary>
public enum DisputeResult
{
    /// <summary>结果维持.</summary>
    Upheld = 0,

    /// <summary>结果纠正.</summary>
    Corrected = 1,

    /// <summary>其他结果.</summary>
    Other = 2,
}
