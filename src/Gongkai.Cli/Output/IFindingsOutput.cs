using Gongkai.Cli.Input;

namespace Gongkai.Cli.Output;

/// <summary>A form in which the results of a check are put out, file by file.</summary>
internal interface IFindingsOutput : IDisposable
{
    /// <summary>Puts out one file; those that were skipped are not handed in.</summary>
    void Write(CheckedFile file);

    /// <summary>Puts out what comes after the last file.</summary>
    void Finish(Tally tally);
}
