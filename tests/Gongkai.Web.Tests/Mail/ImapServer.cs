using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace Gongkai.Web.Tests.Mail;

/// <summary>
/// A real IMAP server (Debian's dovecot) with one account, on a free port of the loopback, over TLS with a certificate of an authority
/// of its own, as a user without rights and in a folder of its own.
/// </summary>
public sealed class ImapServer : IDisposable
{
    /// <summary>The account.</summary>
    public const string UserName = "nianbao";

    /// <summary>Where messages lie that were taken in.</summary>
    public const string Taken = "已接收";

    private const string Program = "/usr/sbin/dovecot";
    private static readonly string User = Environment.IsPrivilegedProcess ? "dovecot" : Environment.UserName;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-imap-");
    private readonly int port = FreePort();
    private readonly string password = Guid.NewGuid().ToString("N");
    private readonly OwnDaemon daemon;
    private int delivered;

    public ImapServer()
    {
        daemon = new OwnDaemon($"{Program} -F -c \"$1/dovecot.conf\"", User, folder);
        TestCertificates.Make(folder);
        foreach (var name in new[] { "cur", "new", "tmp" })
            Directory.CreateDirectory(Path.Combine(Maildir, name));
        Start();
    }

    private string Maildir => Path.Combine(folder.FullName, "mail");

    /// <summary>The mailbox in <c>settings.json</c>, within the section <c>Mail</c>.</summary>
    /// <param name="agency">The superior.</param>
    /// <param name="wrongPassword">Whether the password is not the account's.</param>
    /// <param name="withAuthority">Whether the authority of the server's certificate is named.</param>
    public string Mailboxes(string agency, bool wrongPassword = false, bool withAuthority = true) => $$"""
        , "Mailboxes": [ { "Agency": "{{agency}}", "Host": "localhost", "Port": {{port}}, "UserName": "{{UserName}}", "Password": "{{(wrongPassword ? "x" : password)}}",
          "CertificateAuthority": {{(withAuthority ? $"\"{TestCertificates.AuthorityIn(folder)}\"" : "null")}} } ]
        """;

    /// <summary>Starts it, or starts it again.</summary>
    public void Start()
    {
        Assert.True(File.Exists(Program), "These tests need an IMAP server: apt-get install dovecot-imapd.");
        File.WriteAllText(Path.Combine(folder.FullName, "dovecot.conf"), Configuration());
        daemon.Start(Answers, seconds: 30, "log");
    }

    /// <summary>Stops it; the mail stays.</summary>
    public void Stop()
    {
        daemon.Stop();
        // Its children end a moment after it, and until then take connections.
        while (Listens())
            Thread.Sleep(20);
    }

    /// <summary>Delivers a message as a mail server does.</summary>
    public void Deliver(MimeMessage message)
    {
        using var written = new MemoryStream();
        message.WriteTo(written);
        Deliver(written.ToArray());
    }

    /// <summary>Delivers bytes, whatever they are.</summary>
    public void Deliver(byte[] message)
    {
        var name = $"{++delivered:D6}.gongkai";
        var draft = Path.Combine(Maildir, "tmp", name);
        File.WriteAllBytes(draft, message);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);
        File.Move(draft, Path.Combine(Maildir, "new", name));
    }

    /// <summary>How many messages lie in the inbox, and how many beside it.</summary>
    public async Task<(int Inbox, int Taken)> CountAsync()
    {
        using var client = Client();
        await client.ConnectAsync("localhost", port, SecureSocketOptions.SslOnConnect);
        await client.AuthenticateAsync(UserName, password);
        var inbox = await CountAsync(client.Inbox);
        var names = await client.GetFoldersAsync(client.PersonalNamespaces[0]);
        return (inbox, names.FirstOrDefault(found => found.Name == Taken) is { } taken ? await CountAsync(taken) : 0);
    }

    public void Dispose()
    {
        Stop();
        folder.Delete(recursive: true);
    }

    private static async Task<int> CountAsync(MailKit.IMailFolder folder)
    {
        await folder.OpenAsync(MailKit.FolderAccess.ReadOnly);
        return folder.Count;
    }

    private ImapClient Client()
    {
        var own = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder.FullName, "server.pem")).GetCertHashString();
        return new ImapClient { ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == own };
    }

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool Answers()
    {
        try
        {
            using var client = Client();
            client.Connect("localhost", port, SecureSocketOptions.SslOnConnect);
            return true;
        }
        catch (Exception fault) when (fault is SocketException or IOException or ImapProtocolException or SslHandshakeException)
        {
            return false;
        }
    }

    private string Configuration() => $$"""
        protocols = imap
        listen = 127.0.0.1
        base_dir = {{folder.FullName}}/run
        state_dir = {{folder.FullName}}/state
        log_path = {{folder.FullName}}/log
        default_internal_user = {{User}}
        default_internal_group = {{User}}
        default_login_user = {{User}}
        first_valid_uid = 1
        first_valid_gid = 1
        ssl = required
        ssl_cert = <{{folder.FullName}}/server.pem
        ssl_key = <{{folder.FullName}}/server.key
        mail_location = maildir:{{Maildir}}
        passdb {
          driver = static
          args = password={{password}}
        }
        userdb {
          driver = static
          args = uid={{User}} gid={{User}} home={{folder.FullName}}
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = 0
          }
          inet_listener imaps {
            port = {{port}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
        }
        service stats {
          chroot =
        }

        """;

    // None of those that the system gives to whoever asks for any: while this server is stopped, another must not get its port.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
            }
        }
    }
}
