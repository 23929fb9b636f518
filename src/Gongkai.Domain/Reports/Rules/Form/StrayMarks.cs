using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>Numbers and marks between the tables that belong to no cell.</summary>
public sealed partial class StrayMarks : ReportRule
{
    private static readonly RuleDescription Rule = new(
        "form.stray_number", Severity.Info, "表格外有零散数字或符号", "Stray number beside a table", FormBasis.Accuracy,
        "表格前后有一个不属于任何单元格的数字或符号，多为排版或转换时遗留。请核对表格有没有错行漏格，并删去多余的内容。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Rule];

    /// <inheritdoc/>
    public override bool ReadsEveryCharacter => true;

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        foreach (var stray in subject.Report.Strays)
        {
            if (string.IsNullOrWhiteSpace(stray.Text) || PageNumber().IsMatch(stray.Text))
                continue;
            var section = Section(stray.Place, subject.Report);
            var where = section is not { } number ? "表格外" : $"{SectionTitles.Ordinal(number)}的表格外";
            findings.Add(Rule.Find($"{where}有多余的“{stray.Text}”，不属于任何单元格。请核对表格有没有错行漏格，并删去多余的内容。") with
            {
                Section = section,
                Actual = stray.Text,
                Place = stray.Place,
                Excerpt = stray.Text,
            });
        }
    }

    // The last section whose title stands before it.
    private static int? Section(Place place, AnnualReport report)
    {
        if (place.IsUnknown)
            return null;
        return report.Sections.LastOrDefault(section => !section.Place.IsUnknown && IsBefore(section.Place, place))?.Number;
    }

    private static bool IsBefore(Place one, Place other) =>
        one.Page != other.Page
            ? one.Page < other.Page
            : (one.Line > 0 && one.Line < other.Line) || (one.Paragraph > 0 && one.Paragraph < other.Paragraph);

    // - 3 -, —3—, 第3页: the page's number is no part of the report.
    [GeneratedRegex(@"^\s*(?:[-—－–]+\s*\d+\s*[-—－–]+|第\s*\d+\s*页.*|\d+\s*/\s*\d+)\s*$")]
    private static partial Regex PageNumber();
}
