using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Prose against the tables: the figures that the sections' prose repeats.</summary>
public sealed class ProseAgainstTables : ReportRule
{
    private static readonly RuleDescription AgainstTable = new(
        "prose.against_table", Severity.Error, "正文与表格不一致", "Prose contradicts the tables",
        "条例第五十条：年度报告应当载明的内容；国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附表格",
        "正文写明的收到、办理申请件数，各类办理结果，规章和规范性文件，行政许可、处罚、强制，收费，行政复议和行政诉讼等数字，应与表格一致。"
        + "正文说的可能是其他口径（本级、所属单位、其他年份）的，系统不报。请对照台账，更正正文或表格中有误的一处。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [AgainstTable];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var figures = subject.Report.Figures;
        var statements = subject.Statements;
        if (statements.Count == 0)
            return;
        var together = statements.ToLookup(statement => statement.Paragraph);
        var agreed = statements.Where(statement => statement.Agreeing(figures) is not null).Select(Said).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!statement.IsQualified && statement.IsComparable(figures) && statement.Agreeing(figures) is null
                && SeverityOf(statement, together[statement.Paragraph], agreed, figures) is { } severity)
                findings.Add(Contradiction(statement, severity, figures));
        }

        foreach (var claim in AllUpheld.In(statements))
        {
            if (NotUpheld(claim, figures) is { Count: > 0 } others)
                findings.Add(Overclaim(claim, others, figures));
        }
    }

    // Null where the paragraph itself shows that something narrower is meant: it says the same thing twice, as the parts of a split.
    private static Severity? SeverityOf(Statement statement, IEnumerable<Statement> inParagraph, HashSet<string> agreed, Figures figures)
    {
        var (companions, agreeing) = (0, 0);
        foreach (var other in inParagraph)
        {
            if (ReferenceEquals(other, statement))
                continue;
            if (Said(other) == Said(statement))
                return null;
            if (other.Number.Value > 0)
            {
                companions++;
                agreeing += other.Agreeing(figures) is null ? 0 : 1;
            }
        }

        // Said rightly in another paragraph: here perhaps of another scope.
        return statement.IsLoose || agreed.Contains(Said(statement)) || (statement.IsAnchor && companions > 1 && agreeing == 0)
            ? Severity.Warning
            : Severity.Error;
    }

    private static string Said(Statement statement) => statement.Readings[0].Text;

    private static Finding Contradiction(Statement statement, Severity severity, Figures figures)
    {
        var reading = statement.Readings.First(reading => reading.In(figures) is not null);
        var expected = StatementWording.Expected(statement, reading, figures);
        return AgainstTable.Find(
            $"正文“{StatementWording.Printed(statement)}”与表格不一致：{StatementWording.Cells(reading, figures.Form)}为{expected}。"
            + "请对照台账，更正正文或表格。").In(statement.Paragraph, statement.Number) with
        {
            Severity = severity,
            Cells = [.. reading.Cells(figures.Form)],
            Actual = StatementWording.Actual(statement),
            Expected = expected,
        };
    }

    // The results of the disputes claimed to be upheld that the table counts otherwise.
    private static List<FormCell> NotUpheld(AllUpheld claim, Figures figures) =>
    [
        .. claim.Disputes
            .Where(statement => statement.Agreeing(figures) is not null)
            .SelectMany(statement => statement.Readings[0].Cells(figures.Form))
            .SelectMany(total => figures.Form.Row(total.Table.Key, total.Row.Key))
            .Where(cell => cell.Column.Key is "corrected" or "other" || (cell.Column.Key == "pending" && !claim.IsOfDecided))
            .Where(cell => figures[cell].Number > 0),
    ];

    private static Finding Overclaim(AllUpheld claim, IReadOnlyList<FormCell> others, Figures figures)
    {
        var listed = string.Join('、', others.Select(cell => $"{cell.Row.Label}{cell.Column.Label}{Figure.Show(figures[cell].Number)}件"));
        var words = claim.Paragraph.Printed(claim.Claim);
        return AgainstTable.Find($"正文称“{words}”，而表四填有{listed}。请对照案件结果，更正正文或表四。").In(claim.Paragraph, claim.Claim) with
        {
            Cells = others,
            Actual = words,
            Expected = listed,
        };
    }
}
