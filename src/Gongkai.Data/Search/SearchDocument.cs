namespace Gongkai.Data.Search;

/// <summary>What the index knows of a public item.</summary>
/// <param name="Id">Number of the item.</param>
/// <param name="AgencyId">The agency that published it.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">Body, names and descriptions of the attachments.</param>
/// <param name="PublishedOn">Date of publication.</param>
public sealed record SearchDocument(long Id, long AgencyId, string Title, string Text, DateOnly PublishedOn)
{
    /// <summary>Document number and index number (文号, 索引号), looked up as a whole and in parts.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Hashes of the public files whose text belongs to it too: <see cref="FileTexts.WithFiles"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The column it stands in, and all columns above.</summary>
    public IReadOnlyList<long> ColumnIds { get; init; } = [];

    /// <summary>Subject (主题分类); null where it has none.</summary>
    public string? Subject { get; init; }

    /// <summary>Genre (体裁); null where it has none.</summary>
    public string? Genre { get; init; }

    /// <summary>Validity (现行有效, 已修改, 已废止, 失效); null where the question does not arise.</summary>
    public string? Validity { get; init; }
}
