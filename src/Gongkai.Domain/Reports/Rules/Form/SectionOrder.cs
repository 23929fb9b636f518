using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>The six sections are there, once each, in order, under their titles, and say something.</summary>
public sealed class SectionOrder : ReportRule
{
    private static readonly RuleDescription Missing = new(
        "form.section_missing", Severity.Warning, "缺少规定的部分", "Section missing", FormBasis.Content,
        "年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、"
        + "存在的主要问题及改进情况、其他需要报告的事项六部分组成。没有内容的部分也要保留标题并写明“无”或填0。");

    private static readonly RuleDescription Doubled = new(
        "form.section_doubled", Severity.Warning, "部分重复", "Section printed twice", FormBasis.Content,
        "同一部分出现了两次，可能是序号误写或内容重复粘贴。请核对序号，删去重复的内容。");

    private static readonly RuleDescription Order = new(
        "form.section_order", Severity.Warning, "部分次序不符", "Sections out of order", FormBasis.Content,
        "六个部分应按规定的次序排列。请调整次序。");

    private static readonly RuleDescription WrongTitle = new(
        "form.section_title", Severity.Warning, "部分标题不符", "Section under another title", FormBasis.Content,
        "该部分的标题与规定的标题意思不同。措辞略有出入的不提示。请改用规定的标题，并确认内容相符。");

    private static readonly RuleDescription Empty = new(
        "form.section_empty", Severity.Warning, "部分没有内容", "Section without content", FormBasis.Content,
        "该部分只有标题。请补写内容；确无内容的写明“无”。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Missing, Doubled, Order, WrongTitle, Empty];

    /// <inheritdoc/>
    public override bool ReadsEveryCharacter => true;

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        // A file of figures only (csv, a table taken out of a report) has no sections to judge.
        var report = subject.Report;
        if (report.Sections.Count == 0)
            return;
        foreach (var section in report.Form.Sections)
        {
            var printed = report.Sections.Where(candidate => candidate.Number == section.Number).ToList();
            if (printed.Count == 0)
                AddMissing(section, report, findings);
            else if (printed.Count > 1)
                findings.Add(Twice(section, printed));
            foreach (var one in printed)
                AddWrong(one, section, report, findings);
        }

        foreach (var misplaced in OutOfOrder(report.Sections))
            findings.Add(Misplaced(misplaced));
    }

    private static void AddMissing(FormSection section, AnnualReport report, ICollection<Finding> findings)
    {
        if (IsPicture(section, report))
            return;
        var hasTable = report.Form.Tables.Any(table => table.Section == section.Number && report.Figures.Has(table));
        var fee = section == report.Form.Sections[^1] ? "，并写明信息处理费收取情况" : "";
        var message = hasTable
            ? $"没有读到{SectionTitles.Ordinal(section.Number)}的标题“{section.Title}”，只读到了该部分的表格。请在表格前补上标题。"
            : $"没有读到{SectionTitles.Ordinal(section.Number)}“{section.Title}”。请补上该部分{fee}；没有内容的保留标题并写明“无”。";
        findings.Add(Missing.Find(message) with
        {
            Severity = hasTable ? Severity.Info : Severity.Warning,
            Section = section.Number,
            Expected = section.Title,
        });
    }

    private static void AddWrong(ReportSection printed, FormSection section, AnnualReport report, ICollection<Finding> findings)
    {
        if (!SectionTitles.Fits(printed.Title, section))
        {
            findings.Add(WrongTitle.Find($"{SectionTitles.Ordinal(section.Number)}的标题为“{printed.Title}”，规定的标题是“{section.Title}”。请改用规定的标题，并确认内容相符。") with
            {
                Section = section.Number,
                Actual = printed.Title,
                Expected = section.Title,
                Place = printed.Place,
                Excerpt = printed.Title,
            });
        }

        // A section of a table without its table is the tables' matter; the last one's content is the fee statement's.
        var isProse = report.Form.Tables.All(table => table.Section != section.Number) && section != report.Form.Sections[^1];
        if (isProse && string.IsNullOrWhiteSpace(printed.Text) && !IsPicture(section, report))
        {
            findings.Add(Empty.Find($"{SectionTitles.Ordinal(section.Number)}“{printed.Title}”只有标题，没有内容。请补写；确无内容的写明“无”。") with
            {
                Section = section.Number,
                Place = printed.Place,
            });
        }
    }

    private static Finding Twice(FormSection section, List<ReportSection> printed) => Doubled.Find(
        $"{SectionTitles.Ordinal(section.Number)}“{section.Title}”出现了{printed.Count}次"
        + $"（{string.Join('、', printed.Select(one => $"“{one.Title}”"))}）。请核对序号，删去重复的内容。") with
    {
        Section = section.Number,
        Actual = $"{printed.Count}",
        Expected = "1",
        Place = printed[1].Place,
    };

    private static Finding Misplaced(ReportSection section) => Order.Find(
        $"{SectionTitles.Ordinal(section.Number)}“{section.Title}”不在规定的位置。请按第一至第六部分的次序排列。") with
    {
        Section = section.Number,
        Place = section.Place,
        Excerpt = section.Title,
    };

    // The fewest sections that would have to be moved: those outside the longest run in order.
    private static IEnumerable<ReportSection> OutOfOrder(IReadOnlyList<ReportSection> sections)
    {
        var length = new int[sections.Count];
        var before = new int[sections.Count];
        var last = 0;
        for (var index = 0; index < sections.Count; index++)
        {
            (length[index], before[index]) = (1, -1);
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (sections[earlier].Number <= sections[index].Number && length[earlier] + 1 > length[index])
                    (length[index], before[index]) = (length[earlier] + 1, earlier);
            }

            if (length[index] > length[last])
                last = index;
        }

        var inOrder = new HashSet<int>();
        for (var index = last; index >= 0; index = before[index])
            inOrder.Add(index);
        return sections.Where((_, index) => !inOrder.Contains(index));
    }

    private static bool IsPicture(FormSection section, AnnualReport report) => report.ReadingFindings.Any(finding =>
        finding.Rule == ReadingRule.SectionPicture.Id && finding.Section == section.Number);
}
