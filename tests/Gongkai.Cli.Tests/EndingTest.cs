using System.Diagnostics;
using Gongkai.Testing;

namespace Gongkai.Cli.Tests;

/// <summary>How the command ends when the user or the next program in the pipe has had enough.</summary>
public sealed class EndingTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_it_and_no_half_written_file_stays(string signal, int expected)
    {
        using var process = GongkaiProcess.Start(folder.Path, "check", "-", "--sarif", "a.sarif", "--html", "a.html");
        WaitFor(() => folder.Files.Length == 2);

        Send(process, signal);

        Assert.Equal(expected, GongkaiProcess.ExitCodeOf(process));
        Assert.Empty(folder.Files);
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    [Fact]
    public void A_signal_in_the_middle_of_many_files_ends_it()
    {
        for (var number = 0; number < 2000; number++)
            folder.Write($"{number}.txt", Reports.Wrong());
        using var process = GongkaiProcess.Start(folder.Path, "check", ".", "--json");
        Assert.NotNull(process.StandardOutput.ReadLine());

        Send(process, "INT");
        process.StandardOutput.ReadToEnd();

        Assert.Equal(130, GongkaiProcess.ExitCodeOf(process));
    }

    [Fact]
    public void A_reader_that_goes_away_ends_it_without_a_word()
    {
        for (var number = 0; number < 300; number++)
            folder.Write($"{number}.txt", Reports.Wrong());
        using var process = GongkaiProcess.Start(folder.Path, "check", ".");
        Assert.NotNull(process.StandardOutput.ReadLine());

        process.StandardOutput.Close();

        Assert.Equal(141, GongkaiProcess.ExitCodeOf(process));
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        var source = folder.Write("a.txt", Reports.Correct());

        var answer = GongkaiProcess.Run("convert", source, "/dev/full", "--to", "json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("写出时出错", answer.Error, StringComparison.Ordinal);
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        kill.WaitForExit();
    }

    private static void WaitFor(Func<bool> condition)
    {
        Assert.True(SpinWait.SpinUntil(() => condition() || Sleep(), TimeSpan.FromSeconds(30)));

        static bool Sleep()
        {
            Thread.Sleep(20);
            return false;
        }
    }
}
