using Gongkai.Data;
using Gongkai.Data.Mail;
using Gongkai.Documents.Collection;
using Gongkai.Documents.SheetTables;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Collection;
using Gongkai.Web.Mail;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Collection;

/// <summary>The list of units of a round: agencies that are not on the installation are added here and get their links.</summary>
[Access(AccessNeed.Role, StaffRoles.DisclosureOffice)]
[RequestSizeLimit(SheetRows.FileLimit + (1024 * 1024))]
internal sealed class UnitsModel(GongkaiDb db, CurrentAgency current, CurrentUser user, MailSettings mail, TimeProvider clock) : PageModel
{
    private const int UnitsOfPage = 100;

    private static readonly string[] LinkColumns = ["单位", "代码", "邮箱", "报送链接"];

    public CollectionRound Round { get; private set; } = null!;

    public Paged<ExpectedUnit> Units { get; private set; } = new([], 1, UnitsOfPage, 0);

    /// <summary>Names by code, for the parents of the units shown.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public bool HasMail => mail.IsConfigured;

    /// <summary>Units without account that have an e-mail address.</summary>
    public int WithEmail { get; private set; }

    [BindProperty]
    public string Lines { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLinesAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        return await AddAsync(UnitSheet.ReadLines(Lines), cancellation);
    }

    public async Task<IActionResult> OnPostSheetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Upload is null || Upload.Length == 0)
            return this.Refused(new("unit.file", "请选择名单文件（xlsx或csv）。"));
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancellation);
        return await AddAsync(await Task.Run(() => UnitSheet.Read(content.ToArray(), cancellation), cancellation), cancellation);
    }

    /// <summary>Gives every unit that is elsewhere a new link and tells them once, as a table.</summary>
    public async Task<IActionResult> OnPostLinksAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var rows = new List<IReadOnlyList<string>> { LinkColumns };
        foreach (var unit in await Elsewhere().ToListAsync(cancellation))
            rows.Add([unit.Name, unit.Code, unit.Email, UnitLinks.Address(Request, current, UnitLinks.Give(unit))]);
        var saved = await RecordedAsync(rows.Count - 1, "collection.links", cancellation);
        return saved.Refusal is { } refusal ? this.Refused(refusal) : File(Csv.Of(rows), Csv.MediaType, $"{Round.Year}年度报告报送链接.csv");
    }

    /// <summary>Gives every unit that is elsewhere and has an e-mail address a new link and sends it there.</summary>
    public async Task<IActionResult> OnPostMailAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!mail.IsConfigured)
            return this.Refused(new("unit.mail", "本平台没有设置邮件发送，请下载链接后用其他方式送达。"));
        var (now, here, sent) = (clock.GetUtcNow(), current.Required, 0);
        foreach (var unit in await Elsewhere().Where(unit => unit.Email != "").ToListAsync(cancellation))
        {
            var link = mail.Link($"/{here.Slug}{UnitLinks.Give(unit)}");
            db.Add(new OutgoingMessage(here.Id, unit.Email, $"请报送{Round.Year}年政府信息公开工作年度报告",
                $"{unit.Name}：\n\n请于{Round.DueOn:yyyy年M月d日}前通过以下链接报送{Round.Year}年政府信息公开工作年度报告（docx、pdf、html、xlsx或txt文件）：\n\n{link}\n\n报送后可在同一链接查看检查结果和审核意见。链接仅供你单位使用，请勿转发。\n\n{here.Name}\n", now));
            sent++;
        }

        var saved = await RecordedAsync(sent, "collection.links.mailed", cancellation);
        return saved.Refusal is { } refusal ? this.Refused(refusal) : this.DoneAt(Address, $"已向{sent}个单位的邮箱发送报送链接。");
    }

    private string Address => current.Link($"/staff/collection/{Round.Id}/units");

    private IQueryable<ExpectedUnit> Elsewhere() => db.ExpectedUnits.Where(unit => unit.RoundId == Round.Id && unit.AgencyId == null).OrderBy(unit => unit.Id);

    private async Task<IActionResult> AddAsync(Result<IReadOnlyList<ListedUnit>> listed, CancellationToken cancellation)
    {
        if (!listed.IsDone)
            return this.Refused(listed.Refusal);
        if (Round.CheckOpen() is { } closed)
            return this.Refused(closed);
        if (listed.Value.Count == 0)
            return this.Refused(new("unit.none", "没有填写单位。请每行填写一个单位名称。"));
        var standing = await db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == Round.Id).OrderBy(unit => unit.Id)
            .Select(unit => new PlannedUnit(unit.Code, unit.Name, unit.ParentCode, unit.Kind, unit.AgencyId, unit.Email)).ToListAsync(cancellation);
        var added = UnitPlan.Add(standing, listed.Value);
        if (!added.IsDone)
            return this.Refused(added.Refusal);
        db.AddRange(UnitPlan.Expect(Round, added.Value));
        var saved = await RecordedAsync(added.Value.Count, "collection.units", cancellation);
        return saved.Refusal is { } refusal
            ? this.Refused(refusal)
            : this.DoneAt(Address, $"已加入{added.Value.Count}个单位{(listed.Value.Count > added.Value.Count ? $"，另有{listed.Value.Count - added.Value.Count}个原已在名单中" : "")}。");
    }

    private async Task<Result> RecordedAsync(int units, string action, CancellationToken cancellation)
    {
        db.Record((await user.RequireAsync()).Author, current.Required.Id, action, Round, new { Round.Year, Units = units });
        return await db.SaveAsync(cancellation);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        var agencyId = current.Required.Id;
        if (await db.CollectionRounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id && round.AgencyId == agencyId, cancellation) is not { } found)
            return false;
        Round = found;
        var all = db.ExpectedUnits.AsNoTracking().Where(unit => unit.RoundId == id);
        Units = await all.Where(unit => unit.ParentCode != null).OrderBy(unit => unit.Id).PageAsync(Number, UnitsOfPage, cancellation);
        var parents = Units.Lines.Select(unit => unit.ParentCode!).Distinct().ToList();
        Names = await all.Where(unit => parents.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, unit => unit.Name, cancellation);
        WithEmail = await all.CountAsync(unit => unit.AgencyId == null && unit.Email != "", cancellation);
        return true;
    }
}
