using Gongkai.Data;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Counting;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports.Form;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Staff.Cases;

/// <summary>Tables 3 and 4 of a year, counted from the ledger.</summary>
[Access(AccessNeed.Read)]
internal sealed class TablesModel(GongkaiDb db, CurrentAgency current, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The rows of table 4.</summary>
    public static IReadOnlyList<(string Key, string Label)> DisputeRows { get; } =
    [
        ("reconsideration", DisputeKind.Reconsideration.Chinese()), ("litigation_direct", $"行政诉讼：{DisputeKind.LitigationDirect.Chinese()}"),
        ("litigation_after_reconsideration", $"行政诉讼：{DisputeKind.LitigationAfterReconsideration.Chinese()}"),
    ];

    /// <summary>The columns of each.</summary>
    public static IReadOnlyList<string> DisputeColumns { get; } = ["upheld", "corrected", "other", "pending", "total"];

    [BindProperty(SupportsGet = true, Name = "year")]
    public int Year { get; set; }

    /// <summary>The edition of the form for the year.</summary>
    public ReportForm Form { get; private set; } = ReportForms.Form2021;

    /// <summary>Whether whoever looks sees the cases behind a cell.</summary>
    public bool MayLookUp { get; private set; }

    private CaseTables Tables { get; set; } = null!;

    /// <summary>How many a cell counts.</summary>
    public decimal Count(string path) => Form.Find(path) is { } cell ? Tables.Figures[cell].Number : 0;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = CountedYears.Valid(Year, LegalDay.Of(clock.GetUtcNow()));
        ModelState.Clear();
        MayLookUp = (await user.RequireAsync()).Scope.CanAct(current.Required.Id, CaseAccess.Office);
        Tables = await CountedYears.CountAsync(db, current.Required.Id, Year, cancellation);
        Form = Tables.Figures.Form;
    }
}
