using System.Collections.Frozen;

namespace Gongkai.Cli.Input;

/// <summary>
/// The files that arguments stand for, always in the same order: the arguments' own, and within a folder by name,
/// its files before its subfolders.
/// </summary>
internal static class InputFiles
{
    // Pictures are left out: a folder of reports holds seals and logos.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".docx", ".docm", ".doc", ".wps", ".odt", ".rtf", ".pdf",
        ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml",
        ".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".txt", ".json").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.System,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
    };

    /// <summary>The files, found while they are asked for.</summary>
    public static IEnumerable<InputFile> Of(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument != InputFile.StandardInput && Directory.Exists(argument))
            {
                foreach (var path in Below(argument))
                    yield return new InputFile(path, Path.GetRelativePath(argument, path), IsNamed: false);
            }
            else if (!File.Exists(argument) && Pattern.IsPattern(argument))
            {
                foreach (var path in Pattern.Matches(argument))
                    yield return new InputFile(path, path, IsNamed: true);
            }
            else
            {
                yield return new InputFile(argument, argument, IsNamed: true);
            }
        }
    }

    /// <summary>All files in a folder and its subfolders whose name says that they may be reports.</summary>
    public static IEnumerable<string> Below(string folder)
    {
        if (IsForbidden(folder))
        {
            // Read like a file, it gives the error that says so.
            yield return folder;
            yield break;
        }

        foreach (var file in FileNames.Sorted(folder, Everything, name => IsOrdinary(name) && MayBeReport(name)))
            yield return file;

        foreach (var subfolder in Sorted(Directory.EnumerateDirectories(folder, "*", Everything)))
        {
            // A link may lead back to where it stands.
            if (new DirectoryInfo(subfolder).LinkTarget is not null)
                continue;
            foreach (var file in Below(subfolder))
                yield return file;
        }
    }

    private static bool IsForbidden(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder, "*", Everything).GetEnumerator();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>The names in order, without hidden ones and without the lock files that Word leaves.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> paths) => paths
        .Where(path => IsOrdinary(Path.GetFileName(path.AsSpan())))
        .Order(StringComparer.Ordinal);

    private static bool IsOrdinary(ReadOnlySpan<char> name) => name is not ['.', ..] and not ['~', '$', ..];

    private static bool MayBeReport(ReadOnlySpan<char> name) => Extensions.Contains(Path.GetExtension(name));
}
