using System.Diagnostics;
using Gongkai.Testing.Databases;

namespace Gongkai.Web.Tests.Background;

/// <summary>The program itself, as a process of its own that can be killed without warning.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Starts it on a free port, without the demonstration.</summary>
    public static ServerProcess Start(string folder, TestDatabase database)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "gongkai-web.dll"), "--urls", "http://127.0.0.1:0", "--data", folder, "--no-demo",
            "--database", database.Address.ConnectionString,
        ];
        return new ServerProcess(Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder })!);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed that was not.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
