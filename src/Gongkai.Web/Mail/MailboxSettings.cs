using Gongkai.Domain;
using Gongkai.Domain.Collection;
using MailKit.Security;

namespace Gongkai.Web.Mail;

/// <summary>
/// A mailbox from which a superior's rounds are fed: one of <c>Mail:Mailboxes</c> in <c>settings.json</c> in the data folder, or environment
/// variables (<c>Mail__Mailboxes__0__Password</c>). Each agency has one at most.
/// </summary>
internal sealed class MailboxSettings
{
    private const string Section = "Mail:Mailboxes";
    private static readonly string[] Needed = ["Agency", "Host", "UserName", "Password"];

    private MailboxSettings()
    {
    }

    /// <summary>The superior, by the short name in its addresses.</summary>
    public string Agency { get; private init; } = "";

    /// <summary>The IMAP server.</summary>
    public string Host { get; private init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; private init; }

    /// <summary>How the connection is protected; unprotected only to this machine.</summary>
    public SecureSocketOptions Security { get; private init; }

    /// <summary>The account.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>Its password.</summary>
    public string Password { get; private init; } = "";

    /// <summary>The folder that is read.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>The folder into which messages are moved once they are in the database.</summary>
    public string Taken { get; private init; } = "";

    /// <summary>A certificate authority of the agency's own (PEM file), where the server's certificate comes from one.</summary>
    public string CertificateAuthority { get; private init; } = "";

    /// <summary>How the mailbox is called beside a message: account, server, folder.</summary>
    public string Name => $"{UserName}@{Host}/{Folder}";

    /// <summary>Reads the section.</summary>
    /// <param name="mail">The section <c>Mail</c>.</param>
    /// <returns>The mailboxes, or the refusal <c>mail.settings</c> with the setting that is wrong.</returns>
    public static Result<IReadOnlyList<MailboxSettings>> Read(IConfiguration mail)
    {
        var read = new List<MailboxSettings>();
        foreach (var section in mail.GetSection("Mailboxes").GetChildren())
        {
            if (Fault(section) is { } wrong)
                return new Refusal("mail.settings", $"邮箱设置有误：settings.json 中 {Section}:{section.Key}:{wrong.Setting} {wrong.What}。改正后重新启动；不需要从邮箱收集的，请删除 {Section}。");
            read.Add(Of(section));
            if (read[^1].Name.Length > CollectedMail.MailboxLimit)
                return new Refusal("mail.settings", $"邮箱设置有误：settings.json 中 {Section}:{section.Key} 的 UserName、Host 和 Folder 合计超过{CollectedMail.MailboxLimit}个字。请核对后重新启动。");
        }

        if (read.GroupBy(mailbox => mailbox.Agency).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Refusal("mail.settings", $"邮箱设置有误：settings.json 中 {Section} 有几个邮箱属于“{twice.Key}”，每个机关只能有一个。请删除多余的。");
        if (read.GroupBy(mailbox => mailbox.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } shared)
            return new Refusal("mail.settings", $"邮箱设置有误：settings.json 中 {Section} 有几个机关共用邮箱“{shared.Key}”，不能确定邮件归谁。请为各机关分别设置邮箱或文件夹。");
        return read;
    }

    private static MailboxSettings Of(IConfigurationSection section) => new()
    {
        Agency = section["Agency"]!,
        Host = section["Host"]!,
        Port = section.GetValue("Port", 993),
        Security = MailSettings.Protection(section["Security"] ?? "Tls")!.Value,
        UserName = section["UserName"]!,
        Password = section["Password"]!,
        Folder = section["Folder"] ?? "INBOX",
        Taken = section["Taken"] ?? "已接收",
        CertificateAuthority = section["CertificateAuthority"] ?? "",
    };

    private static (string Setting, string What)? Fault(IConfigurationSection section)
    {
        if (Needed.FirstOrDefault(name => string.IsNullOrWhiteSpace(section[name])) is { } missing)
            return (missing, missing == "Password" ? $"没有填写（也可以写在环境变量 Mail__Mailboxes__{section.Key}__Password 中）" : "没有填写");
        if (section.GetValue("Port", 993) is not (> 0 and < 65536) and var port)
            return ("Port", $"“{port}”不是端口号");
        if (MailSettings.Protection(section["Security"] ?? "Tls") is not { } security)
            return ("Security", "应为 Tls、StartTls 或 None");
        if (security == SecureSocketOptions.None && !MailSettings.IsThisMachine(section["Host"]!))
            return ("Security", "只有本机的邮件服务器可以不加密，请改为 Tls 或 StartTls");
        if ((section["Taken"] ?? "已接收") == (section["Folder"] ?? "INBOX"))
            return ("Taken", "不能与 Folder 相同");
        return section["CertificateAuthority"] is { Length: > 0 } authority && !File.Exists(authority) ? ("CertificateAuthority", $"找不到文件“{authority}”") : null;
    }
}
