using System.Diagnostics;

namespace Gongkai.Web.Tests;

/// <summary>A daemon of Debian's for one test, as a user without rights and in a folder of its own.</summary>
/// <param name="command">How the shell starts it in the foreground; <c>$1</c> is the folder.</param>
/// <param name="user">Whose rights it has where the tests have all.</param>
/// <param name="folder">Its folder.</param>
internal sealed class OwnDaemon(string command, string user, DirectoryInfo folder)
{
    private Process? process;

    /// <summary>Starts it, or starts it again.</summary>
    /// <param name="answers">Whether it takes questions.</param>
    /// <param name="seconds">So long it may take until then.</param>
    /// <param name="logs">The files in its folder that tell why it does not, beside what it prints.</param>
    public void Start(Func<bool> answers, int seconds, params string[] logs)
    {
        // Ends with its standard input, in whatever way the tests end.
        var watch = $"""
            {command} >"$1/out" 2>&1 &
            read -r end
            kill -TERM $!
            wait $!
            """;
        string[] line = ["/bin/sh", "-c", watch, "sh", folder.FullName];
        if (Environment.IsPrivilegedProcess)
        {
            using var own = Process.Start("chown", ["-R", $"{user}:", folder.FullName]);
            own.WaitForExit();
            line = ["runuser", "-u", user, "--", .. line];
        }

        process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardInput = true, WorkingDirectory = folder.FullName })!;
        for (var attempt = 0; !answers(); attempt++)
        {
            if (attempt == seconds * 10)
                Assert.Fail($"It does not start: {command} {string.Concat(logs.Prepend("out").Select(Words))}");
            Thread.Sleep(100);
        }
    }

    /// <summary>Stops it where it runs.</summary>
    public void Stop()
    {
        if (process is null)
            return;
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    private string Words(string name) => File.Exists(Path.Combine(folder.FullName, name)) ? File.ReadAllText(Path.Combine(folder.FullName, name)) : "";
}
