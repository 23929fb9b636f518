using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Audit;
using Gongkai.Web.Accounts;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.MyAccount;

/// <summary>Where one's account is signed in, and a way to end it there.</summary>
[Access(AccessNeed.Account)]
[NeverCached]
internal sealed class SessionsModel(GongkaiDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SignInSession> Open { get; private set; } = [];

    public Guid? CurrentId => Accounts.Sessions.Id(User);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Open = await (await MineAsync()).OrderByDescending(session => session.SeenAt).ToListAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) =>
        await EndAsync(await (await MineAsync()).Where(session => session.Id == id).ToListAsync(cancellation), cancellation);

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation) =>
        await EndAsync(await (await MineAsync()).Where(session => session.Id != CurrentId).ToListAsync(cancellation), cancellation);

    private async Task<IActionResult> EndAsync(List<SignInSession> ended, CancellationToken cancellation)
    {
        var author = (await user.RequireAsync()).Author;
        foreach (var session in ended)
        {
            session.End(clock.GetUtcNow());
            db.Record(author, AuditEntry.Installation, "session.ended", session);
        }

        await db.SaveChangesAsync(cancellation);
        return this.DoneAt("/account/sessions", $"已结束{ended.Count}个会话。");
    }

    private async Task<IQueryable<SignInSession>> MineAsync()
    {
        var accountId = (await user.RequireAsync()).AccountId;
        var now = clock.GetUtcNow();
        return db.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.ExpiresAt > now);
    }
}
