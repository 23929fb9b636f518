using System.Net;
using System.Text;
using Gongkai.Data.Files;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Web.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Staff;

/// <summary>What stands in memory is made unlike the files here, so that it shows where it was taken.</summary>
public abstract class KnownFilesTest(RunningServer server)
{
    private KnownFiles Known => server.Services.GetRequiredService<KnownFiles>();

    [Fact]
    public async Task A_file_that_was_screened_is_not_screened_again_whichever_number_it_has()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var form = Page("联系电话13812345678");
        var first = await DraftAsync(desk, ("表.html", form));
        await ItemDesk.DoneAsync(desk.Author, first, "#Submit");
        var file = Assert.Single((await desk.StoredAsync(first)).Latest.Attachments).Content;
        var screening = Known.Screening(file)!;
        Assert.Equal("13812345678", Assert.Single(screening.Passages).Excerpt);

        Known.Keep(file, screening with { Passages = [new SensitivePassage(SensitiveKind.MobilePhone, 0, 11, "13912345678", null)] });
        var second = await DraftAsync(desk, ("说明.html", Page("说明")), ("表.html", form));
        await ItemDesk.DoneAsync(desk.Author, second, "#Submit");
        var finding = Assert.Single((await desk.StoredAsync(second)).Latest.Findings);
        Assert.Equal((2, "13912345678"), (finding.Attachment, finding.Excerpt));

        // Another file is another matter.
        var third = await DraftAsync(desk, ("表.html", Page("联系电话13712345678")));
        await ItemDesk.DoneAsync(desk.Author, third, "#Submit");
        Assert.Equal("13712345678", Assert.Single((await desk.StoredAsync(third)).Latest.Findings).Excerpt);
    }

    [Fact]
    public async Task A_file_that_was_cleaned_is_cleaned_again_only_where_the_result_is_no_longer_there()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var form = Page("申请人须知");
        var first = await PublishedAsync(desk, form);
        Assert.Equal(first.Cleaned, Known.Cleaned(first.Content));

        var other = await server.UseAsync<IFileStore, FileAddress>(async store =>
            (await store.AddAsync(Page("另一份"), AttachmentFiles.FileLimit, TestContext.Current.CancellationToken)).Require().Address);
        Known.Keep(first.Content, other);
        Assert.Equal(other, (await PublishedAsync(desk, form)).Cleaned);

        Known.Keep(first.Content, new FileAddress(new string('0', 64), 1));
        Assert.Equal(first.Cleaned, (await PublishedAsync(desk, form)).Cleaned);
    }

    [Fact]
    public void What_could_not_be_read_is_tried_again()
    {
        using var known = new KnownFiles();
        var file = new FileAddress(new string('0', 64), 1);
        known.Keep(file, new AttachmentScreening(1, file.Hash, [new SensitivePassage(SensitiveKind.Unreadable, 0, 0, "没有应答", null)]));
        Assert.Null(known.Screening(file));
        known.Keep(file, new AttachmentScreening(1, file.Hash, []));
        Assert.Empty(known.Screening(file)!.Passages);
    }

    private static byte[] Page(string words) => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><p>{words}</p></body></html>");

    private static async Task<long> DraftAsync(ItemDesk desk, params (string Name, byte[] Content)[] files)
    {
        var id = await desk.DraftAsync("附同一表格的信息");
        foreach (var (name, content) in files)
            Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", name, content))).StatusCode);
        return id;
    }

    private static async Task<Attachment> PublishedAsync(ItemDesk desk, byte[] content)
    {
        var id = await DraftAsync(desk, ("须知.html", content));
        await desk.PublishAsync(id);
        return Assert.Single((await desk.StoredAsync(id)).Latest.Attachments);
    }

    public sealed class OnSqlite(SqliteServer server) : KnownFilesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : KnownFilesTest(server), IClassFixture<PostgresServerUnderTest>;
}
