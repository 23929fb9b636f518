using System.Text.Json;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>, IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("Applications");

        // Who asks lies sealed in the applicant's file; the state follows from the steps.
        builder.Ignore(application => application.Applicants).Ignore(application => application.State).Ignore(application => application.IsOpen)
            .Ignore(application => application.Receipt).Ignore(application => application.Effective).Ignore(application => application.End);
        builder.Property(application => application.Number).HasMaxLength(40);
        builder.Property(application => application.Description).HasMaxLength(Application.TextLimit);
        builder.ComplexProperty(application => application.Provision);
        builder.HasOne<Agency>().WithMany().HasForeignKey(application => application.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Steps).WithOne().HasForeignKey("ApplicationId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(application => new { application.AgencyId, application.Number }).RefusedAsConflict();

        // The work list, and the cases of a period.
        builder.HasIndex(application => new { application.AgencyId, application.EndedOn, application.ReceivedOn });
    }

    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable(CaseSteps.Table);
        builder.Property(step => step.PersonName).HasMaxLength(Person.NameLimit);
        builder.Property(step => step.Reason).HasMaxLength(Application.TextLimit);
        builder.Property(step => step.Event).HasConversion(
            happened => JsonSerializer.Serialize(happened, CaseSteps.Json), json => JsonSerializer.Deserialize<CaseEvent>(json, CaseSteps.Json)!);
        builder.HasOne<Person>().WithMany().HasForeignKey(step => step.PersonId).OnDelete(DeleteBehavior.Restrict);

        // Steps are inserted before the case's revision is compared: of two at once, the second runs into this.
        builder.HasIndex("ApplicationId", nameof(CaseStep.Order)).RefusedAsConflict();
    }
}
