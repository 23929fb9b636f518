using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Gongkai.Domain;
using Gongkai.Domain.Calendar;

namespace Gongkai.Web.Applications;

/// <summary>
/// Seals packages for an archive: CMS enveloped data (RFC 5652) with AES-256 under the RSA key (OAEP) of the archive's certificate. Only the archive
/// opens it, with any program that knows the standard (<c>openssl cms -decrypt -inform DER</c>); nobody here can.
/// </summary>
internal static class ArchiveSeal
{
    /// <summary>The largest certificate file, in bytes.</summary>
    public const int CertificateLimit = 64 * 1024;

    private const int FewestBits = 2048;
    private const int SubjectLimit = 100;
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";

    /// <summary>Reads an uploaded certificate, PEM or DER.</summary>
    /// <returns>The certificate as PEM, or the refusal <c>retention.certificate</c>.</returns>
    public static async Task<Result<string>> ReadAsync(IFormFile uploaded, DateTimeOffset now, CancellationToken cancellation)
    {
        if (uploaded.Length > CertificateLimit)
            return Unfit($"证书文件超过{CertificateLimit / 1024}KB");
        using var content = new MemoryStream();
        await uploaded.CopyToAsync(content, cancellation);
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(content.ToArray());
            return Check(certificate, now) is { } refusal ? refusal : certificate.ExportCertificatePem();
        }
        catch (CryptographicException)
        {
            return Unfit("文件不是证书");
        }
    }

    /// <summary>For whom a certificate is: its subject and fingerprint.</summary>
    public static string Recipient(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return $"{certificate.Subject.UpTo(SubjectLimit)}，SHA-256指纹{certificate.GetCertHashString(HashAlgorithmName.SHA256)}";
    }

    /// <summary>Seals content for the holder of a certificate.</summary>
    /// <returns>The sealed content, or the refusal <c>retention.certificate</c> where the certificate has expired meanwhile.</returns>
    public static Result<byte[]> Seal(byte[] content, string pem, DateTimeOffset now)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        if (Check(certificate, now) is { } refusal)
            return refusal;
        var envelope = new EnvelopedCms(new ContentInfo(content), new AlgorithmIdentifier(new Oid(Aes256)));
        envelope.Encrypt(new CmsRecipient(certificate, RSAEncryptionPadding.OaepSHA256));
        return envelope.Encode();
    }

    private static Refusal? Check(X509Certificate2 certificate, DateTimeOffset now)
    {
        using var key = certificate.GetRSAPublicKey();
        if (key is null)
            return Unfit("该证书不是RSA证书，无法用来加密");
        if (key.KeySize < FewestBits)
            return Unfit($"该证书的密钥只有{key.KeySize}位，少于{FewestBits}位，不够安全");
        return certificate.NotAfter < now ? Unfit($"该证书已于{LegalDay.Of(certificate.NotAfter):yyyy-MM-dd}到期") : null;
    }

    private static Refusal Unfit(string why) => new("retention.certificate", $"{why}。请向档案馆索取用于接收移交数据的RSA证书（.pem、.cer或.crt文件）后上传。");
}
