using Gongkai.Data;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Gongkai.Web.Pages.Portal;

/// <summary>A public item as a sheet for a bulletin board (公开栏): whoever reads it there finds the page by a code.</summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class SheetModel(GongkaiDb db, CurrentAgency agency) : PageModel
{
    private const int PixelsOfModule = 6;

    public Item Item { get; private set; } = null!;

    public ItemVersion Version { get; private set; } = null!;

    /// <summary>The permanent address of the item, in full.</summary>
    public string Permanent => $"{Request.Scheme}://{Request.Host}{agency.Link(ItemSummary.ItemPath(Item.IndexNumber))}";

    /// <summary>The address as a picture. A quarter of it may be torn or dirty.</summary>
    public string QrCode
    {
        get
        {
            using var data = QRCodeGenerator.GenerateQrCode(Permanent, QRCodeGenerator.ECCLevel.Q);
            using var picture = new PngByteQRCode(data);
            return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsOfModule))}";
        }
    }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        var here = agency.Required.Id;
        var item = await db.Items.AsNoTracking().Include(found => found.Agency)
            .Include(found => found.Versions.Where(version => version.Stage == VersionStage.Current)).ThenInclude(version => version.Attachments)
            .SingleOrDefaultAsync(found => found.AgencyId == here && found.IndexNumber == number, cancellation);
        if (item?.Public is not { } version)
            return StatusCode(item?.PublishedAt is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);
        (Item, Version) = (item, version);
        return Page();
    }
}
