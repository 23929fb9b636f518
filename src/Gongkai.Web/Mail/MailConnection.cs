using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;

namespace Gongkai.Web.Mail;

/// <summary>Connections to mail servers.</summary>
internal static class MailConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A client that sends.</summary>
    public static SmtpClient Client(MailSettings settings) => Prepared(new SmtpClient(), settings.CertificateAuthority);

    /// <summary>A client that reads a mailbox.</summary>
    public static ImapClient Client(MailboxSettings settings) => Prepared(new ImapClient(), settings.CertificateAuthority);

    /// <summary>Connects and signs in.</summary>
    public static async Task OpenAsync(SmtpClient client, MailSettings settings, CancellationToken cancellation)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        if (settings.UserName.Length > 0)
            await client.AuthenticateAsync(settings.UserName, settings.Password, cancellation);
    }

    /// <summary>Connects and signs in.</summary>
    public static async Task OpenAsync(ImapClient client, MailboxSettings settings, CancellationToken cancellation)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        await client.AuthenticateAsync(settings.UserName, settings.Password, cancellation);
    }

    // It trusts the system's authorities, or the agency's own where the settings name one.
    private static T Prepared<T>(T client, string certificateAuthority)
        where T : MailService
    {
        client.Timeout = (int)Patience.TotalMilliseconds;
        if (certificateAuthority.Length > 0)
        {
            var authority = X509CertificateLoader.LoadCertificateFromFile(certificateAuthority);
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsFrom(authority, certificate, errors);
        }

        return client;
    }

    /// <summary>The name must fit, and the chain must end at this authority; authorities of this kind publish no revocations.</summary>
    private static bool IsFrom(X509Certificate2 authority, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }
}
