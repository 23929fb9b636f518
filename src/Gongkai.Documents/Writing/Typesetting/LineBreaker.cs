using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Writing.Typesetting;

/// <summary>Sets text in lines.</summary>
/// <param name="fonts">The fonts of the document.</param>
internal sealed class LineBreaker(DocumentFonts fonts)
{
    /// <summary>Widest space added between two characters, in ems; a line that would need more stays short.</summary>
    private const double MostSpread = 0.7;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">Width between the margins in points; indents of the style are taken off it.</param>
    public List<SetLine> Break(string text, TextStyle style, double width)
    {
        var lines = new List<SetLine>();
        var characters = Set(text, style);
        for (var start = 0; start < characters.Count;)
        {
            var room = width - (style.Size * (style.RightIndent + (lines.Count == 0 ? style.FirstIndent : 0)));
            var end = End(characters, start, room);
            var line = characters.GetRange(start, end - start);
            if (style.Alignment == LineAlignment.Justified && end < characters.Count)
                Spread(line, room, style.Size * MostSpread);
            lines.Add(new SetLine(line, style.Size));
            start = end;
        }

        return lines;
    }

    /// <summary>The lines of a title: the agency on a line of its own where both parts fit, else lines of about equal length.</summary>
    /// <param name="text">The title.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">Width between the margins in points.</param>
    /// <param name="agency">The agency with which the title may begin.</param>
    public List<SetLine> BreakTitle(string text, TextStyle style, double width, string? agency)
    {
        if (agency is not null && text.Length > agency.Length && text.StartsWith(agency, StringComparison.Ordinal) && Break(text, style, width).Count == 2
            && Break(agency, style, width) is [var first] && Break(text[agency.Length..], style, width) is [var second])
            return [first, second];
        return BreakEvenly(text, style, width);
    }

    /// <summary>No more lines than needed, of about equal length: the last is not left with a single character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">Width between the margins in points.</param>
    public List<SetLine> BreakEvenly(string text, TextStyle style, double width)
    {
        var lines = Break(text, style, width);
        if (lines.Count < 2)
            return lines;
        for (var narrower = width - (style.Size / 2); narrower > style.Size; narrower -= style.Size / 2)
        {
            var even = Break(text, style, narrower);
            if (even.Count > lines.Count || even.Exists(line => line.Width > narrower + 0.01))
                break;
            lines = even;
        }

        return lines;
    }

    /// <summary>Width of the widest piece of a text that cannot be broken, in points.</summary>
    public double WidestWord(string text, TextStyle style)
    {
        var (widest, current, before) = (0.0, 0.0, -1);
        foreach (var character in Set(text, style))
        {
            current = before >= 0 && LineRules.MayBreak(before, character.CodePoint) ? character.Width : current + character.Width;
            (widest, before) = (Math.Max(widest, current), character.CodePoint);
        }

        return widest;
    }

    private List<SetCharacter> Set(string text, TextStyle style)
    {
        var set = new List<SetCharacter>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (LineRules.IsInvisible(rune))
                continue;
            var (font, code) = fonts.Print(rune.Value, style.Role);
            set.Add(new SetCharacter(rune.Value, font, code, font.Width(code) * style.Size, LineRules.IsWide(rune.Value) ? style.Pitch : 0));
        }

        return set;
    }

    private static int End(List<SetCharacter> characters, int start, double room)
    {
        var end = start;
        for (var width = 0.0; end < characters.Count; end++)
        {
            width += characters[end].Width;
            // A space at the end of a line needs no room.
            if (width > room + 0.01 && characters[end].CodePoint != ' ')
                break;
            width += characters[end].SpaceAfter;
        }

        if (end == characters.Count)
            return end;
        for (var at = end; at > start; at--)
        {
            if (LineRules.MayBreak(characters[at - 1].CodePoint, characters[at].CodePoint))
                return at;
        }

        return Math.Max(end, start + 1);
    }

    private static void Spread(List<SetCharacter> line, double room, double most)
    {
        var last = line.Count - 1;
        while (last > 0 && line[last].CodePoint == ' ')
            last--;
        var places = new List<int>();
        var missing = room;
        for (var index = 0; index <= last; index++)
        {
            missing -= line[index].Width + (index < last ? line[index].SpaceAfter : 0);
            if (index < last && LineRules.MaySpread(line[index].CodePoint, line[index + 1].CodePoint))
                places.Add(index);
        }

        if (places.Count == 0 || missing / places.Count > most)
            return;
        foreach (var index in places)
            line[index] = line[index] with { SpaceAfter = line[index].SpaceAfter + (missing / places.Count) };
    }
}
