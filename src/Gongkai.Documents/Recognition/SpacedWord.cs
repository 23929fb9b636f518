namespace Gongkai.Documents.Recognition;

/// <summary>A word of a line with its place in it, in characters.</summary>
internal readonly record struct SpacedWord(string Text, int Start)
{
    /// <summary>The position behind its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>It as a label.</summary>
    public string Key => PrintedText.Key(Text);

    /// <summary>Whether it can stand in a cell for figures.</summary>
    public bool IsValue => CellParser.IsValue(Text);

    /// <summary>The words of a line; a unit set apart from its number ("251000 元") belongs to it.</summary>
    public static List<SpacedWord> Of(string line)
    {
        var words = new List<SpacedWord>();
        for (var index = 0; index < line.Length;)
        {
            if (char.IsWhiteSpace(line[index]))
            {
                index++;
                continue;
            }

            var end = index;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            var word = line[index..end];
            if (words.Count > 0 && char.IsDigit(words[^1].Text[^1]) && IsUnit(word) && index == words[^1].End + 1)
                words[^1] = words[^1] with { Text = $"{words[^1].Text} {word}" };
            else
                words.Add(new SpacedWord(word, index));
            index = end;
        }

        return words;
    }

    private static bool IsUnit(string word) => word is "元" or "万元" or "亿元" or "件" or "条" or "项" or "个";
}
