using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

namespace Gongkai.Web.Mail;

/// <summary>The connection to the mail server.</summary>
internal static class MailConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A client that trusts the system's authorities, or the agency's own where the settings name one.</summary>
    public static SmtpClient Client(MailSettings settings)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (settings.CertificateAuthority.Length > 0)
        {
            var authority = X509CertificateLoader.LoadCertificateFromFile(settings.CertificateAuthority);
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsFrom(authority, certificate, errors);
        }

        return client;
    }

    /// <summary>Connects and signs in.</summary>
    public static async Task OpenAsync(SmtpClient client, MailSettings settings, CancellationToken cancellation)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        if (settings.UserName.Length > 0)
            await client.AuthenticateAsync(settings.UserName, settings.Password, cancellation);
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
