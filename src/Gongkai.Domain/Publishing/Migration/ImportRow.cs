using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Migration;

/// <summary>A row of the source, read: an item that could be taken over, or why it could not be read.</summary>
/// <param name="Number">The row, from 1.</param>
/// <param name="Place">Where it stands (清单第12行, a file's path).</param>
/// <param name="Title">Its title, as far as it could be read.</param>
/// <param name="Read">The item, or a refusal with the remedy.</param>
public sealed record ImportRow(long Number, string Place, string Title, Result<MigratedItem> Read)
{
    /// <summary>Name or code of the column.</summary>
    public string Column { get; init; } = "";

    /// <summary>Name of the department; that of the column's owner where empty.</summary>
    public string Department { get; init; } = "";

    /// <summary>What is told about the row though it was read: words that were left out.</summary>
    public string Remark { get; init; } = "";
}
