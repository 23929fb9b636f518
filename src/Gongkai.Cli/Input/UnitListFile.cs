using Gongkai.Documents;
using Gongkai.Documents.RollUp;
using Gongkai.Domain;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Input;

/// <summary>The list of agencies in a file.</summary>
internal static class UnitListFile
{
    /// <summary>Reads it.</summary>
    /// <returns>The tree, or the refusal of <see cref="UnitList.Read"/>, or why the file cannot be read.</returns>
    public static Result<ReportingTree> Read(string path)
    {
        var (content, error) = FileContent.TryRead(new InputFile(path, path, IsNamed: true), ReadingLimits.Default);
        return error is null ? UnitList.Read(content) : new Refusal(error.Code, error.Message);
    }
}
