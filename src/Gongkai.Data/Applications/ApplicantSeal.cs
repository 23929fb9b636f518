using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Applicants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Data.Applications;

/// <summary>The applicants of a case, with what is known of the proof of identity.</summary>
/// <param name="Applicants">Who asks.</param>
/// <param name="ProofName">File name of the proof; null where none was handed in.</param>
/// <param name="ProofMediaType">Its media type.</param>
public sealed record ApplicantRecord(IReadOnlyList<Applicant> Applicants, string? ProofName = null, string? ProofMediaType = null);

/// <summary>
/// Seals identities with keys of their own in the data folder, apart from the keys of cookies. A new key is made every 90 days;
/// old ones open what they sealed until it is sealed anew (<see cref="ApplicantResealing"/>). What is sealed belongs to one case:
/// moved to another, it does not open.
/// </summary>
public sealed class ApplicantSeal
{
    private readonly IDataProtector protector;

    /// <summary>The seal of an installation.</summary>
    /// <param name="keys">Where the keys lie. Without them nothing that is sealed can be read again.</param>
    public ApplicantSeal(DirectoryInfo keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("gongkai").PersistKeysToFileSystem(keys);
        protector = services.BuildServiceProvider().GetDataProtector("applicants");
    }

    /// <summary>The seal of given keys, for tests.</summary>
    internal ApplicantSeal(IDataProtectionProvider keys) => protector = keys.CreateProtector("applicants");

    /// <summary>Seals the applicants of a case.</summary>
    public byte[] Seal(long agencyId, string number, ApplicantRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var plain = new SealedRecord(
            [.. record.Applicants.Select(one => new SealedApplicant(one.Kind, one.Name, one.Identity, one.Contact, one.Representative))],
            record.ProofName, record.ProofMediaType);
        return Of(agencyId, number).Protect(JsonSerializer.SerializeToUtf8Bytes(plain));
    }

    /// <summary>Opens what <see cref="Seal"/> sealed.</summary>
    /// <returns>The applicants, or a refusal <c>applicant.erased</c> or <c>applicant.sealed</c>.</returns>
    public Result<ApplicantRecord> Open(long agencyId, string number, byte[] identities)
    {
        if (identities is { Length: 0 })
            return new Refusal("applicant.erased", "申请人的身份信息已满本机关规定的保存期限，已经删除或者移交档案馆；办理记录仍然保留。");
        var opened = Opened(Of(agencyId, number), identities);
        if (!opened.IsDone)
            return opened.Refusal;
        var plain = JsonSerializer.Deserialize<SealedRecord>(opened.Value)!;
        return new ApplicantRecord(
            [.. plain.Applicants.Select(one => Applicant.Create(one.Kind, one.Name, one.Identity, one.Contact, one.Representative).Require())],
            plain.ProofName, plain.ProofMediaType);
    }

    /// <summary>Seals a file of a case.</summary>
    public byte[] SealFile(byte[] content) => protector.CreateProtector("file").Protect(content);

    /// <summary>Opens what <see cref="SealFile"/> sealed.</summary>
    /// <returns>The content, or the refusal <c>applicant.sealed</c>.</returns>
    public Result<byte[]> OpenFile(byte[] content) => Opened(protector.CreateProtector("file"), content);

    /// <summary>
    /// What was sealed with a key that has been replaced or revoked, sealed with the present one; null where there is nothing to
    /// do, or nothing can be done because the key is lost.
    /// </summary>
    internal byte[]? Renewed(long agencyId, string number, byte[] identities) => Renewed(Of(agencyId, number), identities);

    /// <summary>The same for a file.</summary>
    internal byte[]? RenewedFile(byte[] content) => Renewed(protector.CreateProtector("file"), content);

    private static byte[]? Renewed(IDataProtector protector, byte[] content)
    {
        try
        {
            var plain = ((IPersistedDataProtector)protector).DangerousUnprotect(content, ignoreRevocationErrors: true, out var isOld, out var isRevoked);
            return isOld || isRevoked ? protector.Protect(plain) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Result<byte[]> Opened(IDataProtector protector, byte[] content)
    {
        try
        {
            return protector.Unprotect(content);
        }
        catch (CryptographicException)
        {
            return new Refusal("applicant.sealed", "申请人身份信息无法解密：缺少加密时使用的密钥。请系统管理员从备份中恢复数据目录下的密钥文件夹。");
        }
    }

    private IDataProtector Of(long agencyId, string number) => protector.CreateProtector($"{agencyId}/{number}");

    private sealed record SealedRecord(IReadOnlyList<SealedApplicant> Applicants, string? ProofName, string? ProofMediaType);

    private sealed record SealedApplicant(ApplicantKind Kind, string Name, string Identity, string Contact, string? Representative);
}
