using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Assessments;

/// <summary>The period that is assessed; until it is chosen, the year in which something was last published.</summary>
internal sealed class AssessmentPeriod
{
    [FromQuery(Name = "from")]
    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "through")]
    [Display(Name = "结束日期")]
    public DateOnly? Through { get; set; }

    /// <summary>The query of a link that keeps the period.</summary>
    public string Query => $"?from={From:yyyy-MM-dd}&through={Through:yyyy-MM-dd}";

    /// <summary>Fills in what was not chosen.</summary>
    /// <returns>Done, or the refusal <c>assessment.period</c>.</returns>
    public async Task<Result> CompleteAsync(GongkaiDb db, long agencyId, DateOnly today)
    {
        if (From is null || Through is null)
        {
            var last = await db.Items.Where(item => item.AgencyId == agencyId).MaxAsync(item => item.PublishedAt);
            var year = last is { } at ? LegalDay.Of(at).Year : today.Year;
            From ??= new DateOnly(year, 1, 1);
            Through ??= From.Value.Year < today.Year ? new DateOnly(From.Value.Year, 12, 31) : today;
        }

        return From <= Through && From.Value.AddYears(2) > Through
            ? Result.Done
            : Result.Refuse("assessment.period", "考核期间的开始日期不能晚于结束日期，最长两年，请重新选择。");
    }
}
