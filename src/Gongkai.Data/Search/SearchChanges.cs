using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Search;

/// <summary>Notes with each save what search must look at again, so that nobody can forget it.</summary>
internal static class SearchChanges
{
    /// <summary>
    /// What is being saved that the public sees or saw: an item that is or was public (each of its steps raises its
    /// revision), and a document whose validity an item shows.
    /// </summary>
    public static List<object> Among(ChangeTracker tracker) =>
    [
        .. tracker.Entries<Item>().Where(Concerns).Select(entry => entry.Entity),
        .. tracker.Entries<NormativeDocument>().Where(entry => IsChanged(entry) && entry.Entity.ItemId is not null).Select(entry => entry.Entity),
    ];

    /// <summary>
    /// Adds the changes, inside the transaction that is open. Numbers are given in the order of commits: a number that is
    /// seen while a smaller one is still on its way would make a follower miss the smaller one.
    /// </summary>
    public static async Task AppendAsync(GongkaiDb db, List<object> changed, CancellationToken cancellation)
    {
        await db.LockSearchChangesAsync(cancellation);
        db.AddRange(changed.Select(ItemIdOf).Distinct().Order().Select(id => new SearchChange(id)));
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static bool Concerns(EntityEntry<Item> entry) => IsChanged(entry)
        && (entry.Entity.State == ItemState.Published || entry.Property(item => item.State).OriginalValue == ItemState.Published);

    private static long ItemIdOf(object changed) => changed switch
    {
        Item item => item.Id,
        NormativeDocument { ItemId: { } item } => item,
        _ => throw new ArgumentOutOfRangeException(nameof(changed)),
    };
}
