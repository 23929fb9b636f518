using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>Finds clauses that say in words that there was none: 未收到政府信息公开申请; 无行政复议、行政诉讼案件.</summary>
internal static partial class NilReading
{
    private const int ApplicationsSection = 3;

    private const int DisputesSection = 4;

    private static readonly string[] Negations = ["未", "没有", "无", "为零"];

    // Words that narrow what there was none of; a clause with any of them is not judged.
    private const WordKinds Narrowing = WordKinds.Unknown | WordKinds.Part | WordKinds.Respectively | WordKinds.Handle | WordKinds.Answer
        | WordKinds.Outcome | WordKinds.Applicant | WordKinds.Channel | WordKinds.DisputeResult | WordKinds.Publish | WordKinds.Effective;

    /// <summary>The statements of a paragraph that there was none of something.</summary>
    public static IEnumerable<Statement> Read(ProseParagraph paragraph, OwnName organization, int? year)
    {
        var text = paragraph.Text;
        if (OfSection(paragraph) is { } ofSection)
        {
            yield return ofSection;
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = paragraph.ClauseEnd(start);
            var (at, length) = Negation(text.AsSpan(start..end));
            if (at >= 0 && !HasNumber(paragraph, start + at, end))
            {
                foreach (var reading in Denied(paragraph, start, start + at, start + at + length, end, organization))
                {
                    yield return new Statement(paragraph, new ProseNumber(0, start + at, end, NumberKind.Count, ""), [reading])
                    {
                        IsQualified = StatementContext.IsScoped(paragraph, start + at, organization)
                            || StatementContext.IsOtherYear(paragraph, start + at, year),
                    };
                }
            }

            start = end + 1;
        }
    }

    // 无。 alone in section 3 or 4: of all that its table counts.
    private static Statement? OfSection(ProseParagraph paragraph)
    {
        if (paragraph.Section is not (ApplicationsSection or DisputesSection) || !Nothing().IsMatch(paragraph.Text))
            return null;
        var reading = paragraph.Section == ApplicationsSection ? Readings.Received : Readings.AllDisputes;
        return new Statement(paragraph, new ProseNumber(0, 0, paragraph.Text.Length, NumberKind.Count, ""), [reading]) { IsLoose = true };
    }

    private static (int At, int Length) Negation(ReadOnlySpan<char> clause)
    {
        foreach (var negation in Negations)
        {
            var at = clause.IndexOf(negation, StringComparison.Ordinal);
            if (at >= 0)
                return (at, negation.Length);
        }

        return (-1, 0);
    }

    private static bool HasNumber(ProseParagraph paragraph, int start, int end) =>
        paragraph.Numbers.Any(number => number.Start >= start && number.Start < end);

    private static List<CellSum> Denied(
        ProseParagraph paragraph, int start, int negation, int rest, int end, OwnName organization)
    {
        var text = paragraph.Text;
        var phrase = new Phrase();
        // A year before the negation is a number, and belongs to the context.
        foreach (var number in paragraph.Numbers)
        {
            if (number.Start >= start && number.End <= negation)
                start = number.End;
        }

        phrase.Add(text.AsSpan(start..negation), organization);
        phrase.Add(text.AsSpan(rest..end), organization);
        return phrase.Says(Narrowing) ? [] : [.. ReadingsOf(phrase)];
    }

    private static IEnumerable<CellSum> ReadingsOf(Phrase phrase)
    {
        if (phrase.Says(WordKinds.Reconsideration | WordKinds.Litigation))
        {
            foreach (var row in phrase.Keys(WordKinds.Reconsideration).Concat(phrase.Keys(WordKinds.Litigation)).Distinct())
                yield return Readings.Disputes([row], "total");
        }
        else if (phrase.Says(WordKinds.Document))
        {
            if (phrase.Says(WordKinds.Issue | WordKinds.Repeal))
            {
                // 未制定、废止行政规范性文件: two columns, of each of which there was none.
                foreach (var row in phrase.Keys(WordKinds.Document))
                {
                    foreach (var reading in Readings.NoDocuments(row, phrase))
                        yield return reading;
                }
            }
        }
        else if (phrase.Says(WordKinds.Act))
        {
            foreach (var row in phrase.Keys(WordKinds.Act))
                yield return Readings.Acts([row])[0];
        }
        else if (phrase.Says(WordKinds.Fee))
        {
            yield return Readings.Fees[0];
        }
        else if (phrase.Says(WordKinds.CarriedIn))
        {
            yield return Readings.CarriedIn[0];
        }
        else if (phrase.Says(WordKinds.CarriedOut))
        {
            yield return Readings.CarriedOut[0];
        }
        else if (phrase.Says(WordKinds.Application))
        {
            yield return Readings.Applications(phrase, false)[0];
        }
    }

    [GeneratedRegex("^(?:20[0-9]{2}年度?，?|本年度?，?|全年)?(?:我[局委办厅镇乡县市区]|本机关|本单位)?(?:无|没有|未发生|没有发生|未出现)(?:此类|相关|该类|此项)?(?:情况|情形|案件)?。?$")]
    private static partial Regex Nothing();
}
