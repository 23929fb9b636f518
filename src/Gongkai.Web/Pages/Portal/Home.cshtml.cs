using Gongkai.Data;
using Gongkai.Web.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>An agency's front page: the office for disclosure work and how to reach it (article 12).</summary>
[OpenToEveryone]
internal sealed class HomeModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    /// <summary>What is printed of the office; empty texts are not.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var office = (await db.Agencies.AsNoTracking().SingleAsync(found => found.Id == agency.Required.Id, cancellation)).Office;
        (string Label, string Text)[] lines =
        [
            ("名称", office.Name), ("办公地址", office.Address), ("办公时间", office.Hours), ("联系电话", office.Telephone),
            ("传真", office.Fax), ("电子邮箱", office.Email), ("邮政编码", office.PostCode),
        ];
        Lines = [.. lines.Where(line => line.Text.Length > 0)];
    }
}
