using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.States;
using Gongkai.Web.Calendar;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The last day for a reply, day by day, as <c>gongkai deadline</c> tells it.</summary>
[OpenToEveryone]
internal sealed class DeadlineModel(WorkingDays calendar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "收到申请的日期")]
    public DateOnly? Received { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "延长的工作日数")]
    public int Extension { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "征求第三方意见的发出日期")]
    public DateOnly? ThirdPartyFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "收到第三方意见的日期")]
    public DateOnly? ThirdPartyThrough { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "征求其他机关意见的发出日期")]
    public DateOnly? AgencyFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "收到其他机关意见的日期")]
    public DateOnly? AgencyThrough { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "收费通知的发出日期")]
    public DateOnly? FeeFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "缴费日期")]
    public DateOnly? FeeThrough { get; set; }

    /// <summary>The account, day by day; empty where nothing was asked or it cannot be computed.</summary>
    public IReadOnlyList<ReplyDay> Days { get; private set; } = [];

    /// <summary>The years that can be computed.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var known = await calendar.GetAsync(cancellation);
        Years = known.Years;
        if (!ModelState.IsValid || Received is not { } received)
            return Page();
        var pauses = Pauses(received);
        if (!pauses.IsDone)
            return this.Refused(pauses.Refusal);
        if (Extension is < 0 or > Handling.ExtensionLimit)
            return this.Refused(new Refusal("deadline.extension", $"延长的期限应为0至{Handling.ExtensionLimit}个工作日（《条例》第三十三条）。"));
        var days = ReplyTerm.From(received, Extension, [.. pauses.Value]).Days(known);
        if (!days.IsDone)
            return this.Refused(days.Refusal);
        Days = days.Value;
        return Page();
    }

    private Result<IReadOnlyList<Pause>> Pauses(DateOnly received)
    {
        (DateOnly? From, DateOnly? Through, Func<DateOnly, DateOnly, Pause> Of)[] asked =
            [(ThirdPartyFrom, ThirdPartyThrough, Pause.ThirdParty), (AgencyFrom, AgencyThrough, Pause.OtherAgency), (FeeFrom, FeeThrough, Pause.Fee)];
        var pauses = new List<Pause>();
        foreach (var (start, end, of) in asked)
        {
            if (start is null && end is null)
                continue;
            if (start is not { } from || end is not { } through || from < received || through < from)
                return new Refusal("deadline.pause", "暂停计算的起止日期应同时填写，发出日期不早于收到申请的日期，结束日期不早于发出日期。");
            pauses.Add(of(from, through));
        }

        return pauses;
    }
}
