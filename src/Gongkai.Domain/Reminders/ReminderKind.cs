namespace Gongkai.Domain.Reminders;

/// <summary>What a reminder is about. Stored by name, so names never change.</summary>
public enum ReminderKind
{
    /// <summary>公开期限临近: few working days are left of the term of article 26.</summary>
    PublicationDue,

    /// <summary>公开超期: the term of article 26 has passed.</summary>
    PublicationOverdue,

    /// <summary>栏目未按时更新: nothing new in the column within its rhythm.</summary>
    ColumnStale,

    /// <summary>公开属性评估到期: what was not published is to be assessed anew (article 18).</summary>
    ReviewDue,

    /// <summary>答复期限临近: few working days are left of the term of article 33.</summary>
    ReplyDue,

    /// <summary>答复超期: the term of article 33 has passed.</summary>
    ReplyOverdue,

    /// <summary>答复期限变动: a holiday notice moved the last day.</summary>
    ReplyMoved,

    /// <summary>承诺公开到期: a reply promised publication by a day that has come near.</summary>
    PromiseDue,

    /// <summary>年度报告公布期限临近: the day of article 49 is near.</summary>
    ReportDue,

    /// <summary>年度报告逾期: the day of article 49 has passed.</summary>
    ReportOverdue,
}
