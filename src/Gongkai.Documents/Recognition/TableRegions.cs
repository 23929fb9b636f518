using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>Where the statutory tables stand among the passages, by the labels that only they have.</summary>
internal sealed class TableRegions
{
    private const int LongestLabel = 70;

    // 一、本年新收政府信息公开申请数量（件）
    private const int LongestAddition = 3;

    private readonly Dictionary<string, (int First, int Last)> spans = [];
    private readonly Dictionary<ReportForm, int> votes = [];

    /// <summary>First and last passage with a label of the table, by the table's section number.</summary>
    public Dictionary<int, (int First, int Last)> BySection { get; } = [];

    /// <summary>The passages with the label that <see cref="DoubledTables"/> looks for.</summary>
    public List<int> ReceivedRows { get; } = [];

    /// <summary>Finds the tables.</summary>
    public static TableRegions Find(IReadOnlyList<Passage> passages)
    {
        var regions = new TableRegions();
        for (var index = 0; index < passages.Count; index++)
            regions.Look(passages[index], index);
        foreach (var table in ReportForms.Form2021.Tables)
        {
            if (regions.spans.TryGetValue(table.Key, out var span))
                regions.BySection[table.Section] = span;
        }

        return regions;
    }

    /// <summary>The form whose own labels were seen most; that of the year where none was.</summary>
    public ReportForm Form(int? year)
    {
        var byYear = year is { } known ? ReportForms.ForYear(known) : ReportForms.Form2021;
        return votes.Count == 0 ? byYear : votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key != byYear).First().Key;
    }

    private void Look(Passage passage, int index)
    {
        if (passage.IsPicture)
            return;
        if (passage.Cells.Count == 0)
        {
            if (passage.Text.Length is > 1 and <= LongestLabel)
                Count(FirstWords(passage), index, false);
            if (passage.Text.AsSpan().IndexOfAny('：', ':') > 0 && StatedCells.Of(passage.Text) is { Label: { } label })
                Count(PrintedText.Key(label), index, true);
            return;
        }

        var figures = passage.Cells.Any(cell => cell.Text.Length > 0 && CellParser.IsValue(cell.Text) && !CellParser.IsBlank(cell.Text));
        foreach (var cell in passage.Cells)
        {
            if (cell.Text.Length is > 1 and <= LongestLabel && !CellParser.IsValue(cell.Text))
                Count(PrintedText.Key(cell.Text), index, figures);
        }
    }

    // A line of text may carry the label's figures behind it.
    private static string FirstWords(Passage passage)
    {
        var end = passage.Text.Length;
        while (end > 0 && (char.IsAsciiDigit(passage.Text[end - 1]) || passage.Text[end - 1] is ' ' or '.'))
            end--;
        return end > 0 && end < passage.Text.Length && passage.Text[end - 1] is not '.' && passage.Text[end] == ' '
            ? PrintedText.Key(passage.Text.AsSpan(0, end))
            : passage.Key;
    }

    private void Count(string key, int index, bool besideFigures)
    {
        if (key.Length <= DoubledTables.Label.Length + LongestAddition && key.Contains(DoubledTables.Label, StringComparison.Ordinal))
            ReceivedRows.Add(index);
        if (FormLabels.Find(key) is not { } meaning)
            return;
        if (meaning.Form is { } form)
            votes[form] = votes.GetValueOrDefault(form) + 1;

        // 行政许可 or 自然人 alone in a line may be anything; long labels and labels beside figures are the table's.
        var certain = key.Length >= 6 || besideFigures || spans.ContainsKey(meaning.Table);
        if (!certain)
            return;
        spans[meaning.Table] = spans.TryGetValue(meaning.Table, out var span)
            ? (Math.Min(span.First, index), Math.Max(span.Last, index))
            : (index, index);
    }
}
