using System.Globalization;
using System.Text;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Workbooks;

/// <summary>The texts that the cells of all sheets share.</summary>
internal sealed class SharedStrings
{
    private const int Most = 1_000_000;

    private readonly List<string> texts = [];

    /// <summary>The text with that number; empty where there is none.</summary>
    public string this[int index] => index >= 0 && index < texts.Count ? texts[index] : "";

    /// <summary>Reads the part with the texts and closes it; no part means no texts.</summary>
    public static SharedStrings Read(PartReader? opened, ContentBudget budget)
    {
        var read = new SharedStrings();
        if (opened is null)
            return read;
        using var part = opened;
        var text = new StringBuilder();
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part.LocalName != "si")
            {
                part.Skip();
                continue;
            }

            if (read.texts.Count == Most)
                throw new UnreadableException("xlsx.too_many_strings", $"工作簿有超过{Most}条文本，不像一份年度报告，已停止读取。请只保留报告所在的工作表。");
            read.texts.Add(ReadText(part, text.Clear(), budget));
        }

        return read;
    }

    /// <summary>Reads the text of an element to its end, formatted pieces joined, readings above characters left out.</summary>
    /// <param name="part">Stands at the element.</param>
    /// <param name="text">Empty, for use while reading.</param>
    /// <param name="budget">Bounds the characters.</param>
    public static string ReadText(PartReader part, StringBuilder text, ContentBudget budget)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "t")
                budget.SpendCharacters(part.AppendText(text, budget.Characters));
            else if (part.LocalName == "r")
                ReadPiece(part, text, budget);
            else
                part.Skip();
        }

        return Unescaped(text.ToString());
    }

    private static void ReadPiece(PartReader part, StringBuilder text, ContentBudget budget)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "t")
                budget.SpendCharacters(part.AppendText(text, budget.Characters));
            else
                part.Skip();
        }
    }

    /// <summary>The text with the characters that XML cannot hold, written as <c>_x000D_</c>, put back.</summary>
    public static string Unescaped(string text)
    {
        var start = text.IndexOf("_x", StringComparison.Ordinal);
        if (start < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '_' && index + 6 < text.Length && text[index + 1] == 'x' && text[index + 6] == '_'
                && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (code is '\n' or '\t' or >= ' ' && !char.IsSurrogate((char)code))
                    plain.Append((char)code);
                index += 6;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }
}
