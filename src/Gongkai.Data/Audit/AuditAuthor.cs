using Gongkai.Domain.Agencies;

namespace Gongkai.Data.Audit;

/// <summary>Who did what an audit entry tells.</summary>
/// <param name="PersonId">Number of the person; null for the program itself and for strangers.</param>
/// <param name="Name">Name at the time.</param>
public sealed record AuditAuthor(long? PersonId, string Name)
{
    /// <summary>The program itself: schedules, imports at start.</summary>
    public static AuditAuthor System { get; } = new(null, "系统");

    /// <summary>A member of staff.</summary>
    public static AuditAuthor Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new AuditAuthor(actor.PersonId, actor.Name);
    }
}
