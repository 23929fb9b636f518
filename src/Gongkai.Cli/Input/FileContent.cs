using Gongkai.Documents;

namespace Gongkai.Cli.Input;

/// <summary>The bytes of a file, never more than the reader would take.</summary>
internal static class FileContent
{
    /// <summary>Reads a file or standard input; what goes wrong is said in the error.</summary>
    public static (ReadOnlyMemory<byte> Content, ReadingError? Error) TryRead(InputFile file, ReadingLimits limits)
    {
        try
        {
            return Read(file.Path, limits) is { } content ? (content, null) : Failure(
                "file.too_large", $"文件大于{limits.FileBytes >> 20}MB，不予读取。请确认是不是年度报告；图片过大时请压缩后重试。");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failure("file.not_found", "文件不存在。请检查文件名和所在文件夹。");
        }
        catch (UnauthorizedAccessException)
        {
            return Failure("file.no_access", "没有读取权限。请检查文件和文件夹的权限设置。");
        }
        catch (IOException broken)
        {
            return Failure("file.io", $"读取文件时出错（{broken.Message}）。请确认磁盘或网络连接正常后重试。");
        }
    }

    // Null where the file is larger than the reader takes.
    private static ReadOnlyMemory<byte>? Read(string path, ReadingLimits limits)
    {
        using var stream = path == InputFile.StandardInput
            ? Console.OpenStandardInput()
            : new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

        // A pipe or a device does not know its length.
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > limits.FileBytes)
            return null;
        var content = new byte[Math.Max(length + 1, 4096)];
        var filled = 0;
        while (stream.Read(content, filled, content.Length - filled) is > 0 and var count)
        {
            filled += count;
            if (filled > limits.FileBytes)
                return null;
            if (filled == content.Length)
                Array.Resize(ref content, (int)Math.Min(content.Length * 2L, limits.FileBytes + 1));
        }

        return content.AsMemory(0, filled);
    }

    private static (ReadOnlyMemory<byte> Content, ReadingError? Error) Failure(string code, string message) =>
        (default, new ReadingError(code, message));
}
