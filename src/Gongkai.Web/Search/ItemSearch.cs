using Gongkai.Data;
using Gongkai.Data.Search;
using Lucene.Net.Index;

namespace Gongkai.Web.Search;

/// <summary>
/// The index of this node, in the data folder. It is derived from the database: one that cannot be read, or that is ahead
/// of the database (which was restored from a backup), is thrown away and made again.
/// </summary>
internal sealed class ItemSearch(DataFolder folder) : IDisposable
{
    private readonly Lock opening = new();
    private SearchIndex? index;
    private bool isClosed;

    private string Path => System.IO.Path.Combine(folder.Path, "search");

    /// <summary>The index, opened when first asked for.</summary>
    /// <exception cref="Lucene.Net.Store.LockObtainFailedException">Another program works with the same data folder.</exception>
    /// <exception cref="ObjectDisposedException">The server has stopped: an index opened now would be closed by nobody.</exception>
    public SearchIndex Index
    {
        get
        {
            lock (opening)
                return index ??= Open();
        }
    }

    /// <summary>Begins the index anew where it is ahead of the database.</summary>
    /// <param name="newest">The newest change in the database; 0 where there is none.</param>
    public void BeginAnewIfAhead(long newest)
    {
        lock (opening)
        {
            if ((index ??= Open()).Position <= newest)
                return;
            index.Dispose();
            Directory.Delete(Path, recursive: true);
            index = Open();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (opening)
        {
            isClosed = true;
            index?.Dispose();
        }
    }

    private SearchIndex Open()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        Directory.CreateDirectory(Path);
        try
        {
            return new SearchIndex(Path);
        }
        catch (Exception fault) when (fault is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException or EndOfStreamException or FileNotFoundException)
        {
            Directory.Delete(Path, recursive: true);
            Directory.CreateDirectory(Path);
            return new SearchIndex(Path);
        }
    }
}
