using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.WorkLists;

namespace Gongkai.Domain.Reminders;

/// <summary>Who is told. Only people who hold a post in the agency now.</summary>
/// <param name="posts">The posts held in the agency now, with their people.</param>
public sealed class ReminderRecipients(IReadOnlyList<StaffMember> posts)
{
    private readonly HashSet<long> here = [.. posts.Select(post => post.PersonId)];

    /// <summary>
    /// Of an item's term: those for whom it waits, and the department's liaison officer; once it has passed, whoever answers
    /// for the department and the disclosure office too.
    /// </summary>
    public IReadOnlySet<long> OfTerm(Item item, bool isOverdue, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(item);
        var waiting = posts.Where(post => WorkList.Of([item], post.Acting(), today, calendar).Waiting > 0).Select(post => post.PersonId);
        return isOverdue
            ? Present([.. waiting, .. OfDepartment(item.Department)])
            : Present([.. waiting, .. Named(item.Department.LiaisonOfficerId)]) is { Count: > 0 } told ? told : Present(Office());
    }

    /// <summary>Of what a department has to see to: its liaison officer, whoever answers for it, and the disclosure office.</summary>
    public IReadOnlySet<long> OfDepartment(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        return Present([.. Named(department.LiaisonOfficerId), .. Named(department.ResponsiblePersonId), .. Office()]);
    }

    /// <summary>Of an application: those who handle them and the disclosure office; once the term has passed, its head too.</summary>
    public IReadOnlySet<long> OfCase(bool isOverdue)
    {
        var roles = StaffRoles.CaseHandler | StaffRoles.DisclosureOffice | (isOverdue ? StaffRoles.DisclosureOfficeHead : StaffRoles.None);
        return posts.Where(post => (post.Roles & roles) != StaffRoles.None).Select(post => post.PersonId).ToHashSet();
    }

    /// <summary>Of the annual report: the disclosure office and its head.</summary>
    public IReadOnlySet<long> OfReport() =>
        posts.Where(post => (post.Roles & (StaffRoles.DisclosureOffice | StaffRoles.DisclosureOfficeHead)) != StaffRoles.None).Select(post => post.PersonId).ToHashSet();

    private static IEnumerable<long> Named(long? personId) => personId is { } id ? [id] : [];

    private IEnumerable<long> Office() => posts.Where(post => post.Roles.HasFlag(StaffRoles.DisclosureOffice)).Select(post => post.PersonId);

    private HashSet<long> Present(IEnumerable<long> people) => [.. people.Where(here.Contains)];
}
