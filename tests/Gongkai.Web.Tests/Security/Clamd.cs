using System.Net.Sockets;
using System.Text;

namespace Gongkai.Web.Tests.Security;

/// <summary>
/// A real clamd (Debian's clamav-daemon) on a unix socket in a folder of its own, as a user without rights. It knows one signature, the test
/// file of EICAR: nothing is fetched from the network.
/// </summary>
public sealed class Clamd : IDisposable
{
    /// <summary>The test file of EICAR, in two parts: no scanner shall take this source for it.</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>What it calls that.</summary>
    public const string Threat = "Gongkai.Test.EICAR.UNOFFICIAL";

    private const string Program = "/usr/sbin/clamd";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-clamd-");
    private readonly OwnDaemon daemon;

    public Clamd()
    {
        daemon = new OwnDaemon($"{Program} --foreground --config-file=\"$1/clamd.conf\"", "clamav", folder);
        var signatures = folder.CreateSubdirectory("signatures");
        File.WriteAllText(Path.Combine(signatures.FullName, "test.ndb"), $"{Threat[..^".UNOFFICIAL".Length]}:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar))}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "clamd.conf"), $"""
            DatabaseDirectory {signatures.FullName}
            LocalSocket {Socket}
            TemporaryDirectory {folder.FullName}
            LogFile {folder.FullName}/log
            MaxThreads 2
            FixStaleSocket yes

            """);
        Start();
    }

    /// <summary>What an installation that asks it has in its <c>settings.json</c>.</summary>
    public string Settings => $$"""{ {{Section}} }""";

    /// <summary>The section alone.</summary>
    public string Section => $$"""
        "Scanner": { "Address": "unix:{{Socket}}", "Seconds": 600 }
        """;

    private string Socket => Path.Combine(folder.FullName, "clamd.ctl");

    /// <summary>Starts it, or starts it again.</summary>
    public void Start()
    {
        Assert.True(File.Exists(Program), "These tests need a scanner: apt-get install clamav-daemon.");
        daemon.Start(Answers, seconds: 60);
    }

    /// <summary>Stops it.</summary>
    public void Stop() => daemon.Stop();

    public void Dispose()
    {
        Stop();
        folder.Delete(recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
