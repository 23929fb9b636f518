using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

internal sealed class PublishedReplyConfiguration : IEntityTypeConfiguration<PublishedReply>
{
    public void Configure(EntityTypeBuilder<PublishedReply> builder)
    {
        builder.ToTable("PublishedReplies");
        builder.Property(reply => reply.Question).HasMaxLength(Application.TextLimit);
        builder.Property(reply => reply.Answer).HasMaxLength(PublishedReply.AnswerLimit);
        builder.Property(reply => reply.Row).HasMaxLength(60);
        builder.Property(reply => reply.PersonName).HasMaxLength(Person.NameLimit);
        builder.HasOne<Application>().WithMany().HasForeignKey(reply => reply.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(reply => reply.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reply => reply.ApplicationId).RefusedAsConflict();
        builder.HasIndex(reply => new { reply.AgencyId, reply.RepliedOn });
    }
}
