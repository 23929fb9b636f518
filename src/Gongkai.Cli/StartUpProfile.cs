using System.Runtime;

namespace Gongkai.Cli;

/// <summary>
/// What the runtime had to compile for the same kind of file the last time it compiles on another core while this one begins
/// (docs/decisions/0015). The runtime keeps that list beside the program; where it may not write there, nothing changes.
/// </summary>
internal static class StartUpProfile
{
    private static readonly string[] Extensions = [".docx", ".pdf", ".html", ".xlsx", ".txt"];

    /// <summary>Begins where a check is asked for, the one command that is run file by file.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["check", ..])
            return;
        ProfileOptimization.SetProfileRoot(AppContext.BaseDirectory);
        ProfileOptimization.StartProfile($"check{FirstExtension(args)}.profile");
    }

    private static string? FirstExtension(string[] args)
    {
        foreach (var argument in args)
        {
            foreach (var extension in Extensions)
            {
                if (argument.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    return extension;
            }
        }

        return null;
    }
}
