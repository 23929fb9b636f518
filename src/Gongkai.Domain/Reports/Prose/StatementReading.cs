using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports.Prose;

/// <summary>
/// Reads a paragraph number by number and tells which figure of the tables each states. What is counted carries
/// over from number to number (收到申请12件，其中予以公开8件) until something else is counted.
/// </summary>
internal sealed partial class StatementReading(ProseParagraph paragraph, OwnName organization, int? year, Figures figures)
{
    private const WordKinds Verbs = WordKinds.Receive | WordKinds.Accept | WordKinds.Handle | WordKinds.Answer;

    private const WordKinds Roles = Verbs | WordKinds.Application | WordKinds.CarriedIn | WordKinds.CarriedOut | WordKinds.Outcome
        | WordKinds.Applicant | WordKinds.Channel;

    private const int ApplicationsSection = 3;

    private const int DisputesSection = 4;

    private readonly List<Statement> statements = [];

    private readonly List<string> disputes = [];

    private readonly List<string> documents = [];

    // Outcomes and applicants that only the lack of a number of applications before them makes doubtful.
    private readonly List<int> undividedOutcomes = [];

    private readonly List<int> undividedApplicants = [];

    private bool isOverApplications = paragraph.Topic == ProseTopic.Applications;

    // Only the sub-heading has said so far that applications are spoken of.
    private bool isByHeading = paragraph.Topic == ProseTopic.Applications;

    private bool isAnchored;

    private int sentence = -1;

    /// <summary>The statements of a paragraph.</summary>
    public static IReadOnlyList<Statement> Read(ProseParagraph paragraph, OwnName organization, int? year, Figures figures)
    {
        var reading = new StatementReading(paragraph, organization, year, figures);
        for (var index = 0; index < paragraph.Numbers.Count; index++)
        {
            if (paragraph.Numbers[index].Kind is NumberKind.Count or NumberKind.Money || reading.IsBareZero(index))
                reading.ReadNumber(index);
        }

        reading.BalanceAnswers();
        foreach (var undivided in new[] { reading.undividedOutcomes, reading.undividedApplicants })
        {
            if (undivided.Count > 0)
                DivisionLists.Recognise(reading.statements, undivided, figures, reading.IsUnderHeading());
        }

        return reading.statements;
    }

    // Where what is carried out is stated as well, what was handled is the table's total and nothing narrower.
    private void BalanceAnswers()
    {
        if (!statements.Exists(statement => statement.Readings == Readings.CarriedOut && !statement.IsQualified))
            return;
        for (var index = 0; index < statements.Count; index++)
        {
            if (statements[index].Readings == Readings.Answered)
                statements[index] = statements[index] with { Readings = Readings.HandledOnly, IsLoose = true };
        }
    }

    // 行政复议、行政诉讼均为0。
    private bool IsBareZero(int index)
    {
        var number = paragraph.Numbers[index];
        return number is { Kind: NumberKind.Other, Value: 0, Unit: "" } && paragraph.ClauseEnd(number.End) == number.End
            && paragraph.PhraseBefore(index).EndsWith("为", StringComparison.Ordinal);
    }

    private bool IsUnderHeading() => paragraph.Topic == ProseTopic.Applications && !DivisionLists.NamesOtherMatters(paragraph.Text)
        && !StatementContext.NamesScope(paragraph.Text, organization);

    private void ReadNumber(int index)
    {
        var number = paragraph.Numbers[index];
        BeginSentence(number.Start);
        var phrase = PhraseOf(index);
        if (phrase.Says(WordKinds.Respectively))
            ReadSeries(index);
        if (phrase.IsEmpty || phrase.Says(WordKinds.Respectively))
            return;
        if (number.Kind == NumberKind.Money)
        {
            if (phrase.Says(WordKinds.Fee) && !phrase.Says(WordKinds.Publish))
                Add(number, phrase, Readings.Fees);
        }
        else if (IsOfTables(number))
        {
            ReadCount(number, phrase);
        }
    }

    private static bool IsOfTables(ProseNumber number) =>
        number.Unit is "件" or "宗" or "份" or "起" or "次" or "例" or "条" or "个" or "部" || (number.Unit.Length == 0 && number.Value == 0);

    // Each count with its own name: 予以公开、部分公开分别为7件、2件. Of years only the report's own.
    private void ReadSeries(int first)
    {
        if (!IsOfTables(paragraph.Numbers[first]) || RespectiveCounts.From(paragraph, first) is not { } series)
            return;
        for (var index = 0; index < series.Count; index++)
        {
            if (series.Years.Count > 0 && series.Years[index] != year)
                continue;
            var phrase = new Phrase();
            if (series.Names.Count > 0)
                phrase.Add(series.Names[index], organization);
            phrase.Add(series.Words, organization);
            ReadCount(paragraph.Numbers[first + index], phrase);
        }
    }

    private void BeginSentence(int position)
    {
        var start = paragraph.SentenceStart(position);
        if (start == sentence)
            return;
        sentence = start;
        documents.Clear();
    }

    // The words before the number; those behind it as well where the object stands there (收到12件政府信息公开申请).
    private Phrase PhraseOf(int index)
    {
        var phrase = new Phrase();
        var end = paragraph.Numbers[index].Start;
        var start = Math.Max(paragraph.ClauseStart(end), index == 0 ? 0 : Math.Min(paragraph.Numbers[index - 1].End, end));
        var lead = CarryOver(index, start);
        phrase.Add(lead.Length == 0 ? paragraph.Text.AsSpan(start, end - start) : lead + paragraph.Text[start..end], organization);
        var behind = paragraph.PhraseBehind(index);
        if (!behind.IsEmpty && Vocabulary.Read(behind, out var first) > 0 && IsObject(first.Kinds) && !phrase.Says(WordKinds.Application | WordKinds.Document | WordKinds.Act))
            phrase.Add(behind, organization);
        return phrase;
    }

    // 2021年结转2件, 结转2023年度继续办理3件: read as 上年结转, 结转下年度继续办理.
    private string CarryOver(int index, int start)
    {
        if (index == 0 || paragraph.Numbers[index - 1] is not { Kind: NumberKind.Year } named || named.End != start || year is null)
            return "";
        if (named.Value == year - 1 && CarriedFrom().IsMatch(paragraph.Text.AsSpan(start)))
            return "上年";
        return named.Value == year + 1 && CarriedTo().IsMatch(paragraph.Text.AsSpan(0, named.Start)) ? "结转下年" : "";
    }

    private static bool IsObject(WordKinds kinds) => (kinds & (WordKinds.Application | WordKinds.Document | WordKinds.Act
        | WordKinds.Reconsideration | WordKinds.Litigation)) != 0;

    private void ReadCount(ProseNumber number, Phrase phrase)
    {
        if (phrase.Says(WordKinds.Reconsideration | WordKinds.Litigation))
            ReadDisputes(number, phrase);
        else if (phrase.Says(WordKinds.DisputeResult) && disputes.Count > 0)
            ReadDisputeResult(number, phrase);
        else if (phrase.Says(WordKinds.Act))
            ReadAct(number, phrase);
        else if (phrase.Says(WordKinds.Document) || (documents.Count > 0 && phrase.Says(WordKinds.Issue | WordKinds.Repeal | WordKinds.Effective)))
            ReadDocuments(number, phrase);
        else if (phrase.Says(Roles))
            ReadApplications(number, phrase);
        else if (phrase.HasUnknown)
            Forget();
    }

    private void Forget()
    {
        isOverApplications = isByHeading = isAnchored = false;
        disputes.Clear();
        documents.Clear();
    }

    private void ReadDisputes(ProseNumber number, Phrase phrase)
    {
        string[] rows = [.. phrase.Keys(WordKinds.Reconsideration), .. phrase.Keys(WordKinds.Litigation)];
        if (rows.Length > 1 && rows.Contains("litigation*") && rows.Any(row => row.StartsWith("litigation_", StringComparison.Ordinal)))
            rows = [.. rows.Where(row => row != "litigation*")];
        var column = phrase.Keys(WordKinds.DisputeResult).FirstOrDefault() ?? "total";
        var isNamed = paragraph.Section == DisputesSection || paragraph.Text.AsSpan(sentence, number.Start - sentence).Contains("公开", StringComparison.Ordinal);
        var isOurs = isNamed || paragraph.Topic == ProseTopic.Disputes
            || (paragraph.Section > DisputesSection && paragraph.Text.Contains("信息公开", StringComparison.Ordinal));
        // 备案行政复议案件134件，行政诉讼案件57件: the verb of the first, which is of another count, goes on over the second.
        var goesOn = statements is [.., var before] && before.Paragraph == paragraph && before.Number.Start >= sentence && before.IsQualified
            && before.Readings[0].Text.StartsWith("disputes.", StringComparison.Ordinal) && before.Agreeing(figures) is null;
        Add(number, phrase, [Readings.Disputes(rows, column)],
            !isOurs || goesOn || phrase.Says(WordKinds.Accept | WordKinds.Handle | WordKinds.Answer | WordKinds.Publish), isLoose: !isNamed);
        (isOverApplications, isAnchored) = (false, false);
        if (statements[^1].Agreeing(figures) is not null)
            disputes.AddRange(rows.Except(disputes));
    }

    private void ReadDisputeResult(ProseNumber number, Phrase phrase)
    {
        var column = phrase.Keys(WordKinds.DisputeResult).First();
        CellSum latest = Readings.Disputes([disputes[^1]], column), all = Readings.Disputes(disputes, column);
        Add(number, phrase, latest.Text == all.Text ? [latest] : [latest, all]);
    }

    private void ReadAct(ProseNumber number, Phrase phrase)
    {
        if (phrase.Says(WordKinds.Publish | WordKinds.Accept | WordKinds.Receive | WordKinds.Part | WordKinds.Document | WordKinds.Application))
            return;
        // 公开行政处罚结果16件、行政许可结果50件: what was published, not what was decided.
        var isPublished = paragraph.Text.AsSpan(sentence, number.Start - sentence).Contains("公", StringComparison.Ordinal);
        Add(number, phrase, Readings.Acts([.. phrase.Keys(WordKinds.Act)]), isPublished && !phrase.Says(WordKinds.Decide), isLoose: !phrase.Says(WordKinds.Decide));
        Forget();
    }

    private void ReadDocuments(ProseNumber number, Phrase phrase)
    {
        if (phrase.Says(WordKinds.Document))
        {
            documents.Clear();
            documents.AddRange(phrase.Keys(WordKinds.Document));
        }

        (isOverApplications, isAnchored) = (false, false);
        // 主动公开信息345条，其中规章11条: pieces of information about them, of whatever year.
        var hasVerb = phrase.Says(WordKinds.Issue | WordKinds.Repeal | WordKinds.Effective);
        var isPublished = !hasVerb && (number.Unit == "条" || IsPartOfPublished(number.Start));
        if (Readings.Documents(documents, phrase) is { Count: > 0 } readings)
            Add(number, phrase, readings, isPublished, isLoose: !hasVerb);
    }

    // 公开信息175条，其中：规范性文件25件: the list goes on behind its colon.
    private bool IsPartOfPublished(int position)
    {
        var before = paragraph.Text.AsSpan(sentence, position - sentence);
        var part = before.IndexOf("其中", StringComparison.Ordinal);
        return part >= 0 && before[..part].Contains("公开", StringComparison.Ordinal);
    }

    private void ReadApplications(ProseNumber number, Phrase phrase)
    {
        // 处理群众留言92条: of another matter, also where applications were spoken of before.
        if (!phrase.Says(WordKinds.Application) && phrase.HasUnknown && DivisionLists.NamesOtherMatters(paragraph.Text.AsSpan(paragraph.ClauseStart(number.Start)..number.Start)))
        {
            Forget();
            return;
        }

        var isKnown = isOverApplications || paragraph.Section == ApplicationsSection || phrase.Says(WordKinds.Application);
        var isDivided = isAnchored || paragraph.Section == ApplicationsSection;
        if (phrase.Says(WordKinds.CarriedIn))
            Add(number, phrase, phrase.Says(WordKinds.Receive | WordKinds.Accept) ? Readings.ReceivedOrCarriedIn : Readings.CarriedIn, !isKnown);
        else if (phrase.Says(WordKinds.CarriedOut))
            Add(number, phrase, Readings.CarriedOut, !isKnown);
        else if (phrase.Says(WordKinds.Outcome))
            ReadPart(number, phrase, Readings.Outcomes([.. phrase.Keys(WordKinds.Outcome)]), phrase.Says(WordKinds.Applicant | WordKinds.Channel), isDivided ? null : undividedOutcomes);
        else if (phrase.Says(WordKinds.Applicant))
            ReadPart(number, phrase, Readings.Applicants([.. phrase.Keys(WordKinds.Applicant)]), phrase.Says(WordKinds.Channel | WordKinds.Answer), isDivided ? null : undividedApplicants);
        else if (!phrase.Says(WordKinds.Channel) && isKnown && phrase.Says(Verbs | WordKinds.Application))
            ReadAnchor(number, phrase);
    }

    // An outcome or a kind of applicant; kept apart where no number of applications stands before it.
    private void ReadPart(ProseNumber number, Phrase phrase, IReadOnlyList<CellSum> readings, bool isOfSome, List<int>? undivided)
    {
        Add(number, phrase, readings, isOfSome);
        if (undivided is null || statements[^1].IsQualified)
            return;
        undivided.Add(statements.Count - 1);
        statements[^1] = statements[^1] with { IsQualified = true };
    }

    private void ReadAnchor(ProseNumber number, Phrase phrase)
    {
        isByHeading &= !phrase.Says(WordKinds.Application);
        // 办结12件 under 依申请公开情况: of applications, unless other matters are spoken of before.
        var isOther = isByHeading && DivisionLists.NamesOtherMatters(paragraph.Text.AsSpan(0, number.End));
        var mentionsCarryOver = paragraph.Text.AsSpan(sentence..paragraph.SentenceEnd(number.End)).Contains("结转", StringComparison.Ordinal);
        var isBracketed = paragraph.Depth(number.Start) > 0;
        // 接收15件，其中撤回3件: some of what came in was no application in the end.
        var isReduced = paragraph.Text.AsSpan(number.End..paragraph.SentenceEnd(number.End)).Contains("撤", StringComparison.Ordinal);
        var isAttribute = !phrase.Says(Verbs) && phrase.Keys(WordKinds.Application).Contains(Vocabulary.Attribute);
        Add(number, phrase, Readings.Applications(phrase, mentionsCarryOver), isBracketed || isReduced || isAttribute || isOther || phrase.Says(WordKinds.Part), isByHeading, isAnchor: true);
        if (isBracketed)
            return;
        isOverApplications = true;
        isAnchored = statements[^1].Agreeing(figures) is not null || (isAnchored && phrase.Says(WordKinds.Part));
    }

    private void Add(
        ProseNumber number, Phrase phrase, IReadOnlyList<CellSum> readings, bool isDoubtful = false, bool isLoose = false, bool isAnchor = false) =>
        statements.Add(new Statement(paragraph, number, readings)
        {
            IsQualified = isDoubtful || phrase.HasUnknown || StatementContext.IsScoped(paragraph, number.Start, organization)
                || StatementContext.IsOtherYear(paragraph, number.Start, year),
            IsLoose = isLoose,
            IsAnchor = isAnchor,
        });

    [GeneratedRegex("^度?结转")]
    private static partial Regex CarriedFrom();

    [GeneratedRegex("(?:结转|转)(?:至|到|入)?$", RegexOptions.RightToLeft)]
    private static partial Regex CarriedTo();
}
