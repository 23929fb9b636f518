namespace Gongkai.Domain.Publishing.Normative;

/// <summary>
/// The three counts of table 2, first block, for a year and a kind of document (article 20, item 1), each with the
/// documents behind it.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Issued">本年制发: made in the year.</param>
/// <param name="Ended">
/// 本年废止: repealed or lapsed in the year. Lapsed ones count here, since else the counts of two years would not agree.
/// </param>
/// <param name="Effective">现行有效: in force on the last day of the year.</param>
/// <param name="Pending">Issued and not yet in force on the last day of the year: in no cell, explains a difference between two years.</param>
public sealed record NormativeCounts(
    int Year,
    NormativeKind Kind,
    IReadOnlyList<NormativeDocument> Issued,
    IReadOnlyList<NormativeDocument> Ended,
    IReadOnlyList<NormativeDocument> Effective,
    IReadOnlyList<NormativeDocument> Pending)
{
    /// <summary>Counts the documents of one agency.</summary>
    public static NormativeCounts Of(IEnumerable<NormativeDocument> documents, NormativeKind kind, int year)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var lastDay = new DateOnly(year, 12, 31);
        var ofKind = documents.Where(document => document.Kind == kind)
            .OrderBy(document => document.IssuedOn).ThenBy(document => document.DocumentNumber, StringComparer.Ordinal).ToList();
        return new NormativeCounts(
            year,
            kind,
            [.. ofKind.Where(document => document.IssuedOn.Year == year)],
            [.. ofKind.Where(document => document.EndedOn?.Year == year)],
            [.. ofKind.Where(document => document.ValidityOn(lastDay).IsInForce())],
            [.. ofKind.Where(document => document.ValidityOn(lastDay) == Validity.NotYetInForce)]);
    }
}
