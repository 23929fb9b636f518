namespace Gongkai.Domain.Publishing.Migration;

/// <summary>Where the rows of an import come from. The same source gives the same rows in the same order.</summary>
public interface IImportSource
{
    /// <summary>How many rows there are.</summary>
    long Count { get; }

    /// <summary>What concerns the whole, in Chinese: columns of the list that nobody knows; empty where nothing does.</summary>
    string Notice { get; }

    /// <summary>Reads rows in batches.</summary>
    /// <param name="after">How many rows were handled before and are left out.</param>
    /// <param name="size">Rows in a batch.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(long after, int size, CancellationToken cancellation);
}
