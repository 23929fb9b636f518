using Gongkai.Documents;

namespace Gongkai.Cli.Input;

/// <summary>The bytes of a file, never more than the reader would take.</summary>
internal static class FileContent
{
    /// <summary>Reads a file or standard input.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="UnreadableException">The file is larger than the reader takes.</exception>
    public static ReadOnlyMemory<byte> Read(string path, ReadingLimits limits)
    {
        using var stream = path == InputFile.StandardInput
            ? Console.OpenStandardInput()
            : new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

        // A pipe or a device does not know its length.
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > limits.FileBytes)
            throw TooLarge(limits);
        var content = new byte[Math.Max(length + 1, 4096)];
        var filled = 0;
        while (stream.Read(content, filled, content.Length - filled) is > 0 and var count)
        {
            filled += count;
            if (filled > limits.FileBytes)
                throw TooLarge(limits);
            if (filled == content.Length)
                Array.Resize(ref content, (int)Math.Min(content.Length * 2L, limits.FileBytes + 1));
        }

        return content.AsMemory(0, filled);
    }

    private static UnreadableException TooLarge(ReadingLimits limits) => new(
        "file.too_large", $"文件大于{limits.FileBytes >> 20}MB，不予读取。请确认是不是年度报告；图片过大时请压缩后重试。");
}
