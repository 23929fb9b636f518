using System.Text;
using Gongkai.Cli.Output;

namespace Gongkai.Cli;

/// <summary>Standard output and error, whether a person sits in front of them, and that person's Ctrl-C.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Utf8;
        Out = new StreamWriter(OutStream, Utf8, 16 * 1024);
        Error = new StreamWriter(Console.OpenStandardError(), Utf8, 1024) { AutoFlush = true };
    }

    /// <summary>Text to standard output, buffered.</summary>
    public StreamWriter Out { get; }

    /// <summary>Text to standard error, written at once.</summary>
    public StreamWriter Error { get; }

    /// <summary>Bytes to standard output, past <see cref="Out"/>.</summary>
    public Stream OutStream { get; } = new StandardOutput();

    /// <summary>Ends the command when it is asked to.</summary>
    public Interruption Interruption { get; } = new();

    /// <summary>Whether a person reads standard output.</summary>
    public static bool IsOutputRead => !Console.IsOutputRedirected;

    /// <summary>Whether a person reads standard error.</summary>
    public static bool IsErrorRead => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether standard output may be coloured (https://no-color.org).</summary>
    public static bool HasColour =>
        IsOutputRead
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <inheritdoc/>
    public void Dispose()
    {
        Interruption.Dispose();
        Error.Dispose();
    }
}
