using Gongkai.Documents;

namespace Gongkai.Cli.Input;

/// <summary>Reads the report in a file; what goes wrong is part of the result.</summary>
internal sealed class ReportFile(ReadingLimits limits, CancellationToken cancellation)
{
    private readonly ReportReader reader = new(limits);

    /// <summary>Reads a report; null for a file found in a folder that is evidently no report.</summary>
    public ReadingResult? Read(InputFile file)
    {
        var (content, error) = FileContent.TryRead(file, limits);
        if (error is not null)
            return new ReadingResult(file.Source) { Error = error };
        return file.IsNamed || !DataFile.IsEvidentlyNoReport(file.Path, content)
            ? reader.Read(content, file.Source, cancellation)
            : null;
    }
}
