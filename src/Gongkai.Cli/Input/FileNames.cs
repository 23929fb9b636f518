using System.IO.Enumeration;

namespace Gongkai.Cli.Input;

/// <summary>
/// The names of the files in a folder, held in one piece and made into paths one by one. As strings that live until the last is read,
/// a hundred thousand of them lead the collector to expect that much of what is allocated to live, and to take memory for it.
/// </summary>
internal sealed class FileNames
{
    private readonly List<(int Start, int Length)> names = [];
    private char[] characters = new char[4096];
    private int filled;

    private FileNames()
    {
    }

    /// <summary>The paths in the order of the names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What the system is asked for.</param>
    /// <param name="isWanted">Whether a name is taken.</param>
    public static IEnumerable<string> Sorted(string folder, EnumerationOptions options, Func<ReadOnlySpan<char>, bool> isWanted)
    {
        var found = new FileNames();
        foreach (var _ in new FileSystemEnumerable<int>(folder, (ref entry) => found.Add(entry.FileName), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && isWanted(entry.FileName),
        })
        {
        }

        found.names.Sort((one, other) => found.Name(one).SequenceCompareTo(found.Name(other)));
        return found.names.Select(name => Path.Join(folder, found.Name(name)));
    }

    private ReadOnlySpan<char> Name((int Start, int Length) name) => characters.AsSpan(name.Start, name.Length);

    private int Add(ReadOnlySpan<char> name)
    {
        if (filled + name.Length > characters.Length)
            Array.Resize(ref characters, Math.Max(2 * characters.Length, filled + name.Length));
        name.CopyTo(characters.AsSpan(filled));
        names.Add((filled, name.Length));
        filled += name.Length;
        return names.Count;
    }
}
