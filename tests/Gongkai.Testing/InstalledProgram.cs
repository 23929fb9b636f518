using System.ComponentModel;
using System.Diagnostics;

namespace Gongkai.Testing;

/// <summary>A program of the system that a test needs; where it is missing the test fails and says what to install.</summary>
public static class InstalledProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name on the path.</param>
    /// <param name="package">The Debian package that has it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote to its standard output and to its standard error.</returns>
    /// <exception cref="InvalidOperationException">It is missing, failed or took too long.</exception>
    public static (string Output, string Errors) Run(string name, string package, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"{name} was not done after {Longest}.");
            }

            return process.ExitCode == 0
                ? (output.Result, errors.Result)
                : throw new InvalidOperationException($"{name} {string.Join(' ', arguments)} failed: {errors.Result}");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{name} is needed for this test: apt-get install {package}", exception);
        }
    }
}
