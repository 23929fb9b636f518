using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Calendar;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reminders;
using Gongkai.Web.Accounts;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff;

/// <summary>
/// The holiday notices that administrators enter, for all agencies. Whose dates move is told before and after: the page lists the open cases,
/// and their handlers find each in their inbox.
/// </summary>
[Access(AccessNeed.AdministerAny)]
internal sealed class CalendarModel(GongkaiDb db, CurrentUser user, WorkingDays calendar, TimeProvider clock) : PageModel
{
    /// <summary>The notice that is put right; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    [BindProperty]
    [Display(Name = "年份")]
    public int Year { get; set; }

    [BindProperty]
    public string NoticeTitle { get; set; } = "";

    [BindProperty]
    public string Holidays { get; set; } = "";

    [BindProperty]
    public string Workdays { get; set; } = "";

    public IReadOnlyList<EnteredNotice> Entered { get; private set; } = [];

    /// <summary>The open cases whose dates would move, with the names of their agencies; null where nothing was looked at.</summary>
    public IReadOnlyList<(string Agency, MovedDate Moved)>? Moved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
        Year = LegalDay.Of(clock.GetUtcNow()).Year + 1;
        if (Entered.FirstOrDefault(one => one.Id == Id) is not { } chosen)
        {
            Id = null;
            return;
        }

        Revision = Revisions.Of(db, chosen);
        (Year, NoticeTitle) = (chosen.Notice.Year, chosen.Notice.Title);
        (Holidays, Workdays) = (HolidayNoticeText.Holidays(chosen.Notice), HolidayNoticeText.Workdays(chosen.Notice));
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        var notice = await ReadAsync(cancellation);
        if (!notice.IsDone)
            return this.Refused(notice.Refusal);
        Moved = await MovedByAsync(notice.Value, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        var read = await ReadAsync(cancellation);
        if (!read.IsDone)
            return this.Refused(read.Refusal);
        var (notice, moved) = (read.Value, await MovedByAsync(read.Value, cancellation));
        var entered = Entered.FirstOrDefault(one => one.Id == Id);
        var before = entered?.Notice;
        if (entered is null)
        {
            db.Add(entered = new EnteredNotice(notice));
        }
        else
        {
            db.Expect(entered, Revision);
            entered.Correct(notice);
        }

        await RemindAsync(notice, [.. moved.Select(one => one.Moved)], cancellation);
        db.Record((await user.RequireAsync()).Author, AuditEntry.Installation, before is null ? "calendar.entered" : "calendar.corrected", entered, new { Before = before, After = notice });
        if ((await db.SaveAsync(cancellation)).Refusal is { } refusal)
        {
            await LoadAsync(cancellation);
            return this.Refused(refusal);
        }

        calendar.Forget();
        return this.DoneAt("/staff/calendar", moved.Count == 0
            ? "已保存，没有在办申请的答复期限变化。"
            : $"已保存。{moved.Count}件在办申请的答复期限变化，已提醒承办人员：{string.Join('、', moved.Take(20).Select(one => one.Moved.Application.Number))}{(moved.Count > 20 ? "等" : "")}。");
    }

    private async Task<Result<HolidayNotice>> ReadAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
            return new Refusal("calendar.notice_unreadable", "请填写年份。");
        return Id is { } id && Entered.All(one => one.Id != id)
            ? new Refusal("calendar.unknown", "没有找到要修改的通知，请刷新后重试。")
            : HolidayNoticeText.Read(Year, NoticeTitle, Holidays, Workdays);
    }

    private async Task<IReadOnlyList<(string Agency, MovedDate Moved)>> MovedByAsync(HolidayNotice notice, CancellationToken cancellation)
    {
        var before = Entered.Select(one => one.Notice).ToList();
        var after = Id is { } id ? [.. Entered.Select(one => one.Id == id ? notice : one.Notice)] : before.Append(notice);
        var open = await db.Applications.AsNoTracking().Where(one => one.EndedOn == null).OrderBy(one => one.AgencyId).ThenBy(one => one.Id).Whole().ToListAsync(cancellation);
        var names = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.ShortName, cancellation);
        return [.. MovedDate.Between(open, WorkingDays.Of(before), WorkingDays.Of(after)).Select(moved => (names[moved.Application.AgencyId], moved))];
    }

    private async Task RemindAsync(HolidayNotice notice, IReadOnlyList<MovedDate> moved, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var agencies = moved.Select(one => one.Application.AgencyId).Distinct().ToList();
        var posts = await db.Staff.Where(post => agencies.Contains(post.AgencyId) && post.IsActive).ToListAsync(cancellation);
        foreach (var one in moved)
        {
            var told = new ReminderRecipients([.. posts.Where(post => post.AgencyId == one.Application.AgencyId)]).OfCase(isOverdue: false);
            db.AddRange(told.Select(person => new Reminder(person, one.Application.AgencyId, CaseReminders.OfMoved(one, notice, now), now)));
        }
    }

    private async Task LoadAsync(CancellationToken cancellation) => Entered = await db.HolidayNotices.OrderBy(one => one.Id).ToListAsync(cancellation);
}
