using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>What has no business in a published report: remains of templates, word processors and broken encodings.</summary>
public sealed class Leftovers : ReportRule
{
    private static readonly RuleDescription Leftover = new(
        "form.leftover", Severity.Warning, "残留内容", "Leftover of a template or conversion", FormBasis.Accuracy,
        "正文中留有模板占位符（XX、××、____）、填写说明、文字处理软件的书签或网页代码、空的书名号。请补上实际内容或删去。"
        + "当事人姓名用××隐去的（如“王××诉…”）不提示。");

    private static readonly RuleDescription Garbled = new(
        "form.garbled", Severity.Warning, "乱码", "Garbled characters", FormBasis.Accuracy,
        "正文中有编码转换产生的乱码（如“锟斤拷”“????”）。请按原稿恢复文字后重新发布。");

    private static readonly RuleDescription Punctuation = new(
        "form.punctuation", Severity.Info, "标点重复", "Doubled punctuation", FormBasis.Accuracy,
        "两个标点连用，多为删改后遗留。请删去多余的一个。");

    // Checked in this order; where two overlap the first one is reported.
    private static readonly (RuleDescription Rule, Func<Regex> Pattern, string Complaint)[] Kinds =
    [
        (Leftover, LeftoverPatterns.Markup, "文字处理软件或网页的残留代码，请删去"),
        (Leftover, LeftoverPatterns.Instruction, "模板的填写说明，请补上实际内容后删去"),
        (Leftover, LeftoverPatterns.Placeholder, "没有填写的占位符，请补上实际内容"),
        (Leftover, LeftoverPatterns.EmptyTitle, "没有名称的书名号，请补上文件名称"),
        (Garbled, LeftoverPatterns.Garbled, "乱码，请按原稿恢复文字"),
        (Punctuation, LeftoverPatterns.Punctuation, "连用的标点，请删去多余的一个"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Leftover, Garbled, Punctuation];

    /// <inheritdoc/>
    public override bool ReadsEveryCharacter => true;

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        var report = subject.Report;
        if (report.Title is { } title)
            CheckText(new Paragraph(title), null, findings);
        foreach (var paragraph in report.Preamble)
            CheckText(paragraph, null, findings);
        foreach (var section in report.Sections)
        {
            CheckText(new Paragraph(section.Title, section.Place), section.Number, findings);
            foreach (var paragraph in section.Paragraphs)
                CheckText(paragraph, section.Number, findings);
        }

        if (report.Signature is { } signature)
            CheckText(new Paragraph(signature), null, findings);
    }

    private static void CheckText(Paragraph paragraph, int? section, ICollection<Finding> findings)
    {
        var taken = new List<Match>();
        foreach (var (rule, pattern, complaint) in Kinds)
        {
            foreach (Match match in pattern().Matches(paragraph.Text))
            {
                if (taken.Exists(other => match.Index < other.Index + other.Length && other.Index < match.Index + match.Length))
                    continue;
                taken.Add(match);
                findings.Add(At(rule, match, complaint, paragraph, section));
            }
        }
    }

    private static Finding At(RuleDescription rule, Match match, string complaint, Paragraph paragraph, int? section)
    {
        var excerpt = Excerpts.Around(paragraph.Text, match.Index, match.Length);
        return rule.Find($"“{excerpt}”中的“{match.Value.Trim()}”是{complaint}。") with
        {
            Section = section,
            Actual = match.Value.Trim(),
            Place = paragraph.Place,
            Excerpt = excerpt,
        };
    }
}
