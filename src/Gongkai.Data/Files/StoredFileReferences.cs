using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.Data.Files;

/// <summary>
/// Every file that the database refers to. Read from the model itself: whatever holds a <see cref="FileAddress"/> counts,
/// so that nobody who adds such a property has to remember to name it here.
/// </summary>
public static class StoredFileReferences
{
    /// <summary>The hashes of all files that anything refers to.</summary>
    public static async Task<IReadOnlySet<FileHash>> AllAsync(GongkaiDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var referred = new HashSet<FileHash>();
        foreach (var (table, column) in Columns(db.Model))
        {
            var hashes = db.Database.SqlQueryRaw<string>(Query(table, column));
            await foreach (var hash in hashes.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (FileHash.TryParse(hash, out var file))
                    referred.Add(file);
            }
        }

        return referred;
    }

    /// <summary>Made of names of our own model, never of anybody's words.</summary>
    private static string Query(string table, string column) => $"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL";

    /// <summary>The columns that hold hashes, with their tables.</summary>
    internal static IReadOnlyList<(string Table, string Column)> Columns(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. model.GetEntityTypes()
                .SelectMany(entity => Addresses(entity).Select(address => address.ComplexType.FindProperty(nameof(FileAddress.Hash))!))
                .SelectMany(hash => hash.GetTableColumnMappings())
                .Select(mapping => (mapping.TableMapping.Table.Name, mapping.Column.Name)),
        ];
    }

    private static IEnumerable<IComplexProperty> Addresses(ITypeBase type) => type.GetComplexProperties().SelectMany(property =>
        property.ClrType == typeof(FileAddress) ? [property] : Addresses(property.ComplexType));
}
