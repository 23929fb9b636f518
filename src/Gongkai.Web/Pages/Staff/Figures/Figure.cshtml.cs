using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>A figure with its evidence and all it said before; corrected or made void with a reason.</summary>
[Access(AccessNeed.Read)]
internal sealed class FigureModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "更正后的数值")]
    public decimal? Value { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public long Revision { get; set; }

    public AdministrativeFigure Figure { get; private set; } = null!;

    public bool MayChange { get; private set; }

    private Actor Actor { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Revision = Figure.Revision;
        Value = Figure.Kind == FigureKind.Fee ? Figure.Amount / FigureForm.TenThousand : Figure.Decisions;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id) => ChangeAsync(id, "figure.corrected", "已更正，原数值保留在更正记录中。", now =>
    {
        var value = FigureForm.Parse(Figure.Kind, Value);
        return value.IsDone ? Figure.Correct(Actor, value.Value.Decisions, value.Value.Amount, Reason, now) : value.Refusal;
    });

    public Task<IActionResult> OnPostVoidAsync(long id) =>
        ChangeAsync(id, "figure.void", "已作废，不再计入合计。", now => Figure.MakeVoid(Actor, Reason, now));

    private async Task<IActionResult> ChangeAsync(long id, string action, string words, Func<DateTimeOffset, Result> change)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var (decisions, amount) = (Figure.Decisions, Figure.Amount);
        db.Expect(Figure, Revision);
        if (change(clock.GetUtcNow()).Refusal is { } refusal)
            return this.Refused(refusal);
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Figure, new
        {
            Before = new { Decisions = decisions, Amount = amount },
            After = new { Figure.Decisions, Figure.Amount },
            Reason,
        });
        if ((await db.SaveAsync()).Refusal is { } unsaved)
        {
            await LoadAsync(id);
            return this.Refused(unsaved);
        }

        return this.DoneAt(current.Link($"/staff/figures/{id}"), words);
    }

    private async Task<bool> LoadAsync(long id)
    {
        var agencyId = current.Required.Id;
        Actor = (await user.RequireAsync()).ActingIn(agencyId);
        Figure = (await FigureForm.Whole(db, agencyId).SingleOrDefaultAsync(figure => figure.Id == id))!;
        if (Figure is null)
            return false;
        MayChange = Figure.Check(Actor) is null;
        return true;
    }
}
