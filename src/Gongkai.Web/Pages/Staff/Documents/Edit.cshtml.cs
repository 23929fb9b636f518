using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>Mends what was entered of a document, and records what becomes of it, or of others by it.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
internal sealed class EditModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DocumentForm Form { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>What is done; of another name than the kind in <see cref="Form"/>, whose fields are bound without prefix too.</summary>
    [BindProperty]
    public RelationKind Effect { get; set; } = RelationKind.Amends;

    /// <summary>The other document of a relation; null for a decision kept elsewhere.</summary>
    [BindProperty]
    public long? OtherId { get; set; }

    [BindProperty]
    public DateOnly On { get; set; }

    [BindProperty]
    public string Basis { get; set; } = "";

    public DocumentRelations Shown { get; private set; } = null!;

    public NormativeDocument Document => Shown.Document;

    /// <summary>The other documents of the agency, the latest first.</summary>
    public IReadOnlyList<NormativeDocument> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        var entered = Form;
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        Form = entered;
        if (!ModelState.IsValid)
            return Page();
        var (itemId, unknown) = await Form.ItemAsync(db, Document.AgencyId, cancellation);
        return unknown is not null
            ? this.Refused(unknown)
            : await SaveAsync(
                Document, Document.Correct(Form.Kind, Form.Title, Form.DocumentNumber, Form.IssuedOn, Form.InForceFrom, Form.TermThrough, itemId),
                "normative.corrected", new { Document.Title, Document.DocumentNumber }, "已保存。", cancellation);
    }

    /// <summary>What another document or decision does to this one.</summary>
    public async Task<IActionResult> OnPostRelateAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!IsValid(nameof(On), nameof(Effect), nameof(OtherId)))
            return Page();
        var by = Others.FirstOrDefault(other => other.Id == OtherId);
        if (OtherId is not null && by is null)
            return this.Refused(Unknown);
        return await SaveAsync(
            Document, Document.Relate(Effect, by, On, Basis), "normative.related", new { Kind = Effect.Chinese(), By = by?.DocumentNumber ?? Basis, On = $"{On:yyyy-MM-dd}" },
            $"已记录：自{On:yyyy-MM-dd}起{Effect.Chinese()}。", cancellation);
    }

    /// <summary>What this document does to another.</summary>
    public async Task<IActionResult> OnPostActAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!IsValid(nameof(On), nameof(Effect), nameof(OtherId)))
            return Page();
        if (Others.FirstOrDefault(other => other.Id == OtherId) is not { } target)
            return this.Refused(Unknown);
        return await SaveAsync(
            target, target.Relate(Effect, Document, On), "normative.related", new { Kind = Effect.Chinese(), By = Document.DocumentNumber, On = $"{On:yyyy-MM-dd}" },
            $"已记录：本文件自{On:yyyy-MM-dd}起{Effect.Chinese()}“{target.Title}”。", cancellation);
    }

    public async Task<IActionResult> OnPostProlongAsync(long id, DateOnly through, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!IsValid(nameof(On), nameof(through)))
            return Page();
        return await SaveAsync(
            Document, Document.Prolong(through, On), "normative.prolonged", new { Through = $"{through:yyyy-MM-dd}", DecidedOn = $"{On:yyyy-MM-dd}" },
            $"有效期已延长至{through:yyyy-MM-dd}。", cancellation);
    }

    public async Task<IActionResult> OnPostRetractAsync(long id, long relation, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation)
            ? await SaveAsync(Document, Document.Retract(relation), "normative.retracted", new { Relation = relation }, "该条记录已撤销。", cancellation)
            : NotFound();

    private static Refusal Unknown { get; } = new("normative.other", "请从列表中选择另一文件；列表中没有的，请先登记该文件。");

    // Each form of the page fills in its own fields; those of the others are not looked at.
    private bool IsValid(params string[] fields) => fields.All(field => ModelState[field] is not { Errors.Count: > 0 });

    private async Task<IActionResult> SaveAsync(NormativeDocument changed, Result step, string action, object detail, string words, CancellationToken cancellation)
    {
        if (step.Refusal is { } refusal)
            return this.Refused(refusal);
        if (changed == Document)
            db.Expect(Document, Revision);
        db.Record((await user.RequireAsync()).Author, changed.AgencyId, action, changed, detail);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? this.DoneAt(current.Link($"/staff/documents/{Document.Id}"), words) : this.Refused(saved.Refusal);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await DocumentRelations.LoadAsync(db, agencyId, id, cancellation) is not { } shown)
            return false;
        Shown = shown;
        Others = await db.NormativeDocuments.WithRelations()
            .Where(other => other.AgencyId == agencyId && other.Id != id).OrderByDescending(other => other.IssuedOn).ThenBy(other => other.DocumentNumber).ToListAsync(cancellation);
        Form = await DocumentForm.OfAsync(db, Document, cancellation);
        if (HttpMethods.IsGet(Request.Method))
            (Revision, On) = (Document.Revision, LegalDay.Of(clock.GetUtcNow()));
        return true;
    }
}
