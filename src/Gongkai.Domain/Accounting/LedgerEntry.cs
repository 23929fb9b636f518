namespace Gongkai.Domain.Accounting;

/// <summary>One thing in the ledger that a figure of the report counts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its number in the database.</param>
/// <param name="Number">What it is called by: document number, number of the case, index number; the period of an administrative figure.</param>
/// <param name="Title">What it is about.</param>
/// <param name="On">The day that puts it into the period.</param>
/// <param name="Amount">What it adds to the figure: 1, or the decisions or 万元 of an administrative figure.</param>
public sealed record LedgerEntry(LedgerEntryKind Kind, long Id, string Number, string Title, DateOnly On, decimal Amount = 1);

/// <summary>What a figure counts.</summary>
public enum LedgerEntryKind
{
    /// <summary>规章或者行政规范性文件.</summary>
    Document,

    /// <summary>行政管理数据: so many decisions, or so much money, in a period.</summary>
    AdministrativeFigure,

    /// <summary>政府信息公开申请.</summary>
    Application,

    /// <summary>行政复议或者行政诉讼.</summary>
    Dispute,
}
