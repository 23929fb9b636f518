using System.Text;

namespace Gongkai.Documents.Word;

/// <summary>
/// Counts through the numbered lists of a document and gives the numbers that Word prints before paragraphs (一、):
/// they are not part of the text.
/// </summary>
internal sealed class NumberLabels(WordNumbering numbering, WordStyles styles)
{
    /// <summary>How many levels a list has.</summary>
    public const int LevelCount = 9;

    // Where the counting stands: for each definition, since lists that follow the same one go on from each other.
    private readonly Dictionary<ListDefinition, int?[]> counts = [];
    private readonly HashSet<int> begun = [];

    /// <summary>The label of the next paragraph; empty where it has none.</summary>
    public string Next(WordLine line)
    {
        if ((line.Numbering ?? line.Style.Numbering) is not { List: > 0 } position || !numbering.Lists.TryGetValue(position.List, out var list)
            || Definition(list) is not { } definition)
            return "";
        var level = Math.Clamp(position.Level ?? LevelOfStyle(definition, line.Numbering is null ? line.Style.NumberedBy : line.StyleId), 0, LevelCount - 1);
        if (!counts.TryGetValue(definition, out var count))
            counts[definition] = count = new int?[LevelCount];
        if (begun.Add(position.List))
        {
            foreach (var (started, number) in list.Starts)
                count[started] = number - 1;
        }

        Count(count, level, list, definition);
        return Label(count, level, list, definition);
    }

    private static void Count(int?[] count, int level, NumberedList list, ListDefinition definition)
    {
        for (var higher = 0; higher < level; higher++)
            count[higher] ??= Level(list, definition, higher)?.Start ?? 1;
        var start = Level(list, definition, level)?.Start ?? 1;
        count[level] = count[level] is { } last && last < int.MaxValue ? last + 1 : start;
        for (var lower = level + 1; lower < LevelCount; lower++)
        {
            var restart = Level(list, definition, lower)?.RestartAfter;
            if (restart is null || (restart > 0 && level < restart))
                count[lower] = null;
        }
    }

    private static string Label(int?[] count, int level, NumberedList list, ListDefinition definition)
    {
        if (Level(list, definition, level) is not { Text.Length: > 0, Format: not ("bullet" or "none") } own)
            return "";
        var label = new StringBuilder();
        for (var index = 0; index < own.Text.Length; index++)
        {
            if (own.Text[index] == '%' && index + 1 < own.Text.Length && own.Text[index + 1] is >= '1' and <= '9')
            {
                var counted = own.Text[++index] - '1';
                label.Append(ListNumerals.Of(count[counted] ?? 1, Level(list, definition, counted)?.Format ?? "decimal"));
            }
            else
            {
                label.Append(own.Text[index]);
            }
        }

        // Printed, a gap follows; punctuation sets the number apart well enough.
        if (label.Length > 0 && char.IsLetterOrDigit(label[^1]))
            label.Append(' ');
        return label.ToString();
    }

    private ListDefinition? Definition(NumberedList list)
    {
        if (!numbering.Definitions.TryGetValue(list.Definition, out var definition) || definition.StyleLink is not { } link)
            return definition;
        return styles.Find(link).Numbering is { } linked && numbering.Lists.TryGetValue(linked.List, out var other)
            ? numbering.Definitions.GetValueOrDefault(other.Definition)
            : definition;
    }

    private static int LevelOfStyle(ListDefinition definition, string? style)
    {
        foreach (var (number, level) in definition.Levels)
        {
            if (style is not null && level.Style == style)
                return number;
        }

        return 0;
    }

    private static NumberLevel? Level(NumberedList list, ListDefinition definition, int level) =>
        list.Levels.GetValueOrDefault(level) ?? definition.Levels.GetValueOrDefault(level);
}
