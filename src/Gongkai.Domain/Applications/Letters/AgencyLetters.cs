using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>How an agency writes its letters: code of its numbers, authorities for remedies, and wordings of its own.</summary>
public sealed class AgencyLetters
{
    private Dictionary<string, string> wordings = [];

    private AgencyLetters() => (NumberCode, Reconsideration, Court) = ("", "", "");

    /// <summary>Begins with nothing set: no letter can be written until the authorities are named.</summary>
    /// <param name="agencyId">The agency.</param>
    public AgencyLetters(long agencyId)
        : this() => AgencyId = agencyId;

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>发文机关代字 (云财公开).</summary>
    public string NumberCode { get; private set; }

    /// <summary>The authority for reconsideration.</summary>
    public string Reconsideration { get; private set; }

    /// <summary>The court for a lawsuit.</summary>
    public string Court { get; private set; }

    /// <summary>The agency's own wordings, by the key of the kind.</summary>
    public IReadOnlyDictionary<string, string> Wordings => wordings;

    /// <summary>Rises by one at each change: two people who change it at once do not overwrite each other.</summary>
    public long Revision { get; private set; }

    /// <summary>Names the authorities.</summary>
    /// <param name="agency">The agency: name and office stand in the letters too.</param>
    /// <param name="numberCode">Code of document numbers.</param>
    /// <param name="reconsideration">The authority for reconsideration.</param>
    /// <param name="court">The court for a lawsuit.</param>
    /// <returns>Done, or the refusal <c>letterhead.incomplete</c>.</returns>
    public Result Name(Agency agency, string numberCode, string reconsideration, string court)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var head = LetterHead.Create(agency.Name, numberCode, reconsideration, court, agency.Office);
        if (!head.IsDone)
            return head.Refusal;
        (NumberCode, Reconsideration, Court) = (head.Value.NumberCode, head.Value.Reconsideration, head.Value.Court);
        Revision++;
        return Result.Done;
    }

    /// <summary>What is the same in all letters.</summary>
    /// <returns>The head, or the refusal <c>letterhead.incomplete</c>.</returns>
    public Result<LetterHead> Head(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return LetterHead.Create(agency.Name, NumberCode, Reconsideration, Court, agency.Office);
    }

    /// <summary>Words a kind of letter in the agency's own way.</summary>
    /// <returns>Done, or the refusal <c>letter.template</c>.</returns>
    public Result Word(LetterKind kind, string text)
    {
        var template = LetterTemplate.Create(kind, text);
        if (!template.IsDone)
            return template.Refusal;
        // A new dictionary: what is stored is compared as a whole.
        wordings = new(wordings) { [kind.Key] = template.Value.Text };
        Revision++;
        return Result.Done;
    }

    /// <summary>Goes back to the wording that the program brings.</summary>
    public void Unword(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        wordings = new(wordings.Where(one => one.Key != kind.Key));
        Revision++;
    }

    /// <summary>The wording of a kind: the agency's own, else the program's.</summary>
    /// <returns>The template, or the refusal <c>letter.template</c>: an older wording lacks what is required by now.</returns>
    public Result<LetterTemplate> Template(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return wordings.TryGetValue(kind.Key, out var own) ? LetterTemplate.Create(kind, own) : LetterTemplate.BuiltIn(kind);
    }
}
