namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// What the author writes of a version: text and metadata. Whatever of it changes, a new version or a new round of
/// reviews records it. An empty text is not shown. Immutable.
/// </summary>
public sealed record ItemContent
{
    /// <summary>The longest title that is accepted, in characters.</summary>
    public const int TitleLimit = 200;

    /// <summary>Title (标题).</summary>
    public required string Title { get; init; }

    /// <summary>Text (正文).</summary>
    public RichText Body { get; init; } = RichText.Empty;

    /// <summary>Document number (文号).</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Form (体裁).</summary>
    public Genre Genre { get; init; }

    /// <summary>Subject by the agency's classification (主题分类).</summary>
    public string Subject { get; init; } = "";

    /// <summary>Keywords (关键词), separated by “；”.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>Who made it (发布机构), as printed; the agency where empty.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The day it was made (成文日期、生成日期): the clock of article 26 starts. Null while not known.</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>The first day of its validity (施行日期); null where it has none of its own.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day of its validity (有效期至); null where it is not limited.</summary>
    public DateOnly? ValidThrough { get; init; }

    /// <summary>Legal basis for publishing it (公开依据).</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>Time limit for publishing it, in words (公开时限).</summary>
    public string TimeLimit { get; init; } = "";

    /// <summary>Where it was taken from (来源).</summary>
    public string Source { get; init; } = "";

    /// <summary>The keywords one by one.</summary>
    public IReadOnlyList<string> KeywordList() =>
        Keywords.Split([';', '；', ',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with it at any time, finished or not; null where nothing is.</summary>
    internal Refusal? Fault()
    {
        if (Title.Trim().Length is 0 or > TitleLimit)
            return new Refusal("item.title", $"标题应为1至{TitleLimit}个字，请重新填写。");
        if (Title.Trim().AsSpan().IndexOfAny('\r', '\n') >= 0)
            return new Refusal("item.title", "标题中不能换行，请删去换行后重新填写。");
        if (ValidFrom > ValidThrough)
            return new Refusal("item.validity", "有效期的截止日早于施行日，请核对这两个日期。");
        if (!Enum.IsDefined(Genre))
            return new Refusal("item.genre", "体裁不在列表中，请重新选择。");
        return null;
    }
}
