using System.Collections.Frozen;

namespace Gongkai.Documents.Recognition;

/// <summary>How much a printed label, whole, wrapped or misread, looks like a label of the form: from 0 to 1.</summary>
internal static class LabelLikeness
{
    /// <summary>Likeness from which a label counts as recognised.</summary>
    public const double Enough = 0.5;

    private const int ShortLabel = 4;

    // What agencies print for labels too short to be told by likeness.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["政府规章"] = "规章",
        ["部门规章"] = "规章",
        ["合计"] = "总计",
    }.ToFrozenDictionary();

    /// <summary>The likeness of two labels given as <see cref="PrintedText.Key"/>.</summary>
    public static double Of(string printed, string label)
    {
        if (printed.Length == 0)
            return 0;
        if (printed == label)
            return 1;
        var bare = PrintedText.WithoutNumber(label);
        var text = PrintedText.WithoutNumber(printed);
        if (text == bare || printed == bare)
            return 0.98;

        // Short labels (其他, 规章) occur inside others: only a label that ends with number and name is one.
        if (bare.Length < ShortLabel)
        {
            return (label.Length > bare.Length && printed.EndsWith(label, StringComparison.Ordinal))
                || (Synonyms.TryGetValue(text, out var meant) && meant == bare) ? 0.9 : 0;
        }

        if (printed.EndsWith(bare, StringComparison.Ordinal))
            return 0.93;
        if (printed.Contains(bare, StringComparison.Ordinal))
            return 0.9;
        if (text.Length >= ShortLabel && bare.StartsWith(text, StringComparison.Ordinal))
            return 0.86;
        if (text.Length >= ShortLabel && bare.EndsWith(text, StringComparison.Ordinal))
            return 0.7;
        return OfPairs(text, bare) * 0.85;
    }

    /// <summary>The share of neighbouring pairs of characters that two texts have in common: tolerant of wrong, missing and interleaved ones.</summary>
    public static double OfPairs(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
            return 0;
        var shared = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            if (b.AsSpan().IndexOf(a.AsSpan(i, 2)) >= 0)
                shared++;
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
