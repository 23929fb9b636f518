using Gongkai.Domain.Applications.Outcomes;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>To whom a letter goes.</summary>
public enum LetterRecipient
{
    /// <summary>The applicant.</summary>
    Applicant,

    /// <summary>The third party whose rights disclosure touches; it is not told who asks.</summary>
    ThirdParty,

    /// <summary>Another agency.</summary>
    OtherAgency,
}

/// <summary>What a letter says about remedies (article 51).</summary>
public enum LetterRemedy
{
    /// <summary>A step on the way: it cannot be contested alone.</summary>
    None,

    /// <summary>Reconsideration within 60 days or a lawsuit within 6 months.</summary>
    Decision,

    /// <summary>The fee cannot be contested alone; what follows from not paying it can (国办函〔2020〕109号).</summary>
    Fee,
}

/// <summary>A kind of letter (告知书, 答复书, 通知书, 回执): what it decides, on what legal basis, and what it must say.</summary>
/// <param name="Key">Stored name; never changes.</param>
/// <param name="Chinese">The word for it in lists.</param>
/// <param name="Articles">Articles of the Regulation on which it stands, in order, without those of a ground.</param>
public sealed record LetterKind(string Key, string Chinese, IReadOnlyList<string> Articles)
{
    /// <summary>The row of table 3 in which a reply of this kind counts; null for a notice on the way.</summary>
    public string? Row { get; init; }

    /// <summary>Whether the case ends by a step without a draft (逾期不补正), the letter telling of it afterwards.</summary>
    public bool FollowsEnd { get; init; }

    /// <summary>To whom it goes.</summary>
    public LetterRecipient Recipient { get; init; }

    /// <summary>What it says about remedies.</summary>
    public LetterRemedy Remedy { get; init; } = LetterRemedy.Decision;

    /// <summary>Words that state what is decided; the letter must say one of them.</summary>
    public IReadOnlyList<string> Decision { get; init; } = [];

    /// <summary>What it needs to know from the case, as names of places.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What it needs to be told.</summary>
    public IReadOnlyList<LetterField> Fields { get; init; } = [];

    /// <summary>Whether parts are withheld, each on a ground of its own (article 37).</summary>
    public bool Withholds { get; init; }

    /// <summary>Whether it stands on 国办函〔2020〕109号 too.</summary>
    public bool IsAboutFee { get; init; }

    /// <summary>The ground it always has; null where one is chosen or none is needed.</summary>
    public Ground? FixedGround => Row is { } row && !Fields.Any(one => one.Kind == LetterFieldKind.Ground) && Ground.Of(row).ToList() is [var only] ? only : null;

    /// <summary>Whether it answers the application, as a draft does.</summary>
    public bool IsReply => Row is not null && !FollowsEnd;

    /// <summary>The places that a template of it must have, in order.</summary>
    public IEnumerable<string> RequiredPlaces => Facts
        .Concat(Fields.Select(one => one.Name).Where(name => name != LetterField.Addressee))
        .Concat(Withholds ? [LetterPlaces.Withheld] : Enumerable.Empty<string>())
        .Append(LetterPlaces.Basis)
        .Concat(Remedy == LetterRemedy.None ? Enumerable.Empty<string>() : [LetterPlaces.Remedies])
        .Distinct();
}
