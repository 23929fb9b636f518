using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Accounts;

/// <summary>The tables of ASP.NET Core Identity that are used: roles are the domain's posts, so there are none of its own.</summary>
internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>,
    IEntityTypeConfiguration<IdentityUserToken<long>>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    private const int NameLimit = 256;
    private const int KeyLimit = 256;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.UserName).HasMaxLength(NameLimit);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(NameLimit);
        builder.Property(account => account.Email).HasMaxLength(NameLimit);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(NameLimit);
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.SecurityStamp).HasMaxLength(40);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
        builder.HasOne(account => account.Person).WithMany().HasForeignKey(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(account => account.NormalizedUserName).RefusedAs("account.name", "该登录名已被使用，请换一个。");
        builder.HasIndex(account => account.PersonId).RefusedAs("account.person", "该人员已有登录账号，请使用原有账号。");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(KeyLimit);
        builder.Property(login => login.ProviderKey).HasMaxLength(KeyLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(KeyLimit);
        builder.Property(token => token.Name).HasMaxLength(KeyLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("AccountPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);

        // WebAuthn: at most 1,023 bytes.
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }
}
