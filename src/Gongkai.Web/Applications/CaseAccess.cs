using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.States;

namespace Gongkai.Web.Applications;

/// <summary>Who needs to see a case: those who handle it and the office see all, a reviewer those that are or were in review with them.</summary>
internal static class CaseAccess
{
    /// <summary>Those who see the whole ledger and may open the seal of an applicant.</summary>
    public const StaffRoles Office = StaffRoles.CaseHandler | StaffRoles.DisclosureOffice | StaffRoles.DisclosureOfficeHead;

    /// <summary>All who take part in cases.</summary>
    public const StaffRoles Any = Office | StaffRoles.LegalReviewer | StaffRoles.ConfidentialityReviewer;

    /// <summary>Those who register what came by post, fax, e-mail or over the counter.</summary>
    public const StaffRoles Registrars = StaffRoles.CaseHandler | StaffRoles.DisclosureOffice;

    /// <summary>Whether somebody may see a case.</summary>
    public static bool MayRead(Actor actor, Application application) => actor.Holds(Office)
        || (actor.Holds(Any) && (application.State is InReview or AwaitingSignature || application.Steps.Any(step => step.PersonId == actor.PersonId)));
}
