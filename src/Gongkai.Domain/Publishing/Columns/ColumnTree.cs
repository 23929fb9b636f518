namespace Gongkai.Domain.Publishing.Columns;

/// <summary>Columns as a tree.</summary>
public static class ColumnTree
{
    /// <summary>Each column before those in it, neighbours in their order. A column whose parent is not among them is left out.</summary>
    public static IEnumerable<ContentColumn> InOrder(IEnumerable<ContentColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var below = columns.OrderBy(column => column.Order).ThenBy(column => column.Id).ToLookup(column => column.ParentId);
        return Under(null);

        IEnumerable<ContentColumn> Under(long? parent) => below[parent].SelectMany(column => Under(column.Id).Prepend(column));
    }
}
