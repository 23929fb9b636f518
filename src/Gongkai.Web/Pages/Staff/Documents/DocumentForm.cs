using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>What is entered of a regulation or normative document.</summary>
internal sealed class DocumentForm
{
    [Display(Name = "种类")]
    public NormativeKind Kind { get; set; } = NormativeKind.NormativeDocument;

    [Display(Name = "标题")]
    public string Title { get; set; } = "";

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "制发日期")]
    public DateOnly IssuedOn { get; set; }

    [Display(Name = "施行日期")]
    public DateOnly InForceFrom { get; set; }

    [Display(Name = "有效期至")]
    public DateOnly? TermThrough { get; set; }

    [Display(Name = "正文的索引号")]
    public string IndexNumber { get; set; } = "";

    public static async Task<DocumentForm> OfAsync(GongkaiDb db, NormativeDocument document, CancellationToken cancellation) => new()
    {
        Kind = document.Kind,
        Title = document.Title,
        DocumentNumber = document.DocumentNumber,
        IssuedOn = document.IssuedOn,
        InForceFrom = document.InForceFrom,
        TermThrough = document.TermThrough,
        IndexNumber = await db.Items.Where(item => item.Id == document.ItemId).Select(item => item.IndexNumber).SingleOrDefaultAsync(cancellation) ?? "",
    };

    /// <summary>Finds the item that holds the text.</summary>
    /// <returns>Null where none is named; the refusal where the agency has no such item.</returns>
    public async Task<(long? Id, Refusal? Refusal)> ItemAsync(GongkaiDb db, long agencyId, CancellationToken cancellation)
    {
        var number = IndexNumber.Trim();
        if (number.Length == 0)
            return (null, null);
        var id = await db.Items.Where(item => item.AgencyId == agencyId && item.IndexNumber == number).Select(item => (long?)item.Id).SingleOrDefaultAsync(cancellation);
        return id is null
            ? (null, new Refusal("normative.item", $"本机关没有索引号为“{number}”的信息，请核对；正文未在本平台公开的，请留空。"))
            : (id, null);
    }
}
