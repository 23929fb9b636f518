using Gongkai.Data;
using Gongkai.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Accounts;

/// <summary>
/// Steps that can take the administration of an agency from somebody. They are taken one after another, and each is refused to
/// whoever has lost it meanwhile: of two administrators who remove each other at the same moment one stays.
/// </summary>
internal sealed class Organising(GongkaiDb db, CurrentUser user)
{
    /// <summary>Takes the step when it is its turn. What the step saves belongs to one transaction.</summary>
    /// <param name="agencyId">The agency.</param>
    /// <param name="step">Takes it, and tells the answer and whether it was done.</param>
    /// <param name="refused">Makes the answer to a refusal.</param>
    public async Task<IActionResult> InTurnAsync(long agencyId, Func<Task<(IActionResult Answer, bool IsDone)>> step, Func<Refusal, IActionResult> refused)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        await using (transaction)
        {
            await db.HoldOrganisationAsync(agencyId);
            if (await user.ReadAnewAsync() is not { } still || !still.Scope.CanAdminister(agencyId))
                return refused(new Refusal("staff.lost", "您刚刚被取消了系统管理角色或账号已被锁定，此项操作没有执行。"));
            var (answer, isDone) = await step();
            if (isDone)
                await transaction.CommitAsync();
            return answer;
        }
    }
}
