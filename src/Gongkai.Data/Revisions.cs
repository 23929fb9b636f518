using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data;

/// <summary>
/// Entities with a <c>Revision</c> are saved only over the revision that was read. The domain raises it with each of
/// its steps; where a change came past those, it is raised here: two people never silently overwrite each other.
/// </summary>
public static class Revisions
{
    /// <summary>The property's name.</summary>
    public const string Name = "Revision";

    /// <summary>Gives a revision to an entity whose class has none; forms read it with <see cref="Of"/>.</summary>
    public static EntityTypeBuilder<T> HasRevision<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Property<long>(Name);
        return builder;
    }

    /// <summary>The revision that was read, of any tracked entity that has one.</summary>
    public static long Of(GongkaiDb db, object entity)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (long)db.Entry(entity).Property(Name).OriginalValue!;
    }

    internal static void Configure(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.FindProperty(Name) is { } revision)
                revision.IsConcurrencyToken = true;
        }
    }

    internal static void Raise(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State != EntityState.Modified || entry.Metadata.FindProperty(Name) is null)
                continue;
            var revision = entry.Property(Name);
            var read = (long)revision.OriginalValue!;
            if ((long)revision.CurrentValue! <= read)
                revision.CurrentValue = read + 1;
        }
    }
}
