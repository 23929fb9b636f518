using Gongkai.Domain.Applications;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

/// <summary>What is kept of the applicants of a case: sealed identities and proof, and the hashes of what lets them ask after it.</summary>
public sealed class ApplicantFile
{
    private ApplicantFile() => (Application, KeyHash, CodeHash, Identities) = (null!, "", "", []);

    internal ApplicantFile(Application application, CaseKey key, byte[] identities, FileAddress? proof)
    {
        (Application, AgencyId, Identities, Proof) = (application, application.AgencyId, identities, proof);
        (KeyHash, CodeHash) = (key.Hash, CaseKey.HashOfCode(key.Code));
    }

    /// <summary>Number of the case.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The case.</summary>
    public Application Application { get; private set; }

    /// <summary>Number of its agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Hash of the form's key: one form, one case.</summary>
    public string KeyHash { get; private set; }

    /// <summary>Hash of the query code.</summary>
    public string CodeHash { get; private set; }

    /// <summary>The applicants, with name and media type of the proof, sealed by <see cref="ApplicantSeal"/>.</summary>
    public byte[] Identities { get; private set; }

    /// <summary>When the identities were erased because their time had come; null while they are kept.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>The proof of identity in the file store, sealed; null where none was handed in.</summary>
    public FileAddress? Proof { get; private set; }

    /// <summary>Erases who asked; the proof, which nothing refers to then, is cleared away with the other files.</summary>
    internal void Erase(DateTimeOffset now) => (Identities, Proof, ErasedAt) = ([], null, now);
}

internal sealed class ApplicantFileConfiguration : IEntityTypeConfiguration<ApplicantFile>
{
    public void Configure(EntityTypeBuilder<ApplicantFile> builder)
    {
        builder.ToTable("ApplicantFiles");
        builder.HasKey(file => file.ApplicationId);
        builder.Property(file => file.ApplicationId).ValueGeneratedNever();
        builder.HasOne(file => file.Application).WithOne().HasForeignKey<ApplicantFile>(file => file.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(file => file.KeyHash).HasMaxLength(64);
        builder.Property(file => file.CodeHash).HasMaxLength(64);
        builder.ComplexProperty(file => file.Proof).IsRequired(false);
        builder.ComplexProperty(file => file.Proof, proof => proof.Property(address => address!.Hash).HasMaxLength(64));
        builder.HasIndex(file => new { file.AgencyId, file.KeyHash }).RefusedAs(CaseRegister.FormUsed, "这份申请表已经提交过，请刷新后重试。");
    }
}
