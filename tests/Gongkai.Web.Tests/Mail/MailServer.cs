using System.Diagnostics;
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
        TestCertificates.Make(folder);
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
    public string Settings => SettingsWith("");

    /// <summary>The same, with more in the section <c>Mail</c>.</summary>
    /// <param name="more">Further settings of the section, each with a comma before.</param>
    /// <param name="sections">Further sections, likewise.</param>
    public string SettingsWith(string more, string sections = "") => $$"""
        { "Mail": { "Host": "localhost", "Port": {{port}}, "UserName": "gongkai", "Password": "{{password}}", "From": "信息公开平台 <xxgk@example.gov.cn>",
          "Address": "https://xxgk.example.gov.cn", "CertificateAuthority": "{{TestCertificates.AuthorityIn(folder)}}"{{more}} }{{sections}} }
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
}
