using System.Text.Json.Serialization;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>
/// What a letter must say beyond what the case knows: the promised day, the ground, where to turn. It only exists
/// complete: no reply can be drafted that lacks what its letter must say.
/// </summary>
public sealed class LetterParticulars
{
    /// <summary>The most parts that one reply can withhold.</summary>
    public const int WithheldLimit = 500;

    [JsonConstructor]
    private LetterParticulars(string kindKey, IReadOnlyDictionary<string, string> entries, IReadOnlyList<WithheldPart> withheld) =>
        (KindKey, Entries, Withheld) = (kindKey, entries, withheld);

    /// <summary>Key of <see cref="Kind"/>.</summary>
    public string KindKey { get; }

    /// <summary>What was entered, by the name of the field; days as 2026-01-31, grounds as their key. Empty ones are left out.</summary>
    public IReadOnlyDictionary<string, string> Entries { get; }

    /// <summary>What is withheld, part by part.</summary>
    public IReadOnlyList<WithheldPart> Withheld { get; }

    /// <summary>The kind of letter.</summary>
    [JsonIgnore]
    public LetterKind Kind => LetterKinds.Find(KindKey)!;

    /// <summary>The grounds on which anything is withheld.</summary>
    [JsonIgnore]
    public IEnumerable<Ground> Grounds => Withheld.Select(part => part.Ground)
        .Concat(Kind.Fields.Where(one => one.Kind == LetterFieldKind.Ground).Select(one => Ground.Find(Entries[one.Name])!))
        .Concat(Kind.FixedGround is { } only ? [only] : Enumerable.Empty<Ground>())
        .Distinct();

    /// <summary>The day on which publication is promised: somebody has to be reminded of it. Null where none is.</summary>
    [JsonIgnore]
    public DateOnly? PromisedOn => Kind.Fields.FirstOrDefault(one => one.Kind == LetterFieldKind.DayAhead) is { } day && Kind.IsReply
        ? LegalDay.Read(Entries[day.Name])
        : null;

    /// <summary>The articles on which the letter stands, with the law's name.</summary>
    [JsonIgnore]
    public string Basis
    {
        get
        {
            if (Entries.TryGetValue(LetterPlaces.Basis, out var own))
                return own;
            var articles = Ground.All.Where(ground => ground.IsRefusal && Grounds.Contains(ground)).Select(ground => ground.Article).Concat(Kind.Articles).Distinct();
            return $"《中华人民共和国政府信息公开条例》{Joined(articles)}{(Kind.IsAboutFee ? "和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）" : "")}";
        }
    }

    /// <summary>Enters what a letter must say.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="entries">What was entered, by the name of the field.</param>
    /// <param name="withheld">What is withheld; only kinds that withhold take any, and these need at least one.</param>
    /// <param name="on">The day on which the letter is written.</param>
    /// <returns>The particulars, or a refusal <c>letter.incomplete</c>, <c>letter.too_long</c>, <c>letter.day</c>, <c>letter.ground</c> or <c>letter.withheld</c>.</returns>
    public static Result<LetterParticulars> Create(
        LetterKind kind, IReadOnlyDictionary<string, string> entries, IReadOnlyList<WithheldPart> withheld, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(withheld);
        var kept = new Dictionary<string, string>();
        foreach (var field in kind.Fields)
        {
            if (entries.TryGetValue(field.Name, out var entry) && entry.Trim() is { Length: > 0 } text)
                kept.Add(field.Name, text.ReplaceLineEndings("\n"));
        }

        var missing = kind.Fields.Where(field => !kept.ContainsKey(field.Name) && (!field.IsOptional || (field.Together is { } other && kept.ContainsKey(other)))).ToList();
        if (missing.Count > 0)
            return new Refusal("letter.incomplete", $"“{kind.Chinese}”还应写明：{string.Join('、', missing.Select(field => $"{field.Name}（{field.Help}）"))}。请补充后再拟定。");
        if (kind.Withholds != withheld.Count > 0 || withheld.Count > WithheldLimit)
            return new Refusal("letter.withheld", kind.Withholds
                ? $"部分公开应逐项列明不予公开的内容、法定情形和理由，1至{WithheldLimit}项。请补充后再拟定（《条例》第三十七条）。"
                : $"“{kind.Chinese}”不列不予公开的内容；需要区分处理的，请选择“部分公开”。");
        return kind.Fields.Where(field => kept.ContainsKey(field.Name)).Select(field => Fault(kind, field, kept[field.Name], on)).FirstOrDefault(fault => fault is not null)
            ?? (Result<LetterParticulars>)new LetterParticulars(kind.Key, kept, withheld);
    }

    /// <summary>An entry as the letter prints it; empty where there is none.</summary>
    internal string Printed(LetterField field) => !Entries.TryGetValue(field.Name, out var entry) ? "" : field.Kind switch
    {
        LetterFieldKind.DayAhead or LetterFieldKind.DayPast => Deadline.Long(LegalDay.Read(entry)!.Value),
        LetterFieldKind.Ground => Ground.Find(entry)!.Chinese,
        _ => entry,
    };

    private static Refusal? Fault(LetterKind kind, LetterField field, string text, DateOnly on)
    {
        switch (field.Kind)
        {
            case LetterFieldKind.Ground:
                return Ground.Find(text) is { } ground && ground.Row == kind.Row
                    ? null
                    : new Refusal("letter.ground", $"“{field.Name}”请从列出的情形中选择：{string.Join('、', Ground.Of(kind.Row!).Select(one => one.Chinese))}。");
            case LetterFieldKind.DayAhead or LetterFieldKind.DayPast:
                var isAhead = field.Kind == LetterFieldKind.DayAhead;
                return LegalDay.Read(text) is { } day && (isAhead ? day > on : day <= on)
                    ? null
                    : new Refusal("letter.day", $"“{field.Name}”应为{(isAhead ? $"{on:yyyy-MM-dd}以后" : $"{on:yyyy-MM-dd}或者以前")}的日期，格式如2026-01-31，请核对后重新填写。");
            default:
                return text.Length <= LetterField.TextLimit ? null : new Refusal("letter.too_long", $"“{field.Name}”有{text.Length}字，超过{LetterField.TextLimit}字，请精简，或者作为附件。");
        }
    }

    // 第三十六条第二项、第三十六条第三项 is written 第三十六条第二项、第三项.
    private static string Joined(IEnumerable<string> articles)
    {
        var (text, before) = ("", "");
        foreach (var article in articles)
        {
            var whole = article[..(article.IndexOf('条', StringComparison.Ordinal) + 1)];
            text += (text.Length > 0 ? "、" : "") + (whole == before ? article[whole.Length..] : article);
            before = whole;
        }

        return text;
    }
}
