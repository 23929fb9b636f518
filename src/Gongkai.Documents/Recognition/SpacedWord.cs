namespace Gongkai.Documents.Recognition;

/// <summary>A word of a line with its place in it: in characters, or in half-width ones where ideographs take two.</summary>
internal readonly record struct SpacedWord(string Text, int Start, int End)
{
    /// <summary>It as a label.</summary>
    public string Key => PrintedText.Key(Text);

    /// <summary>Whether it can stand in a cell for figures.</summary>
    public bool IsValue => CellParser.IsValue(Text);

    /// <summary>The words of a line; a unit set apart from its number ("251000 元") belongs to it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isWide">Whether an ideograph takes the room of two characters.</param>
    public static List<SpacedWord> Of(string line, bool isWide = false)
    {
        var words = new List<SpacedWord>();
        var position = 0;
        for (var index = 0; index < line.Length;)
        {
            var end = index;
            while (end < line.Length && char.IsWhiteSpace(line[end]) == char.IsWhiteSpace(line[index]))
                end++;
            var word = line[index..end];
            var start = position;
            position += isWide ? HalfWidth.Of(word) : word.Length;
            index = end;
            if (char.IsWhiteSpace(word[0]))
                continue;
            if (words.Count > 0 && char.IsDigit(words[^1].Text[^1]) && IsUnit(word) && start == words[^1].End + 1)
                words[^1] = words[^1] with { Text = $"{words[^1].Text} {word}", End = position };
            else
                words.Add(new SpacedWord(word, start, position));
        }

        return words;
    }

    private static bool IsUnit(string word) => word is "元" or "万元" or "亿元" or "件" or "条" or "项" or "个";
}
