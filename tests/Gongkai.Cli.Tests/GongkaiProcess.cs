using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Gongkai.Cli.Tests;

/// <summary>What the command answered.</summary>
internal sealed record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>The built command, run as a process: what counts is what the shell sees.</summary>
internal static class GongkaiProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Answer Run(params string[] arguments) => Run(folder: null, input: null, arguments);

    /// <summary>Runs it in a folder.</summary>
    public static Answer In(string folder, params string[] arguments) => Run(folder, input: null, arguments);

    /// <summary>Runs it with that on standard input.</summary>
    public static Answer With(byte[] input, params string[] arguments) => Run(folder: null, input, arguments);

    /// <summary>Starts it and leaves the rest to the test.</summary>
    public static Process Start(string? folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gongkai.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; a command that hangs fails the test.</summary>
    public static int ExitCodeOf(Process process)
    {
        if (process.WaitForExit(Patience))
            return process.ExitCode;
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"gongkai did not end within {Patience}.");
    }

    private static Answer Run(string? folder, byte[]? input, string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var code = ExitCodeOf(process);
        return new Answer(code, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
