using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// A public item. Its address never changes. What was public and is no more answers 410, so that search engines forget
/// it; whatever never was public answers 404, exactly like an address that names nothing.
/// </summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class ItemModel(GongkaiDb db, CurrentAgency agency, TimeProvider clock) : PageModel
{
    public Item Item { get; private set; } = null!;

    public ItemVersion Version { get; private set; } = null!;

    public IReadOnlyList<ColumnEntry> Path { get; private set; } = [];

    /// <summary>The entry of the standard catalogue that it belongs to; null where none was named.</summary>
    public CatalogueEntry? Entry { get; private set; }

    public Validity? Validity { get; private set; }

    public NormativeDocument? Document { get; private set; }

    /// <summary>What was done to the document whose text it is, and what it does to others.</summary>
    public IReadOnlyList<PublicRelation> Relations { get; private set; } = [];

    /// <summary>What explains it, and what it explains.</summary>
    public IReadOnlyList<RelatedItem> Explanations { get; private set; } = [];

    public IReadOnlyList<RelatedItem> Policies { get; private set; } = [];

    public IReadOnlyList<PolicyFulfilment> Offers { get; private set; } = [];

    public DateOnly Today { get; } = LegalDay.Of(clock.GetUtcNow());

    /// <summary>The permanent address, in full.</summary>
    public string Permanent => $"{Request.Scheme}://{Request.Host}{agency.Link(ItemSummary.ItemPath(Item.IndexNumber))}";

    /// <summary>The public note of each correction with the day it was made public, the last first.</summary>
    public IEnumerable<(DateOnly On, string Note)> Corrections => Item.Versions
        .Where(version => version is { DecidedAt: not null, PublicNote.Length: > 0 })
        .OrderByDescending(version => version.Number).Select(version => (LegalDay.Of(version.DecidedAt!.Value), version.PublicNote));

    /// <summary>The metadata that are filled, in the order in which platforms print them.</summary>
    public IEnumerable<(string Label, string Text)> Metadata()
    {
        var content = Version.Content;
        (string Label, string Text)[] all =
        [
            ("索引号", Item.IndexNumber),
            ("主题分类", content.Subject),
            ("体裁", content.Genre.Chinese()),
            ("发布机构", content.Issuer.Length > 0 ? content.Issuer : agency.Required.Name),
            ("成文日期", content.FormedOn?.ToString("yyyy-MM-dd") ?? ""),
            ("发布日期", LegalDay.Of(Item.PublishedAt!.Value).ToString("yyyy-MM-dd")),
            ("文号", content.DocumentNumber),
            ("时效", Validity is { } validity ? validity.Chinese() : ""),
            ("施行日期", (Document?.InForceFrom ?? content.ValidFrom)?.ToString("yyyy-MM-dd") ?? ""),
            ("有效期至", (Document is null ? content.ValidThrough : Document.TermThrough)?.ToString("yyyy-MM-dd") ?? ""),
            ("责任部门", Item.Department.Name),
            ("关键词", string.Join("；", content.KeywordList())),
            ("公开方式", "主动公开"),
            ("公开依据", content.LegalBasis),
            ("公开时限", content.TimeLimit),
            ("公开渠道", Version.Channels.Chinese()),
            ("来源", content.Source),
        ];
        return all.Where(line => line.Text.Length > 0);
    }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        var here = agency.Required.Id;
        var item = await db.Items.AsNoTracking().Include(found => found.Department)
            .Include(found => found.Versions.Where(version => version.Stage == VersionStage.Current || version.Stage == VersionStage.Superseded))
            .ThenInclude(version => version.Attachments).AsSplitQuery()
            .SingleOrDefaultAsync(found => found.AgencyId == here && found.IndexNumber == number, cancellation);
        if (item?.Public is not { } version)
            return StatusCode(item?.PublishedAt is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);
        (Item, Version) = (item, version);
        Path = (await ColumnTree.LoadAsync(db, here, cancellation)).Path(item.ColumnId);
        Document = await db.NormativeDocuments.AsNoTracking().WithRelations()
            .FirstOrDefaultAsync(document => document.ItemId == item.Id, cancellation);
        Relations = Document is null ? [] : await PublicRelation.OfAsync(db, Document, cancellation);
        Validity = ItemValidity.On(Today, version.Content, Document);
        Entry = item.CatalogueEntryId is { } entryId
            ? await db.Set<CatalogueEntry>().AsNoTracking().SingleAsync(entry => entry.Id == entryId, cancellation)
            : null;
        (Explanations, Policies) = await RelatedItem.OfAsync(db, item.Id, cancellation);
        Offers = await db.Fulfilments.AsNoTracking().Where(offer => offer.PolicyId == item.Id).OrderBy(offer => offer.Id).ToListAsync(cancellation);
        return Page();
    }
}
