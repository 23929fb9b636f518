namespace Gongkai.Cli.Input;

/// <summary>A file that is to be read.</summary>
/// <param name="Path">Where it is; <c>-</c> for standard input.</param>
/// <param name="Source">What it is called in the answer: as typed, or relative to the folder it was found in.</param>
/// <param name="IsNamed">Whether the user named it, rather than a folder it lies in.</param>
internal sealed record InputFile(string Path, string Source, bool IsNamed)
{
    public const string StandardInput = "-";
}
