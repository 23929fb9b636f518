using Gongkai.Data;
using Gongkai.Testing;
using Gongkai.Web.Search;

namespace Gongkai.Web.Tests.Search;

/// <summary>The indexes of the nodes that share a data folder.</summary>
public sealed class ItemSearchTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nodes_that_share_a_data_folder_each_have_an_index_and_the_next_goes_on_with_one_that_was_left()
    {
        var data = DataFolder.Open(folder.Path);
        using var second = new ItemSearch(data);
        using (var first = new ItemSearch(data))
        {
            Follow(first, 7);
            Follow(second, 9);
            Assert.Equal((7, 9), (first.Index.Position, second.Index.Position));
        }

        using var third = new ItemSearch(data);
        Assert.Equal((7, 9), (third.Index.Position, second.Index.Position));
        second.BeginAnewIfAhead(8);
        Assert.Equal((7, 0), (third.Index.Position, second.Index.Position));
    }

    [Fact]
    public void After_the_server_has_stopped_no_index_is_opened()
    {
        var search = new ItemSearch(DataFolder.Open(folder.Path));
        search.Dispose();

        Assert.Throws<ObjectDisposedException>(() => search.Index);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static void Follow(ItemSearch search, long position)
    {
        search.Index.Apply([], [], position);
        search.Index.Commit();
    }
}
