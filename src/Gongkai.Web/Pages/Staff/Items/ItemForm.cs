using System.ComponentModel.DataAnnotations;
using Gongkai.Documents.Html;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>What an author fills in: text, metadata, place and proposed attribute of an item.</summary>
internal sealed class ItemForm
{
    [Display(Name = "标题")]
    public string Title { get; set; } = "";

    [Display(Name = "正文")]
    public string Body { get; set; } = "";

    [Display(Name = "栏目")]
    public long ColumnId { get; set; }

    [Display(Name = "责任部门")]
    public long DepartmentId { get; set; }

    [Display(Name = "目录事项")]
    public long? CatalogueEntryId { get; set; }

    [Display(Name = "文号")]
    public string DocumentNumber { get; set; } = "";

    [Display(Name = "体裁")]
    public Genre Genre { get; set; }

    [Display(Name = "主题分类")]
    public string Subject { get; set; } = "";

    [Display(Name = "关键词")]
    public string Keywords { get; set; } = "";

    [Display(Name = "发布机构")]
    public string Issuer { get; set; } = "";

    [Display(Name = "成文日期")]
    public DateOnly? FormedOn { get; set; }

    [Display(Name = "施行日期")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "有效期至")]
    public DateOnly? ValidThrough { get; set; }

    [Display(Name = "公开依据")]
    public string LegalBasis { get; set; } = "";

    [Display(Name = "公开时限")]
    public string TimeLimit { get; set; } = "";

    [Display(Name = "来源")]
    public string Source { get; set; } = "";

    public AttributeForm Attribute { get; set; } = new();

    /// <summary>Ticket of the Word document it was filled from; empty where from none.</summary>
    public string Document { get; set; } = "";

    public static ItemForm Of(Item item)
    {
        var content = item.Latest.Content;
        return new ItemForm
        {
            Title = content.Title,
            Body = content.Body.Html,
            ColumnId = item.ColumnId,
            DepartmentId = item.DepartmentId,
            CatalogueEntryId = item.CatalogueEntryId,
            DocumentNumber = content.DocumentNumber,
            Genre = content.Genre,
            Subject = content.Subject,
            Keywords = content.Keywords,
            Issuer = content.Issuer,
            FormedOn = content.FormedOn,
            ValidFrom = content.ValidFrom,
            ValidThrough = content.ValidThrough,
            LegalBasis = content.LegalBasis,
            TimeLimit = content.TimeLimit,
            Source = content.Source,
            Attribute = AttributeForm.Of(item.Latest.Attribute),
        };
    }

    /// <summary>The same for the domain, the html made safe.</summary>
    public ItemContent Content() => new()
    {
        Title = Title.Trim(),
        Body = SafeHtml.Read(Body),
        DocumentNumber = DocumentNumber.Trim(),
        Genre = Genre,
        Subject = Subject.Trim(),
        Keywords = Keywords.Trim(),
        Issuer = Issuer.Trim(),
        FormedOn = FormedOn,
        ValidFrom = ValidFrom,
        ValidThrough = ValidThrough,
        LegalBasis = LegalBasis.Trim(),
        TimeLimit = TimeLimit.Trim(),
        Source = Source.Trim(),
    };

    /// <summary>Fields that a database row keeps short; null where all are.</summary>
    public Refusal? TooLong()
    {
        foreach (var (text, name) in new[]
        {
            (DocumentNumber, "文号"), (Subject, "主题分类"), (Keywords, "关键词"), (Issuer, "发布机构"), (LegalBasis, "公开依据"), (TimeLimit, "公开时限"), (Source, "来源"),
        })
        {
            if (text.Length > FieldLimit)
                return new Refusal("item.field", $"{name}最多{FieldLimit}个字，请缩短后再保存。");
        }

        return null;
    }

    /// <summary>The longest of the short fields, in characters.</summary>
    public const int FieldLimit = 300;
}
