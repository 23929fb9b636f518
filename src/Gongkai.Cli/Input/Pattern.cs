using System.IO.Enumeration;

namespace Gongkai.Cli.Input;

/// <summary>
/// A path with <c>*</c> (any characters of a name), <c>?</c> (one) or <c>**</c> (any folders), for shells that hand
/// patterns on as they are.
/// </summary>
internal static class Pattern
{
    private static readonly string[] AnyFile = ["*"];

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files that match, by name.</summary>
    public static IEnumerable<string> Matches(string pattern)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        return pattern.StartsWith('/') ? Matches("/", parts.AsMemory(1)) : Matches("", parts);
    }

    private static IEnumerable<string> Matches(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
            return MatchesBelow(folder, rest.IsEmpty ? AnyFile : rest);
        if (part is "" or "." or ".." || !IsPattern(part))
        {
            var path = Path.Combine(folder, part);
            return rest.IsEmpty
                ? File.Exists(path) ? [path] : []
                : Directory.Exists(path) ? Matches(path, rest) : [];
        }

        return rest.IsEmpty
            ? Names(folder, part, Directory.EnumerateFiles)
            : Names(folder, part, Directory.EnumerateDirectories).SelectMany(path => Matches(path, rest));
    }

    private static IEnumerable<string> MatchesBelow(string folder, ReadOnlyMemory<string> rest) =>
        Matches(folder, rest).Concat(Names(folder, "*", Directory.EnumerateDirectories)
            .Where(path => new DirectoryInfo(path).LinkTarget is null)
            .SelectMany(path => MatchesBelow(path, rest)));

    private static IEnumerable<string> Names(string folder, string pattern, Func<string, IEnumerable<string>> list) =>
        InputFiles.Sorted(Allowed(list, folder.Length == 0 ? "." : folder)
            .Where(path => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path.AsSpan()), ignoreCase: false))
            .Select(path => folder.Length == 0 ? Path.GetFileName(path) : path));

    private static IEnumerable<string> Allowed(Func<string, IEnumerable<string>> list, string folder)
    {
        try
        {
            return list(folder);
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
