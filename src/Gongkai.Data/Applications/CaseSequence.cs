using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Applications;

/// <summary>The last number that was given to a case of an agency in a year.</summary>
internal sealed class CaseSequence
{
    /// <summary>The agency.</summary>
    public long AgencyId { get; init; }

    /// <summary>The year in which cases are registered.</summary>
    public int Year { get; init; }

    /// <summary>The last number given.</summary>
    public long Last { get; init; }

    /// <summary>Gives the next number; the row stays locked until the transaction ends, so that a refused case leaves no gap.</summary>
    public static async Task<string> NextAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancellation)
    {
        var given = db.Database.SqlQuery<long>(
            $"""
             INSERT INTO "CaseSequences" ("AgencyId", "Year", "Last") VALUES ({agencyId}, {year}, 1)
             ON CONFLICT ("AgencyId", "Year") DO UPDATE SET "Last" = "CaseSequences"."Last" + 1
             RETURNING "Last" AS "Value"
             """);
        return $"{year}-{(await given.ToListAsync(cancellation)).Single():00000}";
    }
}

internal sealed class CaseSequenceConfiguration : IEntityTypeConfiguration<CaseSequence>
{
    public void Configure(EntityTypeBuilder<CaseSequence> builder)
    {
        builder.ToTable("CaseSequences");
        builder.HasKey(sequence => new { sequence.AgencyId, sequence.Year });
        builder.HasOne<Agency>().WithMany().HasForeignKey(sequence => sequence.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
