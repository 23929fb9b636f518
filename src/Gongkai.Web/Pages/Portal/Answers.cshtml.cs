using Gongkai.Data;
using Gongkai.Domain.Applications.Files;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>Answered applications that the agency shows to everybody, the newest first. Not kept as an answer: what was taken down is gone at once.</summary>
[OpenToEveryone]
internal sealed class AnswersModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int LinesOfPage = 20;

    public string Words { get; private set; } = "";

    public Paged<PublishedReply> Lines { get; private set; } = new([], 1, LinesOfPage, 0);

    public async Task OnGetAsync(string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var agencyId = agency.Required.Id;
        Words = (q ?? "").Trim();
        var words = Words;
        Lines = await db.PublishedReplies.AsNoTracking().Where(reply => reply.AgencyId == agencyId && (words == "" || reply.Question.Contains(words) || reply.Answer.Contains(words)))
            .OrderByDescending(reply => reply.RepliedOn).ThenByDescending(reply => reply.Id).PageAsync(number, LinesOfPage, cancellation);
    }
}
