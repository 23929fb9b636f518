using System.ComponentModel;
using System.Diagnostics;

namespace Gongkai.Documents.Conversion;

/// <summary>Runs a program of the system, with a folder of its own, a time limit and no way to the network through a proxy.</summary>
internal static class OutsideProgram
{
    /// <summary>Whether the program is on the path.</summary>
    public static bool IsInstalled(string name) => Find(name) is not null;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="name">Its name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder it works in.</param>
    /// <param name="cancellation">Ends it, with all it has started.</param>
    /// <returns>What it wrote to its standard output, or null where it failed.</returns>
    public static string? Run(string name, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(name) ?? name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        // A document may name pictures on other machines: nobody fetches them.
        foreach (var proxy in (ReadOnlySpan<string>)["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"])
            start.Environment[proxy] = "http://127.0.0.1:9";
        // One thread each: reports are checked side by side.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var kill = cancellation.Register(() => Kill(process));
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
