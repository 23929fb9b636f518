namespace Gongkai.Domain.Reminders;

/// <summary>What the kinds of reminders are called.</summary>
public static class ReminderKindNames
{
    /// <summary>The word for a kind (公开期限临近).</summary>
    public static string Chinese(this ReminderKind kind) => kind switch
    {
        ReminderKind.PublicationDue => "公开期限临近",
        ReminderKind.PublicationOverdue => "公开超期",
        ReminderKind.ColumnStale => "栏目未按时更新",
        ReminderKind.ReviewDue => "公开属性评估到期",
        ReminderKind.ReplyDue => "答复期限临近",
        ReminderKind.ReplyOverdue => "答复超期",
        ReminderKind.ReplyMoved => "答复期限变动",
        ReminderKind.PromiseDue => "承诺公开到期",
        ReminderKind.ReportDue => "年度报告公布期限临近",
        ReminderKind.ReportOverdue => "年度报告逾期",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
