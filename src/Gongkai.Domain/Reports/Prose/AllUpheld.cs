using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>A sentence that says all its disputes were decided for the agency: 行政复议7件，诉讼9件，均获维持.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Claim">Where the claim stands (均获维持).</param>
/// <param name="Disputes">The statements about disputes before it in the sentence.</param>
/// <param name="IsOfDecided">Whether it speaks of the disputes decided only.</param>
public sealed partial record AllUpheld(ProseParagraph Paragraph, ProseNumber Claim, IReadOnlyList<Statement> Disputes, bool IsOfDecided)
{
    private const int Reach = 12;

    /// <summary>The claims of a report.</summary>
    public static IEnumerable<AllUpheld> In(IReadOnlyList<Statement> statements)
    {
        foreach (var group in statements.Where(IsTotal).GroupBy(statement => (statement.Paragraph, statement.Paragraph.SentenceStart(statement.Number.Start))))
        {
            var paragraph = group.Key.Paragraph;
            var last = group.Max(statement => statement.Number.End);
            var rest = paragraph.Text[last..paragraph.SentenceEnd(last)];
            if (Words().Match(rest) is not { Success: true } match || rest.AsSpan(0, match.Index).ContainsAny("件宗起"))
                continue;
            var start = last + match.Index;
            var isOfDecided = paragraph.Text.AsSpan(Math.Max(last, start - Reach)..start).Contains("结", StringComparison.Ordinal);
            var claim = new ProseNumber(0, start, start + match.Length, NumberKind.Other, "");
            yield return new AllUpheld(paragraph, claim, [.. group.Where(statement => IsMeant(statement, paragraph, start) && !IsDivided(statement, statements))], isOfDecided);
        }
    }

    private static bool IsTotal(Statement statement) =>
        !statement.IsQualified && statement.Readings[0].Text.StartsWith("disputes.", StringComparison.Ordinal)
        && statement.Readings[0].Text.EndsWith("@total", StringComparison.Ordinal);

    // 行政复议5件，维持4件、纠正1件，行政诉讼3件，均维持: disputes whose results are listed are not meant.
    private static bool IsDivided(Statement total, IReadOnlyList<Statement> statements)
    {
        var row = total.Readings[0].Text[..^"total".Length];
        return statements.Any(statement => statement.Paragraph == total.Paragraph && statement.Number.Start > total.Number.Start
            && !statement.Readings[0].Text.EndsWith("@total", StringComparison.Ordinal)
            && statement.Readings[0].Text.StartsWith(row, StringComparison.Ordinal));
    }

    // 诉讼均获维持 speaks of the lawsuits only.
    private static bool IsMeant(Statement statement, ProseParagraph paragraph, int claim)
    {
        var clause = paragraph.Text.AsSpan(Math.Max(paragraph.ClauseStart(claim), statement.Number.End)..claim);
        var (ofLawsuits, ofReconsiderations) = (clause.Contains("诉讼", StringComparison.Ordinal), clause.Contains("复议", StringComparison.Ordinal));
        return statement.Number.Value > 0
            && (ofLawsuits == ofReconsiderations || statement.Readings[0].Text.Contains("litigation", StringComparison.Ordinal) == ofLawsuits);
    }

    [GeneratedRegex("(?:均|全部|都)(?:已|被|获|获得|予以|予|为|是|得到|依法)*(?:结果)?维持")]
    private static partial Regex Words();
}
