using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>The words around something found in a text.</summary>
internal static class Excerpts
{
    private const int Margin = 16;

    public static string Around(string text, int start, int length) =>
        text[Math.Max(0, start - Margin)..Math.Min(text.Length, start + length + Margin)];

    /// <summary>The words as printed.</summary>
    public static string Around(ProseParagraph paragraph, int start, int length) =>
        paragraph.Excerpt(Math.Max(0, start - Margin), Math.Min(paragraph.Text.Length, start + length + Margin));
}
