namespace Gongkai.Domain.Applications.Letters;

/// <summary>
/// A letter as it is worded. It gets number and day when it is signed, and the applicant's name only on paper: identities
/// lie sealed, see <see cref="IssuedLetter"/>.
/// </summary>
/// <param name="KindKey">Key of the kind.</param>
/// <param name="Agency">Who writes.</param>
/// <param name="Title">Title.</param>
/// <param name="Addressee">To whom; null for the applicant.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Annexes">What goes with it.</param>
/// <param name="Contact">Where to ask.</param>
public sealed record Letter(
    string KindKey, string Agency, string Title, string? Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<LetterAnnex> Annexes, string Contact)
{
    private static readonly string[] Names = ["答复书", "告知书", "通知书", "意见书"];

    /// <summary>Writes a letter.</summary>
    /// <param name="template">The wording.</param>
    /// <param name="particulars">What the letter must say beyond the case.</param>
    /// <param name="facts">What the case knows.</param>
    /// <param name="head">The agency's own.</param>
    /// <param name="on">The day on which it is written: the remedies are those of that day.</param>
    /// <returns>The letter, or the refusal <c>letter.facts</c>: the case knows nothing of what this kind tells.</returns>
    public static Result<Letter> Compose(LetterTemplate template, LetterParticulars particulars, LetterFacts facts, LetterHead head, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(particulars);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(head);
        var kind = particulars.Kind;
        if (template.Kind != kind)
            throw new ArgumentException("The template is of another kind.", nameof(template));
        var missing = kind.Facts.Where(place => place != LetterPlaces.Course && facts.Places.GetValueOrDefault(place, "").Length == 0).ToList();
        if (missing.Count > 0)
            return new Refusal("letter.facts", $"该申请还没有{string.Join('、', missing)}，不能制作“{kind.Chinese}”。请先办理相应的步骤。");
        var places = new Dictionary<string, string>(facts.Places)
        {
            [LetterPlaces.Agency] = head.Agency,
            [LetterPlaces.Contact] = head.Contact,
            [LetterPlaces.Withheld] = $"其中{particulars.Withheld.Count}处内容不予公开，各处的依据和理由见附件《{LetterAnnex.WithheldTitle}》。",
            [LetterPlaces.Remedies] = Remedies.Paragraph(particulars, Called(template.Title), head, on),
        };
        foreach (var field in kind.Fields)
            places[field.Name] = particulars.Printed(field);
        places[LetterPlaces.Basis] = particulars.Basis;
        var addressee = kind.Recipient == LetterRecipient.Applicant ? null : particulars.Entries[LetterField.Addressee];
        LetterAnnex[] annexes = particulars.Withheld.Count == 0 ? []
            : [new LetterAnnex(LetterAnnex.WithheldTitle, [.. particulars.Withheld.Select((part, i) => $"{i + 1}. {part.Printed}")])];
        return new Letter(kind.Key, head.Agency, template.Title, addressee, [.. template.Fill(places)], annexes, head.Contact);
    }

    /// <summary>How a template will look: its places stand in square brackets.</summary>
    /// <param name="template">The wording.</param>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="contact">Where to ask.</param>
    public static Letter Sample(LetterTemplate template, string agency, string contact)
    {
        ArgumentNullException.ThrowIfNull(template);
        var places = template.Kind.RequiredPlaces.Concat(LetterPlaces.Common).Distinct().ToDictionary(place => place, place => $"〔{place}〕");
        return new Letter(template.Kind.Key, agency, template.Title, template.Kind.Recipient == LetterRecipient.Applicant ? null : "〔主送〕", [.. template.Fill(places)], [], contact);
    }

    private static string Called(string title) =>
        Names.FirstOrDefault(end => title.EndsWith(end, StringComparison.Ordinal)) ?? "文书";
}

/// <summary>What goes with a letter.</summary>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">The text.</param>
public sealed record LetterAnnex(string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The list of what is withheld and why (article 37).</summary>
    public const string WithheldTitle = "不予公开内容清单";
}
