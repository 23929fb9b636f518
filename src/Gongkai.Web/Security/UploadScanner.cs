using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Gongkai.Domain;

namespace Gongkai.Web.Security;

/// <summary>What a scanner says of a file.</summary>
/// <param name="Threat">What was found; null for nothing.</param>
/// <param name="Fault">Why nothing can be said; null where the scanner answered.</param>
internal sealed record ScanVerdict(string? Threat, string? Fault)
{
    public static ScanVerdict Clean { get; } = new(null, null);

    /// <summary>The refusal of a file that is not clean, or that nobody could look at; null for a clean one.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>Null, or a refusal <c>scan.infected</c> or <c>scan.silent</c>.</returns>
    public Refusal? Of(string name)
    {
        if (Threat is not null)
            return new Refusal("scan.infected", $"文件“{name}”含有恶意代码（{Threat}），没有接收。请在杀毒后重新提交，或者更换文件。");
        return Fault is null ? null : new Refusal(UploadScanner.Silent, $"文件“{name}”暂时不能作安全检查，没有接收。请稍后重新提交；多次失败请联系管理员检查扫描程序。");
    }
}

/// <summary>
/// ClamAV's daemon, asked over its socket by INSTREAM: section <c>Scanner</c> of <c>settings.json</c>, <c>Address</c> as <c>tcp://127.0.0.1:3310</c> or
/// <c>unix:/run/clamav/clamd.ctl</c>, <c>Seconds</c> for how long it may take. Without an address nothing is scanned.
/// </summary>
internal sealed class UploadScanner
{
    /// <summary>Code of the refusal of a file that nobody could look at.</summary>
    public const string Silent = "scan.silent";

    private const int ChunkBytes = 64 * 1024;
    private const int AnswerBytes = 4096;

    private readonly Func<CancellationToken, Task<Socket>>? connect;
    private readonly TimeSpan patience;

    private UploadScanner(Func<CancellationToken, Task<Socket>>? connect, TimeSpan patience) => (this.connect, this.patience) = (connect, patience);

    /// <summary>Whether files are scanned at all.</summary>
    public bool IsConfigured => connect is not null;

    /// <summary>Reads the section.</summary>
    /// <returns>The scanner, or the refusal <c>scanner.settings</c> with the setting that is wrong.</returns>
    public static Result<UploadScanner> Read(IConfiguration section)
    {
        var address = section["Address"] ?? "";
        if (section.GetValue("Seconds", 60) is not (> 0 and <= 600) and var seconds)
            return Wrong("Seconds", $"“{seconds}”应为1至600");
        var patience = TimeSpan.FromSeconds(section.GetValue("Seconds", 60));
        if (address.Length == 0)
            return new UploadScanner(null, patience);
        if (address.StartsWith("unix:", StringComparison.Ordinal) && address.Length > "unix:".Length)
        {
            var path = new UnixDomainSocketEndPoint(address["unix:".Length..]);
            return new UploadScanner(cancellation => ConnectAsync(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), socket => socket.ConnectAsync(path, cancellation)), patience);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Port: > 0, Host.Length: > 0 }
            ? new UploadScanner(cancellation => ConnectAsync(new Socket(SocketType.Stream, ProtocolType.Tcp), socket => socket.ConnectAsync(uri.Host, uri.Port, cancellation)), patience)
            : Wrong("Address", "应为 tcp://主机:端口 或者 unix:套接字路径，例：unix:/run/clamav/clamd.ctl");
    }

    /// <summary>Scans a file to its end.</summary>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(patience);
        try
        {
            using var socket = await connect!(deadline.Token);
            return Verdict(await AskAsync(socket, content, deadline.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ScanVerdict(null, $"扫描程序在{patience.TotalSeconds:0}秒内没有答复");
        }
        catch (SocketException fault)
        {
            return new ScanVerdict(null, $"无法连接扫描程序（{fault.SocketErrorCode}）");
        }
    }

    private static async Task<Socket> ConnectAsync(Socket socket, Func<Socket, ValueTask> connect)
    {
        try
        {
            await connect(socket);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> AskAsync(Socket socket, Stream content, CancellationToken cancellation)
    {
        await SendAsync(socket, "zINSTREAM\0"u8.ToArray(), cancellation);
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), cancellation);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            // A chunk of no bytes ends the stream.
            await SendAsync(socket, chunk.AsMemory(0, sizeof(int) + read), cancellation);
        }
        while (read > 0);
        var answer = new byte[AnswerBytes];
        var length = 0;
        while (length < answer.Length && await socket.ReceiveAsync(answer.AsMemory(length), cancellation) is > 0 and var more)
        {
            length += more;
            if (answer[length - 1] == 0)
                break;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (bytes.Length > 0)
            bytes = bytes[await socket.SendAsync(bytes, cancellation)..];
    }

    // "stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR".
    private static ScanVerdict Verdict(string answer)
    {
        if (answer == "stream: OK")
            return ScanVerdict.Clean;
        return answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal)
            ? new ScanVerdict(answer["stream: ".Length..^" FOUND".Length], null)
            : new ScanVerdict(null, answer.Length == 0 ? "扫描程序中断了连接" : $"扫描程序答复“{answer.UpTo(200)}”");
    }

    private static Refusal Wrong(string setting, string what) =>
        new("scanner.settings", $"扫描设置有误：settings.json 中 Scanner:{setting} {what}。改正后重新启动；不需要扫描的，请删除 Scanner:Address。");
}
