using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Accounts;

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Stamp).HasMaxLength(40);
        builder.Property(session => session.Address).HasMaxLength(60);
        builder.Property(session => session.Browser).HasMaxLength(SignInSession.BrowserLimit);
        builder.HasIndex(session => session.ExpiresAt);
    }
}
