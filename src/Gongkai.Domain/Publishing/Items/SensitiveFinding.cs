using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// Something sensitive that the screening of a version found. Until it is masked or overridden, the version does not
/// pass the confidentiality review.
/// </summary>
public sealed class SensitiveFinding
{
    private SensitiveFinding()
    {
        Excerpt = Where = Before = After = "";
        Reason = "";
    }

    internal SensitiveFinding(int number, FindingPart part, int? attachment, SensitivePassage passage)
    {
        Number = number;
        Part = part;
        Attachment = attachment;
        Kind = passage.Kind;
        Start = passage.Start;
        Length = passage.Length;
        Excerpt = passage.Excerpt;
        Mask = passage.Mask;
        (Where, Before, After) = passage.Place is { } place ? (place.Where, place.Before, place.After) : ("", "", "");
        Reason = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number within the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it is.</summary>
    public SensitiveKind Kind { get; private set; }

    /// <summary>The part it stands in.</summary>
    public FindingPart Part { get; private set; }

    /// <summary>Number of the attachment; null in title and body.</summary>
    public int? Attachment { get; private set; }

    /// <summary>Its first character, from 0, in the part's plain text; in an attachment, in the text that was read from it.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters.</summary>
    public int Length { get; private set; }

    /// <summary>The passage as found. Never shown to the public.</summary>
    public string Excerpt { get; private set; }

    /// <summary>What can stand there instead; null where only the author can mend it.</summary>
    public string? Mask { get; private set; }

    /// <summary>Where it stands in a file, in Chinese (第2个表 第3行 第1列); of a broken link, where it leads and why it is one; empty elsewhere.</summary>
    public string Where { get; private set; }

    /// <summary>The words before it in a file, as they were when it was screened; empty elsewhere.</summary>
    public string Before { get; private set; }

    /// <summary>The words after it in a file, as they were when it was screened; empty elsewhere.</summary>
    public string After { get; private set; }

    /// <summary>What became of it.</summary>
    public FindingResolution Resolution { get; private set; }

    /// <summary>Why it was overridden; empty otherwise.</summary>
    public string Reason { get; private set; }

    /// <summary>Who resolved it; null while open.</summary>
    public long? ResolvedBy { get; private set; }

    /// <summary>When it was resolved; null while open.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Whether nobody has dealt with it.</summary>
    public bool IsOpen => Resolution == FindingResolution.Open;

    internal bool IsSameAs(SensitiveFinding other) =>
        (Kind, Part, Attachment, Start, Excerpt) == (other.Kind, other.Part, other.Attachment, other.Start, other.Excerpt);

    internal void ResolveAs(FindingResolution resolution, string reason, Actor actor, DateTimeOffset at) =>
        (Resolution, Reason, ResolvedBy, ResolvedAt) = (resolution, reason.Trim(), actor.PersonId, at);

    internal void KeepResolutionOf(SensitiveFinding earlier) =>
        (Resolution, Reason, ResolvedBy, ResolvedAt) = (earlier.Resolution, earlier.Reason, earlier.ResolvedBy, earlier.ResolvedAt);

    internal void Shift(int by) => Start += by;
}
