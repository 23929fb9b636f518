using System.Text;

namespace Gongkai.Cli;

/// <summary>Standard input, output and error, and whether a person sits in front of them.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Stream output = Console.OpenStandardOutput();

    public Terminal()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Utf8;
        Out = new StreamWriter(output, Utf8, 16 * 1024);
        Error = new StreamWriter(Console.OpenStandardError(), Utf8, 1024) { AutoFlush = true };
    }

    /// <summary>Text to standard output, buffered.</summary>
    public StreamWriter Out { get; }

    /// <summary>Text to standard error, written at once.</summary>
    public StreamWriter Error { get; }

    /// <summary>Bytes to standard output, past <see cref="Out"/>.</summary>
    public Stream OutStream => output;

    /// <summary>Whether a person reads standard output.</summary>
    public static bool IsOutputRead => !Console.IsOutputRedirected;

    /// <summary>Whether a person reads standard error.</summary>
    public static bool IsErrorRead => !Console.IsErrorRedirected;

    /// <summary>Whether standard output may be coloured (https://no-color.org).</summary>
    public static bool HasColour =>
        IsOutputRead
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <inheritdoc/>
    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
