using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>What findings in prose have in common.</summary>
internal static class ProseFindings
{
    /// <summary>The finding at a number of a paragraph.</summary>
    public static Finding In(this Finding finding, ProseParagraph paragraph, ProseNumber number) => finding with
    {
        Section = paragraph.Section,
        Place = paragraph.Place,
        Excerpt = paragraph.Excerpt(number),
    };
}
