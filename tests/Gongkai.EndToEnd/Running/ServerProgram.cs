using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Gongkai.Testing;

namespace Gongkai.EndToEnd.Running;

/// <summary>The program as its user starts it: a process of its own, on a free port, that tells on its console where to go.</summary>
public sealed partial class ServerProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> console = new();
    private readonly TaskCompletionSource isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProgram(ProcessStartInfo start) => process = Process.Start(start)!;

    /// <summary>Where it answers. By name, not by number: passkeys belong to a name.</summary>
    public Uri Address => new($"http://localhost:{Find(Started()).Groups[1].Value}");

    /// <summary>Path of the link that makes the first administrator, as the console shows it.</summary>
    public string SetupPath => Find(SetupLink()).Value;

    /// <summary>The demonstration's passwords by name of the account, as the console shows them.</summary>
    public IReadOnlyDictionary<string, string> Passwords =>
        console.Select(line => Account().Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>All that the console shows.</summary>
    public string Console => string.Join('\n', console);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="database">The database as a user names it; null for the file in the data folder.</param>
    /// <param name="withDemonstration">Whether it fills an empty database.</param>
    /// <param name="environment">What it finds in its environment.</param>
    public static async Task<ServerProgram> StartAsync(
        string data, string? database, bool withDemonstration, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "gongkai-web.dll"),
            "--contentRoot", Path.Combine(ProjectFolder.Find(), "src", "Gongkai.Web"),
            "--urls", "http://127.0.0.1:0", "--data", data,
            .. database is null ? Array.Empty<string>() : ["--database", database],
            .. withDemonstration ? Array.Empty<string>() : ["--no-demo"],
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var program = new ServerProgram(start);
        program.Listen();
        await program.isReady.Task.WaitAsync(Patience);
        return program;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed that was not.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private void Listen()
    {
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => isReady.TrySetException(new InvalidOperationException($"The server ended: {Console}"));
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        console.Enqueue(line);
        if (Started().IsMatch(line))
            isReady.TrySetResult();
    }

    private Match Find(Regex words) => console.Select(line => words.Match(line)).First(match => match.Success);

    [GeneratedRegex(@"平台已启动：http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Started();

    [GeneratedRegex(@"/setup\?code=[0-9a-f]+")]
    private static partial Regex SetupLink();

    [GeneratedRegex(@"^  (\w+) +(\w{4}-\w{4}-\w{4}-\w{4}) ")]
    private static partial Regex Account();
}
