namespace Gongkai.Documents;

/// <summary>Reads an annual report from a file of any supported format.</summary>
public sealed class ReportReader(ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;

    /// <summary>Reads a report. What is wrong with the file is said in the result; nothing is thrown for it.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="source">The file as named by the user.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public ReadingResult Read(ReadOnlyMemory<byte> content, string source, CancellationToken cancellation = default)
    {
        _ = (limits, content);
        cancellation.ThrowIfCancellationRequested();
        return new ReadingResult(source) { Error = new ReadingError("format.unknown", "无法识别文件格式。") };
    }
}
