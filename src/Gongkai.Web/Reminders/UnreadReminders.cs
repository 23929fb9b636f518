using Gongkai.Data;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Reminders;

/// <summary>The number beside the inbox on every staff page.</summary>
internal sealed class UnreadReminders(GongkaiDb db)
{
    /// <summary>How many reminders of a person are unread.</summary>
    public Task<int> CountAsync(long personId) => db.Reminders.CountAsync(reminder => reminder.PersonId == personId && reminder.ReadAt == null);
}
