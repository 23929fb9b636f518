using System.Text;
using Gongkai.Data.Files;

namespace Gongkai.Data.Tests.Files;

public sealed class FolderFileStoreTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-files-");

    private FolderFileStore Store => new(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_stored_comes_back_under_its_hash()
    {
        var stored = (await Store.AddAsync(Content("侯马"), 100)).Require();
        Assert.Equal(6, stored.Length);
        Assert.Equal("侯马", await ReadAsync(stored.Hash));
        Assert.True(await Store.VerifyAsync(stored.Hash));
    }

    [Fact]
    public async Task The_same_content_is_kept_once_even_when_it_comes_many_times_at_once()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.AddAsync(Content("一样"), 100))));
        Assert.Single(stored.Select(file => file.Require().Hash).Distinct());
        Assert.Single(Store.List());
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.FullName, "incoming")));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        Assert.Equal("file.too_large", (await Store.AddAsync(new MemoryStream(new byte[300_000]), 299_999)).Refusal?.Code);
        Assert.Empty(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
        Assert.True((await Store.AddAsync(new MemoryStream(new byte[300_000]), 300_000)).IsDone);
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.AddAsync(new BreakingStream(), 1_000_000));
        Assert.Empty(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_was_changed_on_the_disk_no_longer_verifies()
    {
        var hash = (await Store.AddAsync(Content("原件"), 100)).Require().Hash;
        var path = Directory.GetFiles(folder.FullName, hash.ToString(), SearchOption.AllDirectories).Single();
        File.Delete(path);
        File.WriteAllText(path, "改过");
        Assert.False(await Store.VerifyAsync(hash));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_by_null()
    {
        Assert.True(FileHash.TryParse(new string('a', 64), out var unknown));
        Assert.Null(Store.Open(unknown));
        Assert.False(await Store.VerifyAsync(unknown));
        Assert.False(Store.Remove(unknown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_hash_never_becomes_a_path(string text) => Assert.False(FileHash.TryParse(text, out _));

    [Fact]
    public async Task Garbage_is_what_nothing_refers_to_and_what_is_not_new()
    {
        var kept = (await Store.AddAsync(Content("有人用"), 100)).Require();
        var left = (await Store.AddAsync(Content("没人用"), 100)).Require();
        var later = DateTimeOffset.UtcNow + FileGarbage.Grace + TimeSpan.FromMinutes(1);
        Assert.Empty(await GarbageAsync(DateTimeOffset.UtcNow));
        Assert.Equal([left.Hash], (await GarbageAsync(later)).Select(file => file.Hash));
        Assert.True(Store.Remove(left.Hash));
        Assert.Equal([kept.Hash], Store.List().Select(file => file.Hash));

        Task<IReadOnlyList<StoredFile>> GarbageAsync(DateTimeOffset now) =>
            FileGarbage.InAsync(Store, () => Task.FromResult<IReadOnlySet<FileHash>>(new HashSet<FileHash> { kept.Hash }), now);
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<string> ReadAsync(FileHash hash)
    {
        using var reader = new StreamReader(Store.Open(hash)!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private sealed class BreakingStream : MemoryStream
    {
        public BreakingStream()
            : base(new byte[10])
        {
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == 0 ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("broken");
    }
}
