using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Word;

/// <summary>A level of a numbered list.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">Name of the numerals (<c>decimal</c>, <c>chineseCounting</c>).</param>
/// <param name="Text">The label, with <c>%1</c> to <c>%9</c> for the numbers of the levels (<c>第%1部分</c>).</param>
/// <param name="RestartAfter">The level, from 1, whose numbers make this one start again; null for every higher one, 0 for none.</param>
/// <param name="Style">The paragraph style that stands at this level; null where there is none.</param>
internal sealed record NumberLevel(int Start, string Format, string Text, int? RestartAfter, string? Style);

/// <summary>A list as a document uses it: the definition it follows and what it changes of it.</summary>
/// <param name="Definition">Identifier of the definition.</param>
/// <param name="Starts">Levels at which it begins anew, with the first number.</param>
/// <param name="Levels">Levels that it defines itself.</param>
internal sealed record NumberedList(int Definition, Dictionary<int, int> Starts, Dictionary<int, NumberLevel> Levels);

/// <summary>A definition that lists follow.</summary>
/// <param name="Levels">Its levels.</param>
/// <param name="StyleLink">The numbering style that defines the levels in its place; null where there is none.</param>
internal sealed record ListDefinition(Dictionary<int, NumberLevel> Levels, string? StyleLink);

/// <summary>The numbered lists of a document.</summary>
internal sealed class WordNumbering
{
    private const int Most = 20_000;
    private const int LongestLabel = 60;

    /// <summary>The definitions by identifier.</summary>
    public Dictionary<int, ListDefinition> Definitions { get; } = [];

    /// <summary>The lists by identifier.</summary>
    public Dictionary<int, NumberedList> Lists { get; } = [];

    /// <summary>Reads the part with the lists and closes it; no part means no lists.</summary>
    public static WordNumbering Read(PartReader? opened)
    {
        var read = new WordNumbering();
        if (opened is null)
            return read;
        using var part = opened;
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part.LocalName == "abstractNum" && part.Number("abstractNumId") is { } definition && read.Definitions.Count < Most)
                read.Definitions[definition] = ReadDefinition(part);
            else if (part.LocalName == "num" && part.Number("numId") is { } list && read.Lists.Count < Most)
                read.Lists[list] = ReadList(part);
            else
                part.Skip();
        }

        return read;
    }

    private static ListDefinition ReadDefinition(PartReader part)
    {
        var levels = new Dictionary<int, NumberLevel>();
        string? link = null;
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "lvl")
            {
                ReadLevel(part, levels);
                continue;
            }

            if (part.LocalName == "numStyleLink")
                link = part.Attribute("val");
            part.Skip();
        }

        return new ListDefinition(levels, link);
    }

    private static NumberedList ReadList(PartReader part)
    {
        var list = new NumberedList(-1, [], []);
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "lvlOverride")
            {
                ReadOverride(part, list);
                continue;
            }

            if (part.LocalName == "abstractNumId")
                list = list with { Definition = part.Number() ?? -1 };
            part.Skip();
        }

        return list;
    }

    private static void ReadOverride(PartReader part, NumberedList list)
    {
        var level = part.Number("ilvl") ?? -1;
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (part.LocalName == "lvl")
            {
                ReadLevel(part, list.Levels);
                continue;
            }

            if (part.LocalName == "startOverride" && IsLevel(level))
                list.Starts[level] = part.Number() ?? 1;
            part.Skip();
        }
    }

    private static void ReadLevel(PartReader part, Dictionary<int, NumberLevel> levels)
    {
        var number = part.Number("ilvl") ?? -1;
        var level = new NumberLevel(1, "decimal", "", null, null);
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            level = part.LocalName switch
            {
                "start" => level with { Start = part.Number() ?? 1 },
                "numFmt" => level with { Format = part.Attribute("val") ?? "decimal" },
                "lvlText" => level with { Text = Shortened(part.Attribute("val") ?? "") },
                "lvlRestart" => level with { RestartAfter = part.Number() },
                "pStyle" => level with { Style = part.Attribute("val") },
                _ => level,
            };
        }

        if (IsLevel(number))
            levels[number] = level;
    }

    private static bool IsLevel(int level) => level is >= 0 and < NumberLabels.LevelCount;

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..LongestLabel];
}
