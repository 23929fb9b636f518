using Gongkai.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data;

/// <summary>
/// What a driver says about a broken unique index: PostgreSQL names the index, SQLite the columns
/// (<c>Agencies.Slug</c>).
/// </summary>
internal sealed record BrokenUniqueness(string? Index, IReadOnlyList<string> Columns);

/// <summary>Unique indexes whose violation is the user's to mend: each carries its refusal.</summary>
public static class UniqueIndexes
{
    private const string CodeAnnotation = "Gongkai:RefusalCode";
    private const string MessageAnnotation = "Gongkai:RefusalMessage";

    /// <summary>Somebody else changed the same meanwhile.</summary>
    internal static Refusal Conflict { get; } =
        new("data.conflict", "保存未成功：在您编辑期间，他人已修改了同一内容。请重新打开页面，核对最新内容后再修改。");

    /// <summary>Makes the index unique; a save that breaks it is refused with these words.</summary>
    /// <param name="index">The index.</param>
    /// <param name="code">Code of the refusal (<c>agency.slug</c>).</param>
    /// <param name="message">What is wrong and what to do, in Chinese.</param>
    public static IndexBuilder<T> RefusedAs<T>(this IndexBuilder<T> index, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(index);
        index.IsUnique();
        index.HasAnnotation(CodeAnnotation, code);
        index.HasAnnotation(MessageAnnotation, message);
        return index;
    }

    /// <summary>Makes the index unique; only somebody else's change at the same time breaks it.</summary>
    public static IndexBuilder<T> RefusedAsConflict<T>(this IndexBuilder<T> index) => index.RefusedAs(Conflict.Code, Conflict.Message);

    /// <summary>The refusal of the broken index; null where it has none.</summary>
    internal static Refusal? Broken(GongkaiDb db, BrokenUniqueness? broken)
    {
        if (broken is null)
            return null;
        var found = db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes())
            .FirstOrDefault(index => index.IsUnique && Is(index, broken));

        // A row whose key is not the database's own (one for each agency): somebody else added it meanwhile.
        if (found is null && db.Model.GetEntityTypes().Any(entity => entity.FindPrimaryKey() is { } key && key.Properties.All(property => property.ValueGenerated == ValueGenerated.Never) && Is(key, broken)))
            return Conflict;
        return found?.FindAnnotation(CodeAnnotation)?.Value is string code
            ? new Refusal(code, (string)found.FindAnnotation(MessageAnnotation)!.Value!)
            : null;
    }

    private static bool Is(IIndex index, BrokenUniqueness broken)
    {
        if (broken.Index is { } name)
            return index.GetDatabaseName() == name;
        return Columns(index.DeclaringEntityType, index.Properties).SequenceEqual(broken.Columns);
    }

    private static bool Is(IKey key, BrokenUniqueness broken) =>
        broken.Index is { } name ? key.GetName() == name : Columns(key.DeclaringEntityType, key.Properties).SequenceEqual(broken.Columns);

    private static IEnumerable<string> Columns(IEntityType entity, IEnumerable<IProperty> properties) =>
        properties.Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}");
}
