namespace Gongkai.Data.Search;

/// <summary>Word lists that come with the program.</summary>
internal static class SearchData
{
    /// <summary>The lines of a list, comments (#) and empty lines left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(SearchData).Assembly.GetManifestResourceStream($"search.{name}")
            ?? throw new InvalidOperationException($"The list {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
