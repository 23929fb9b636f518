namespace Gongkai.Domain.Reports.Prose;

/// <summary>Which cells of the tables the words of a phrase may mean.</summary>
internal static class Readings
{
    /// <summary>新收.</summary>
    public static CellSum Received { get; } = CellSum.Of("applications.received");

    /// <summary>All reconsiderations and lawsuits.</summary>
    public static CellSum AllDisputes { get; } = CellSum.Of("disputes.reconsideration + disputes.litigation*");

    private static readonly CellSum AllAtHand = CellSum.Of("applications.received + applications.carried_in");

    private static readonly CellSum Handled = CellSum.Of("applications.total");

    /// <summary>上年结转.</summary>
    public static IReadOnlyList<CellSum> CarriedIn { get; } = [CellSum.Of("applications.carried_in")];

    /// <summary>新收和上年结转.</summary>
    public static IReadOnlyList<CellSum> ReceivedOrCarriedIn { get; } = [.. CarriedIn, AllAtHand];

    /// <summary>结转下年度继续办理.</summary>
    public static IReadOnlyList<CellSum> CarriedOut { get; } = [CellSum.Of("applications.carried_out")];

    /// <summary>行政事业性收费.</summary>
    public static IReadOnlyList<CellSum> Fees { get; } = [CellSum.Of("proactive.fees@amount")];

    private static readonly IReadOnlyList<CellSum> ReceivedOnly = [Received];

    private static readonly IReadOnlyList<CellSum> ReceivedWithCarriedIn = [Received, AllAtHand];

    private static readonly IReadOnlyList<CellSum> Accepted = [Received, AllAtHand, Handled];

    /// <summary>Answered and nothing else: the total of the outcomes.</summary>
    public static IReadOnlyList<CellSum> HandledOnly { get; } = [Handled];

    /// <summary>答复, 办结.</summary>
    // Not every agency counts what was not processed as answered, and some count the year's own applications only.
    public static IReadOnlyList<CellSum> Answered { get; } =
    [
        Handled,
        CellSum.Of("applications.total - applications.other*"),
        CellSum.Of("applications.total - applications.not_processed.*"),
        CellSum.Of("applications.total - applications.other* - applications.not_processed.*"),
        CellSum.Of("applications.received - applications.carried_out"),
    ];

    /// <summary>Whatever may be counted as the applications of a year.</summary>
    public static IReadOnlyList<CellSum> Any { get; } = [.. Accepted, .. Answered.Skip(1)];

    /// <summary>Applications by verb.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="mentionsCarryOver">Whether the sentence speaks of applications carried over, which may then be included.</param>
    public static IReadOnlyList<CellSum> Applications(Phrase phrase, bool mentionsCarryOver)
    {
        if (phrase.Says(WordKinds.Handle))
            return Any;
        if (phrase.Says(WordKinds.Answer))
            return phrase.Says(WordKinds.Receive | WordKinds.Accept) ? Any : Answered;
        if (phrase.Says(WordKinds.Accept))
            return Accepted;
        if (phrase.Says(WordKinds.Receive))
            return mentionsCarryOver ? ReceivedWithCarriedIn : ReceivedOnly;
        return Accepted;
    }

    /// <summary>Outcomes: 予以公开及部分公开 is the sum of two rows; 无法提供 with one of its reasons either.</summary>
    public static IReadOnlyList<CellSum> Outcomes(IReadOnlyList<string> rows)
    {
        var group = rows.FirstOrDefault(row => row.EndsWith('*'));
        if (group is not null && rows.Count == 2 && rows.FirstOrDefault(row => row != group && IsIn(row, group)) is { } one)
            return [CellSum.Of($"applications.{group}"), CellSum.Of($"applications.{one}")];
        return [CellSum.Of(string.Join(" + ", rows.Distinct().Select(row => $"applications.{row}")))];
    }

    /// <summary>A kind of applicant.</summary>
    public static IReadOnlyList<CellSum> Applicants(IReadOnlyList<string> columns) =>
    [
        CellSum.Of(Sum(columns, column => $"applications.received@{column}")),
        CellSum.Of(Sum(columns, column => $"applications.total@{column}")),
        CellSum.Of(Sum(columns, column => $"applications.received@{column} + applications.carried_in@{column}")),
    ];

    /// <summary>Regulations and normative documents by verb, on both forms; empty where two verbs contradict each other.</summary>
    public static IReadOnlyList<CellSum> Documents(IReadOnlyList<string> rows, Phrase phrase)
    {
        string[] columns = (phrase.Says(WordKinds.Issue), phrase.Says(WordKinds.Repeal), phrase.Says(WordKinds.Effective)) switch
        {
            (true, false, false) => ["issued", "made", "published"],
            (false, true, false) => ["repealed"],
            (false, false, true) => ["effective", "public_total"],
            (false, false, false) => ["issued", "effective", "repealed", "made", "published", "public_total"],
            _ => [],
        };
        return [.. columns.Select(column => CellSum.Of(Sum(rows, row => $"proactive.{row}@{column}")))];
    }

    /// <summary>What there was none of where documents were neither issued nor repealed: one reading for each verb.</summary>
    public static IEnumerable<CellSum> NoDocuments(string row, Phrase phrase)
    {
        if (phrase.Says(WordKinds.Issue))
            yield return CellSum.Of($"proactive.{row}@issued");
        if (phrase.Says(WordKinds.Repeal))
            yield return CellSum.Of($"proactive.{row}@repealed");
    }

    /// <summary>Licences, penalties, coercive measures.</summary>
    public static IReadOnlyList<CellSum> Acts(IReadOnlyList<string> rows) => [CellSum.Of(Sum(rows, row => $"proactive.{row}@decisions"))];

    /// <summary>Disputes of some kinds, their total or one result.</summary>
    public static CellSum Disputes(IEnumerable<string> rows, string column) => CellSum.Of(Sum(rows, row => $"disputes.{row}@{column}"));

    private static bool IsIn(string row, string group) => row.StartsWith(group[..^1], StringComparison.Ordinal);

    private static string Sum(IEnumerable<string> keys, Func<string, string> term) => string.Join(" + ", keys.Distinct().Select(term));
}
