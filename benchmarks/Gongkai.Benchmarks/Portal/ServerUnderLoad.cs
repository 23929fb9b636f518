using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Gongkai.Testing;

namespace Gongkai.Benchmarks.Portal;

/// <summary>A server of the benchmark's own on a free port of the loopback, gone with it.</summary>
internal sealed class ServerUnderLoad : IDisposable
{
    private const string TicksOfSecond = "100";
    private static readonly HttpClient Client = new();
    private readonly Process process;

    private ServerUnderLoad(int port, string health, string program, IReadOnlyList<string> arguments, string? folder = null)
    {
        Address = $"http://127.0.0.1:{port}";
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        process = Process.Start(info) ?? throw new InvalidOperationException($"{program} could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var patience = Stopwatch.StartNew();
        while (!IsUp(Address + health))
        {
            if (process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(5))
                throw new InvalidOperationException($"{program} does not answer.");
            Thread.Sleep(100);
        }
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Processor time of the server and its workers.</summary>
    public TimeSpan ProcessorTime => TimeSpan.FromSeconds(Family().Sum(Ticks) / double.Parse(TicksOfSecond, CultureInfo.InvariantCulture));

    /// <summary>The largest resident memory of the server, in bytes.</summary>
    public long PeakBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>The portal with the demonstration agency on SQLite, its limit of requests raised.</summary>
    public static ServerUnderLoad Portal(string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "settings.json"), """{ "Limits": { "ReadsPerSecond": 10000000 } }""");
        var port = FreePort();
        var program = Path.Combine(ProjectFolder.Find(), "src/Gongkai.Web/bin/Release/net10.0/gongkai-web.dll");
        return new ServerUnderLoad(port, "/health", "dotnet", [program, "--urls", $"http://127.0.0.1:{port}", "--data", data]);
    }

    /// <summary>nginx with these files.</summary>
    public static ServerUnderLoad Nginx(string folder, Dictionary<string, byte[]> files)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "www")).FullName;
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(root, name), content);
        var port = FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(settings, $$"""
            daemon off; worker_processes auto; pid {{folder}}/nginx.pid; error_log /dev/null; user root;
            events { worker_connections 1024; }
            http { access_log off; sendfile on; keepalive_requests 1000000000; open_file_cache max=100; types { text/html html; }
              server { listen 127.0.0.1:{{port}}; root {{root}}; } }
            """);
        return new ServerUnderLoad(port, "/item.html", "/usr/sbin/nginx", ["-c", settings, "-p", folder]);
    }

    /// <summary>
    /// WordPress from Debian: its own MariaDB, php-fpm with opcode cache, nginx in front; one article with the text of our page.
    /// </summary>
    public static ServerUnderLoad WordPress(string folder, string article)
    {
        var port = FreePort();
        File.WriteAllText(Path.Combine(folder, "article.html"), article);
        return new ServerUnderLoad(
            port, "/?p=1", "bash", [Path.Combine(ProjectFolder.Find(), "benchmarks/peers/wordpress"), folder, port.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>The page as everybody gets it.</summary>
    public byte[] Read(string path) => Client.GetByteArrayAsync(Address + path).GetAwaiter().GetResult();

    /// <summary>The first link of a page that fits.</summary>
    public string Link(string path, string pattern) => Regex.Match(System.Text.Encoding.UTF8.GetString(Read(path)), pattern).Groups[1].Value is { Length: > 0 } link
        ? link
        : throw new InvalidOperationException($"{path} has no link like {pattern}.");

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static bool IsUp(string address)
    {
        try
        {
            using var answer = Client.GetAsync(address).GetAwaiter().GetResult();
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private IEnumerable<int> Family()
    {
        yield return process.Id;
        foreach (var child in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture)))
        {
            if (Stat(child) is { } stat && stat[1] == $"{process.Id}")
                yield return child;
        }
    }

    private static long Ticks(int id) => Stat(id) is { } stat ? long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture) : 0;

    // What follows the name: state, parent, …, time in user mode, time in the kernel.
    private static string[]? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
