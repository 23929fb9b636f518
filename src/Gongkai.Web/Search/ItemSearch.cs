using Gongkai.Data;
using Gongkai.Data.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Gongkai.Web.Search;

/// <summary>
/// The index of this node, in the data folder that all nodes share: each takes the first that no other holds, and a node that starts
/// anew goes on with what one before it left. It is derived from the database: one that cannot be read, or that is ahead
/// of the database (which was restored from a backup), is thrown away and made again.
/// </summary>
internal sealed class ItemSearch(DataFolder folder) : IDisposable
{
    /// <summary>How many nodes can share a data folder.</summary>
    public const int MostNodes = 32;

    private readonly System.Threading.Lock opening = new();
    private SearchIndex? index;
    private string path = "";
    private bool isClosed;

    /// <summary>The index, opened when first asked for.</summary>
    /// <exception cref="LockObtainFailedException">As many nodes as can work with the data folder already.</exception>
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
            System.IO.Directory.Delete(path, recursive: true);
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
        for (var number = 1; ; number++)
        {
            path = Path.Combine(folder.Path, number == 1 ? "search" : $"search-{number}");
            try
            {
                return OpenAt(path);
            }
            catch (LockObtainFailedException) when (number < MostNodes)
            {
                // Another node's.
            }
        }
    }

    private static SearchIndex OpenAt(string path)
    {
        System.IO.Directory.CreateDirectory(path);
        try
        {
            return new SearchIndex(path);
        }
        catch (Exception fault) when (fault is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException or EndOfStreamException or FileNotFoundException)
        {
            System.IO.Directory.Delete(path, recursive: true);
            System.IO.Directory.CreateDirectory(path);
            return new SearchIndex(path);
        }
    }
}
