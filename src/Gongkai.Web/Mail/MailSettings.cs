using System.Net;
using Gongkai.Domain;
using MailKit.Security;
using MimeKit;

namespace Gongkai.Web.Mail;

/// <summary>
/// How e-mail leaves: section <c>Mail</c> of <c>settings.json</c> in the data folder, or environment variables
/// (<c>Mail__Password</c>). Without a host no e-mail is sent.
/// </summary>
internal sealed class MailSettings
{
    private MailSettings()
    {
    }

    /// <summary>No e-mail is sent.</summary>
    public static MailSettings None { get; } = new();

    /// <summary>Whether e-mail is sent at all.</summary>
    public bool IsConfigured => Host.Length > 0;

    /// <summary>The mail server.</summary>
    public string Host { get; private init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; private init; }

    /// <summary>How the connection is protected; unprotected only to this machine.</summary>
    public SecureSocketOptions Security { get; private init; }

    /// <summary>User name; empty where the server asks for none.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>Password.</summary>
    public string Password { get; private init; } = "";

    /// <summary>The sender.</summary>
    public MailboxAddress From { get; private init; } = new("", "");

    /// <summary>A certificate authority of the agency's own (PEM file), where the server's certificate comes from one.</summary>
    public string CertificateAuthority { get; private init; } = "";

    /// <summary>The platform's public address (<c>https://www.example.gov.cn</c>), which links in messages begin with.</summary>
    public Uri Address { get; private init; } = new("http://localhost");

    /// <summary>A link in a message.</summary>
    /// <param name="path">Path on the platform, with the slash.</param>
    public string Link(string path) => $"{Address.GetLeftPart(UriPartial.Authority)}{Address.AbsolutePath.TrimEnd('/')}{path}";

    /// <summary>Reads the section.</summary>
    /// <returns>The settings, or the refusal <c>mail.settings</c> with the setting that is wrong.</returns>
    public static Result<MailSettings> Read(IConfiguration section)
    {
        var host = section["Host"] ?? "";
        if (host.Length == 0)
            return None;
        if (section.GetValue("Port", 587) is not (> 0 and < 65536) and var port)
            return Wrong("Port", $"“{port}”不是端口号");
        if (Protection(section["Security"] ?? "StartTls") is not { } security)
            return Wrong("Security", "应为 StartTls、Tls 或 None");
        if (security == SecureSocketOptions.None && !IsThisMachine(host))
            return Wrong("Security", "只有本机的邮件服务器可以不加密，请改为 StartTls 或 Tls");
        if (!MailboxAddress.TryParse(section["From"] ?? "", out var from) || from.Domain.Length == 0)
            return Wrong("From", "应为发件人地址，例：信息公开平台 <xxgk@example.gov.cn>");
        if (!Uri.TryCreate(section["Address"], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return Wrong("Address", "应为平台对外的网址，例：https://www.example.gov.cn，邮件中的链接以此开头");
        if (section["CertificateAuthority"] is { Length: > 0 } authority && !File.Exists(authority))
            return Wrong("CertificateAuthority", $"找不到文件“{authority}”");
        return new MailSettings
        {
            Host = host,
            Port = section.GetValue("Port", 587),
            Security = security,
            UserName = section["UserName"] ?? "",
            Password = section["Password"] ?? "",
            From = from,
            CertificateAuthority = section["CertificateAuthority"] ?? "",
            Address = address,
        };
    }

    /// <summary>How a connection is protected; null for no such word.</summary>
    public static SecureSocketOptions? Protection(string text) => text switch
    {
        "StartTls" => SecureSocketOptions.StartTls,
        "Tls" => SecureSocketOptions.SslOnConnect,
        "None" => SecureSocketOptions.None,
        _ => null,
    };

    /// <summary>Whether a host is this machine, to which a connection may be unprotected.</summary>
    public static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static Refusal Wrong(string setting, string what) =>
        new("mail.settings", $"邮件设置有误：settings.json 中 Mail:{setting} {what}。改正后重新启动；不需要发送邮件的，请删除 Mail:Host。");
}
