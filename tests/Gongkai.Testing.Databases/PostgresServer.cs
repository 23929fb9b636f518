using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Gongkai.Testing.Databases;

/// <summary>
/// A PostgreSQL server of the tests' own, the real one from Debian: started once a test run on a free port of the
/// loopback, gone with it. A machine without PostgreSQL fails the tests; it does not skip them.
/// </summary>
public sealed class PostgresServer
{
    private const string User = "gongkai";

    // The server runs beside a shell that waits for the end of its input: when the tests end, in whatever way, their
    // end of the pipe closes and the shell stops the server and clears its folder away.
    private const string Watch = """
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
          -c fsync=off -c full_page_writes=off -c max_connections=300 -c log_min_messages=error >"$2/log" 2>&1 &
        read -r end
        kill -QUIT $!
        wait $!
        rm -rf "$2"
        """;

    private static readonly Lazy<PostgresServer> Shared = new(Start);
    private readonly int port;
    private readonly string password;

    private PostgresServer(int port, string password)
    {
        this.port = port;
        this.password = password;
    }

    /// <summary>The server of this test run.</summary>
    public static PostgresServer Running => Shared.Value;

    /// <summary>The connection string of one of its databases.</summary>
    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={port};Database={database};Username={User};Password={password};Include Error Detail=true;Maximum Pool Size=40";

    /// <summary>Runs one statement in the maintenance database.</summary>
    public async Task RunAsync(string statement)
    {
        var source = NpgsqlDataSource.Create(Connection("postgres") + ";Pooling=false");
        await using (source)
        {
            var command = source.CreateCommand(statement);
            await using (command)
                await command.ExecuteNonQueryAsync();
        }
    }

    private static PostgresServer Start()
    {
        var programs = Programs();
        var folder = Directory.CreateTempSubdirectory("gongkai-postgres-").FullName;
        var password = Guid.NewGuid().ToString("N");
        var passwordFile = Path.Combine(folder, "password");
        File.WriteAllText(passwordFile, password);
        if (Environment.IsPrivilegedProcess)
            Require(Run("chown", ["-R", "postgres:", folder]), "chown");
        Require(
            Run(
                Path.Combine(programs, "initdb"),
                ["-D", Path.Combine(folder, "data"), "-U", User, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
                unprivileged: true),
            "initdb");

        var port = FreePort();
        var watch = Process.Start(Program("/bin/sh", ["-c", Watch, "sh", programs, folder, $"{port}"], unprivileged: true))!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            watch.StandardInput.Close();
            watch.WaitForExit(TimeSpan.FromSeconds(10));
        };
        var server = new PostgresServer(port, password);
        server.WaitUntilReady(folder);
        return server;
    }

    private void WaitUntilReady(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                RunAsync("SELECT 1").GetAwaiter().GetResult();
                return;
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                Thread.Sleep(100);
            }
            catch (NpgsqlException fault)
            {
                throw new InvalidOperationException($"PostgreSQL does not start: {File.ReadAllText(Path.Combine(folder, "log"))}", fault);
            }
        }
    }

    private static string Programs()
    {
        const string Root = "/usr/lib/postgresql";
        var newest = Directory.Exists(Root)
            ? Directory.GetDirectories(Root).Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => double.Parse(bin.Split('/')[^2], System.Globalization.CultureInfo.InvariantCulture))
            : null;
        return newest ?? throw new InvalidOperationException(
            $"These tests need a PostgreSQL server, and there is none under {Root}. Install it: apt-get install postgresql");
    }

    private static ProcessStartInfo Program(string name, string[] arguments, bool unprivileged)
    {
        // PostgreSQL refuses to run as root; Debian's package brings a user for it.
        string[] line = unprivileged && Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", name, .. arguments] : [name, .. arguments];
        return new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static (int Code, string Words) Run(string name, string[] arguments, bool unprivileged = false)
    {
        using var program = Process.Start(Program(name, arguments, unprivileged))!;
        var words = program.StandardError.ReadToEndAsync();
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, words.Result);
    }

    private static void Require((int Code, string Words) outcome, string step)
    {
        if (outcome.Code != 0)
            throw new InvalidOperationException($"PostgreSQL cannot be set up for the tests; {step} says: {outcome.Words}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
