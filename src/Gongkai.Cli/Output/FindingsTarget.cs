using Gongkai.Domain;

namespace Gongkai.Cli.Output;

/// <summary>Where a form of findings goes: a file, written whole or not at all, or standard output.</summary>
internal sealed class FindingsTarget : IDisposable
{
    /// <summary>The name that stands for standard output.</summary>
    public const string StandardOutput = "-";

    private readonly OutputFile? file;

    private FindingsTarget(Stream stream, OutputFile? file)
    {
        Stream = stream;
        this.file = file;
    }

    /// <summary>Receives the content.</summary>
    public Stream Stream { get; }

    /// <summary>Standard output.</summary>
    public static FindingsTarget Standard(Terminal terminal) => new(terminal.OutStream, null);

    /// <summary>Opens a file or, for <c>-</c>, standard output.</summary>
    public static Result<FindingsTarget> Open(string name, Terminal terminal)
    {
        if (name == StandardOutput)
            return Standard(terminal);
        var created = OutputFile.Create(name, terminal.Interruption);
        return created.IsDone ? new FindingsTarget(created.Value.Stream, created.Value) : created.Refusal;
    }

    /// <summary>The content is complete.</summary>
    public void Commit()
    {
        Stream.Flush();
        file?.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();
}
