using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Gongkai.Cli;

/// <summary>
/// Ends the command when the user (Ctrl-C) or the system asks for it: at first in order, through
/// <see cref="Token"/>; where that takes too long, or when asked again, at once. Files begun and not finished
/// are removed either way.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, bool> unfinished = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, End),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, End),
    ];

    /// <summary>Is cancelled when the command is to end.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the shell is told then: 128 and the number of the signal.</summary>
    public int Code { get; private set; }

    /// <summary>A file was begun that must not stay as it is.</summary>
    public void Begun(string path) => unfinished[path] = true;

    /// <summary>The file is complete, or removed.</summary>
    public void Finished(string path) => unfinished.TryRemove(path, out _);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        var again = Code != 0;
        Code = 128 + context.Signal switch { PosixSignal.SIGINT => 2, PosixSignal.SIGTERM => 15, _ => 1 };
        if (again)
        {
            EndNow();
            return;
        }

        // A read from a terminal or a call into a library may not come back for a while.
        new Thread(() =>
        {
            Thread.Sleep(Patience);
            EndNow();
        })
        { IsBackground = true }.Start();
        source.Cancel();
    }

    private void EndNow()
    {
        foreach (var path in unfinished.Keys)
            File.Delete(path);
        Environment.Exit(Code);
    }
}
