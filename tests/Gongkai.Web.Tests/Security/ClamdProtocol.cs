using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gongkai.Web.Tests.Security;

/// <summary>
/// A server that speaks the protocol of clamd over a socket: it takes INSTREAM as the manual describes it, and finds the test signature that every
/// scanner knows. It can go without an answer.
/// </summary>
public sealed class ClamdProtocol : IDisposable
{
    /// <summary>The test file of EICAR, in two parts: no scanner shall take this source for it.</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public ClamdProtocol()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What an installation that asks it has in its <c>settings.json</c>.</summary>
    public string Settings => $$"""{ "Scanner": { "Address": "tcp://127.0.0.1:{{((IPEndPoint)listener.LocalEndpoint).Port}}", "Seconds": 600 } }""";

    /// <summary>Whether it takes files and goes without an answer.</summary>
    public bool IsSilent { get; set; }

    /// <summary>How many files it was given.</summary>
    public int Scanned { get; private set; }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        serving.Wait();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception ended) when (end.IsCancellationRequested && ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, end.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var file = new MemoryStream();
        var size = new byte[sizeof(int)];
        for (; ; )
        {
            await stream.ReadExactlyAsync(size, end.Token);
            var length = BinaryPrimitives.ReadInt32BigEndian(size);
            if (length == 0)
                break;
            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk, end.Token);
            file.Write(chunk);
        }

        Scanned++;
        if (IsSilent)
            return;
        var isInfected = Encoding.Latin1.GetString(file.ToArray()).Contains(Eicar, StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(isInfected ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0"), end.Token);
    }
}
