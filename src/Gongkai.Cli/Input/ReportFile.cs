using Gongkai.Documents;

namespace Gongkai.Cli.Input;

/// <summary>Reads the report in a file; what goes wrong is part of the result.</summary>
internal sealed class ReportFile(ReadingLimits limits, CancellationToken cancellation)
{
    private readonly ReportReader reader = new(limits);

    /// <summary>Reads a report; null for a file found in a folder that is evidently no report.</summary>
    public ReadingResult? Read(InputFile file)
    {
        try
        {
            var content = FileContent.Read(file.Path, limits);
            return file.IsNamed || !DataFile.IsEvidentlyNoReport(file.Path, content)
                ? reader.Read(content, file.Source, cancellation)
                : null;
        }
        catch (UnreadableException unreadable)
        {
            return Failure(file, unreadable.Code, unreadable.Message);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failure(file, "file.not_found", "文件不存在。请检查文件名和所在文件夹。");
        }
        catch (UnauthorizedAccessException)
        {
            return Failure(file, "file.no_access", "没有读取权限。请检查文件和文件夹的权限设置。");
        }
        catch (IOException broken)
        {
            return Failure(file, "file.io", $"读取文件时出错（{broken.Message}）。请确认磁盘或网络连接正常后重试。");
        }
    }

    private static ReadingResult Failure(InputFile file, string code, string message) =>
        new(file.Source) { Error = new ReadingError(code, message) };
}
