using System.ComponentModel.DataAnnotations;
using Gongkai.Documents.Redaction;
using Gongkai.Domain;

namespace Gongkai.Web.Applications;

/// <summary>A row of the form of redaction: a passage, or an area of a page in percent.</summary>
internal sealed class MarkInput
{
    /// <summary>Whether a person has chosen it; rows that are filled in by hand need no tick.</summary>
    public bool IsChosen { get; set; }

    /// <summary>Whether the machine proposed it.</summary>
    public bool IsProposed { get; set; }

    public string Passage { get; set; } = "";

    /// <summary>Where a proposal stands, and what it looks like.</summary>
    public string Where { get; set; } = "";

    public string Ground { get; set; } = "";

    public string Reason { get; set; } = "";

    [Display(Name = "页码")]
    public int? Page { get; set; }

    [Display(Name = "左")]
    public double? Left { get; set; }

    [Display(Name = "上")]
    public double? Top { get; set; }

    [Display(Name = "宽")]
    public double? Width { get; set; }

    [Display(Name = "高")]
    public double? Height { get; set; }

    /// <summary>Whether it is to be blacked out.</summary>
    public bool Counts => IsProposed ? IsChosen : Page is not null || !string.IsNullOrWhiteSpace(Passage);

    /// <summary>The mark.</summary>
    /// <returns>It, or the refusal that names what is missing.</returns>
    public Result<RedactionMark> Read()
    {
        var mark = Page is { } page
            ? RedactionMark.Of(new PageArea(page, Share(Left), Share(Top), Share(Width), Share(Height)), Ground, Reason)
            : RedactionMark.Of(Passage, Ground, Reason);
        return mark.IsDone ? mark : mark.Refusal with { Message = $"{(Page is { } on ? $"第{on}页的区域" : $"“{Passage.Trim().UpTo(20)}”")}：{mark.Refusal.Message}" };
    }

    private static double Share(double? percent) => (percent ?? -100) / 100;
}
