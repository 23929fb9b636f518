using Gongkai.Domain;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Applications.Outcomes;

namespace Gongkai.Web.Letters;

/// <summary>What a form sends of a letter: the fields of its kind in order, and the parts that are withheld.</summary>
internal sealed class LetterInput
{
    /// <summary>Rows of the form that are offered beyond those filled in.</summary>
    private const int Spare = 3;

    /// <summary>What was entered, in the order of the kind's fields.</summary>
    public List<string?> Values { get; set; } = [];

    /// <summary>What is withheld; empty rows are passed over.</summary>
    public List<PartInput> Parts { get; set; } = [];

    /// <summary>A form filled from what was drafted before; where that is of another kind, from the files that go with the reply.</summary>
    public static LetterInput From(LetterKind kind, LetterParticulars? before, IReadOnlyList<CaseFile> files)
    {
        var isAgain = before?.Kind == kind;
        var withheld = isAgain ? before!.Withheld : kind.Withholds ? files.SelectMany(file => file.Withheld) : [];
        return new()
        {
            Values = [.. kind.Fields.Select(one => isAgain ? before!.Entries.GetValueOrDefault(one.Name) : one.Name == LetterField.Provided ? string.Join('\n', files.Select(file => $"《{file.Name}》")) : null)],
            Parts = [.. withheld.Select(part => new PartInput { What = part.What, Ground = part.GroundKey, Reason = part.Reason })],
        };
    }

    /// <summary>Rows of withheld parts to show: those there are and some more.</summary>
    public IEnumerable<PartInput> Rows() => Parts.Where(part => !part.IsEmpty).Concat(Enumerable.Repeat(new PartInput(), Spare));

    /// <summary>What the letter must say.</summary>
    /// <returns>The particulars, or the refusal that tells what is missing.</returns>
    public Result<LetterParticulars> Read(LetterKind kind, DateOnly on)
    {
        var parts = new List<WithheldPart>();
        foreach (var row in Parts.Where(row => !row.IsEmpty).Take(LetterParticulars.WithheldLimit + 1))
        {
            var part = WithheldPart.Create(row.What ?? "", row.Ground ?? "", row.Reason ?? "");
            if (!part.IsDone)
                return part.Refusal;
            parts.Add(part.Value);
        }

        var entries = kind.Fields.Select((one, i) => (one.Name, Value: i < Values.Count ? Values[i] ?? "" : "")).ToDictionary(one => one.Name, one => one.Value);
        return LetterParticulars.Create(kind, entries, parts, on);
    }
}

/// <summary>A row of the form: a part that is withheld.</summary>
internal sealed class PartInput
{
    public string? What { get; set; }

    public string? Ground { get; set; }

    public string? Reason { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Reason);
}
