using Gongkai.Domain;
using Gongkai.Domain.Applications.Outcomes;

namespace Gongkai.Documents.Redaction;

/// <summary>An area of a page, as shares of its width and height from the upper left corner, from 0 to 1.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct PageArea(int Page, double Left, double Top, double Width, double Height)
{
    /// <summary>Whether it is an area of a page at all.</summary>
    public bool IsSound => Page >= 1 && Left >= 0 && Top >= 0 && Width > 0 && Height > 0 && Left + Width <= 1.0001 && Top + Height <= 1.0001;
}

/// <summary>Something that somebody decided to black out, with the legal ground and the reason: a passage wherever it stands, or an area of a page.</summary>
public sealed record RedactionMark
{
    /// <summary>The longest passage, in characters.</summary>
    public const int PassageLimit = 1000;

    private RedactionMark(string? passage, PageArea? area, Ground ground, string reason) => (Passage, Area, Ground, Reason) = (passage, area, ground, reason);

    /// <summary>The passage; null for an area.</summary>
    public string? Passage { get; }

    /// <summary>The area of a pdf; null for a passage.</summary>
    public PageArea? Area { get; }

    /// <summary>The legal ground.</summary>
    public Ground Ground { get; }

    /// <summary>Why the ground fits.</summary>
    public string Reason { get; }

    /// <summary>Marks a passage.</summary>
    /// <returns>The mark, or a refusal <c>redaction.passage</c>, <c>withheld.ground</c> or <c>withheld.incomplete</c>.</returns>
    public static Result<RedactionMark> Of(string passage, string ground, string reason)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return passage.Trim().Length is 0 or > PassageLimit
            ? new Refusal("redaction.passage", $"要遮盖的文字应为1至{PassageLimit}字，较长的请分段标出。")
            : Checked(passage.Trim(), null, ground, reason);
    }

    /// <summary>Marks an area of a page of a pdf.</summary>
    /// <returns>The mark, or a refusal <c>redaction.area</c>, <c>withheld.ground</c> or <c>withheld.incomplete</c>.</returns>
    public static Result<RedactionMark> Of(PageArea area, string ground, string reason) => !area.IsSound
        ? new Refusal("redaction.area", "要遮盖的区域不在页面内，请在页面上重新框选。")
        : Checked(null, area, ground, reason);

    private static Result<RedactionMark> Checked(string? passage, PageArea? area, string ground, string reason)
    {
        var part = WithheldPart.Create("遮盖内容", ground, reason);
        return part.IsDone ? new RedactionMark(passage, area, part.Value.Ground, part.Value.Reason) : part.Refusal;
    }
}

/// <summary>A file with what is withheld blacked out.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Withheld">What was blacked out, place by place, for the list that goes with the letter.</param>
public sealed record RedactedFile(byte[] Content, string MediaType, IReadOnlyList<WithheldPart> Withheld);

/// <summary>A passage that the machine proposes to black out; a person decides.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Where">Where it stands first.</param>
/// <param name="What">What it looks like (手机号码).</param>
/// <param name="Ground">The ground that would fit.</param>
public sealed record RedactionProposal(string Passage, string Where, string What, Ground Ground);
