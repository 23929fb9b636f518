using System.Text.RegularExpressions;
using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>The information-processing fee charged in the year, wherever the report states it, is one amount.</summary>
public sealed partial class ProcessingFees : ReportRule
{
    private static readonly RuleDescription Amounts = new(
        "prose.processing_fee", Severity.Error, "信息处理费金额前后不一", "Processing fee stated differently",
        "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：收费情况在年度报告中公布；同一报告内的数字应当一致",
        "报告几处写明全年收取信息处理费的金额（或写明未收取）的，应当一致。请与收费台账核对后更正。");

    /// <inheritdoc/>
    public override IReadOnlyList<RuleDescription> Describes { get; } = [Amounts];

    /// <inheritdoc/>
    public override void Check(ReportUnderCheck subject, ICollection<Finding> findings)
    {
        List<Charge>? charges = null;
        var organization = new OwnName(subject.Report.Organization);
        foreach (var paragraph in subject.Prose.Paragraphs)
        {
            if (!paragraph.Text.Contains("处理费", StringComparison.Ordinal))
                continue;
            foreach (Match match in Charged().Matches(paragraph.Text))
            {
                if (Read(paragraph, match, organization, subject.Report.Year) is { } charge)
                    (charges ??= []).Add(charge);
            }
        }

        if (charges is not { Count: > 1 })
            return;
        var last = charges[^1];
        foreach (var charge in charges.Where(charge => charge.Number.Value != last.Number.Value && charge.Paragraph != last.Paragraph))
            findings.Add(Contradiction(charge, last));
    }

    private static Charge? Read(ProseParagraph paragraph, Match match, OwnName organization, int? year)
    {
        if (StatementContext.IsScoped(paragraph, match.Index, organization) || StatementContext.IsOtherYear(paragraph, match.Index, year))
            return null;
        if (match.Groups["nil"].Success)
            return new Charge(paragraph, new ProseNumber(0, match.Index, match.Index + match.Length, NumberKind.Money, ""));
        var amount = match.Groups["amount"];
        return paragraph.Numbers.FirstOrDefault(number => number.Start == amount.Index) is { Kind: NumberKind.Money, IsExact: true } number
            ? new Charge(paragraph, number)
            : null;
    }

    private static Finding Contradiction(Charge charge, Charge last)
    {
        var (actual, expected) = (charge.Paragraph.Printed(charge.Number), last.Paragraph.Printed(last.Number));
        return Amounts.Find($"信息处理费前后不一：此处为“{actual}”，{Where(last)}为“{expected}”。请与收费台账核对后更正。").In(charge.Paragraph, charge.Number) with
        {
            Actual = actual,
            Expected = expected,
        };
    }

    private static string Where(Charge charge) => charge.Paragraph.Section is { } section ? $"第{section}部分" : "报告开头";

    // The whole year's amount, in one clause with the fee's name; what was waived, paid back or charged for one application is none.
    [GeneratedRegex("(?<nil>(?:未|没有|无)收取[^，。；（）]{0,6}信息(?:公开)?处理费)|收取(?:政府)?信息(?:公开)?处理费(?:总金额|总额|金额|共计|合计|共|总计|为|计){0,2}(?<amount>[0-9][0-9.,]*)[万]?元")]
    private static partial Regex Charged();

    private sealed record Charge(ProseParagraph Paragraph, ProseNumber Number);
}
