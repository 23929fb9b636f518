using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Gongkai.Web.Tests.Mail;

/// <summary>A real mail server (Debian's aiosmtpd) on a free port of the loopback, with a certificate of an authority of its own.</summary>
public sealed class MailServer : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-mail-");
    private readonly Process process;
    private readonly int port;
    private readonly string password = Guid.NewGuid().ToString("N");

    public MailServer()
    {
        MakeCertificates();
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Mail", "mail-server.py"), folder.FullName, password])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        Assert.True(
            int.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out port),
            $"These tests need a mail server: apt-get install python3-aiosmtpd. {(line is null ? process.StandardError.ReadToEnd() : line)}");
    }

    /// <summary>What an installation that sends by this server has in its <c>settings.json</c>.</summary>
    public string Settings => $$"""
        { "Mail": { "Host": "localhost", "Port": {{port}}, "UserName": "gongkai", "Password": "{{password}}", "From": "信息公开平台 <xxgk@example.gov.cn>",
          "Address": "https://xxgk.example.gov.cn", "CertificateAuthority": "{{Path.Combine(folder.FullName, "authority.pem")}}" } }
        """;

    /// <summary>From now on busy mailboxes accept.</summary>
    public void Relax() => File.WriteAllText(Path.Combine(folder.FullName, "relax"), "");

    /// <summary>What was accepted for an address, in order.</summary>
    public IReadOnlyList<MimeMessage> Received(string address) =>
        [.. Received().Where(message => message.To.Mailboxes.Any(mailbox => mailbox.Address == address))];

    /// <summary>All that was accepted, in order.</summary>
    public IReadOnlyList<MimeMessage> Received() => [.. folder.GetFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file =>
    {
        using var content = file.OpenRead();
        return MimeMessage.Load(content);
    })];

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void MakeCertificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        using var certificate = server.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder.FullName, "authority.pem"), authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "server.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "server.key"), serverKey.ExportPkcs8PrivateKeyPem());
    }
}
