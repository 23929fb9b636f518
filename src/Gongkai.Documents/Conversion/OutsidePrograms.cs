using System.ComponentModel;
using System.Diagnostics;

namespace Gongkai.Documents.Conversion;

/// <summary>
/// The programs of the system that readers may use. Each runs in a folder of its own, with a time limit and no way to the
/// network through a proxy.
/// </summary>
public sealed class OutsidePrograms
{
    /// <summary>How long a killed program may take to let go of its files.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly string[] folders;

    /// <summary>The programs in certain folders.</summary>
    /// <param name="folders">The folders, in the order in which they are searched.</param>
    public OutsidePrograms(IEnumerable<string> folders) => this.folders = [.. folders];

    /// <summary>The programs on the path of this process.</summary>
    public static OutsidePrograms OnPath { get; } = new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>No program at all: old office files and scans are refused with an explanation.</summary>
    public static OutsidePrograms None { get; } = new([]);

    /// <summary>Whether the program is there.</summary>
    public bool IsInstalled(string name) => Find(name) is not null;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="name">Its name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder it works in, for its temporary files too.</param>
    /// <param name="cancellation">Ends it, with all it has started.</param>
    /// <returns>What it wrote to its standard output, or null where it failed.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal string? Run(string name, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
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
        // What a program that is ended leaves behind goes with the folder.
        start.Environment["TMPDIR"] = folder;
        // One thread each: reports are checked side by side.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                // Not on the pipes alone: something it started and left behind may hold them open.
                Task.WaitAll([output, errors, process.WaitForExitAsync(CancellationToken.None)], cancellation);
            }
            catch (OperationCanceledException)
            {
                Kill(process);
                throw;
            }

            return process.ExitCode == 0 ? output.Result : null;
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
            process.WaitForExit(LongestEnd);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private string? Find(string name) => folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
