using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Domain.Publishing.Items;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Gongkai.Web.Tests.Staff;

public abstract class WordDraftTest(RunningServer server)
{
    private const string New = $"{ItemDesk.List}/new";

    [Fact]
    public async Task A_word_document_fills_the_draft_and_its_pictures_become_attachments_when_it_is_saved()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var typed = new Dictionary<string, string> { ["Form.Source"] = "办公室", ["Form.ColumnId"] = $"{desk.ColumnId}", ["Form.DepartmentId"] = $"{desk.DepartmentId}" };
        var page = await ReadAsync(desk.Author, New, typed, Docx("云政办发〔2023〕7号", "关于公布养老机构名单的通知", "咨询电话13812345678。", "2023年5月4日"));

        var told = page.QuerySelector("section[aria-labelledby=word-read]")!.TextContent;
        Assert.Contains("1幅图片", told, StringComparison.Ordinal);
        Assert.Contains("手机号码", told, StringComparison.Ordinal);
        Assert.Contains("修订删除", told, StringComparison.Ordinal);
        var fields = FieldsOf(page);
        Assert.Equal(("关于公布养老机构名单的通知", "云政办发〔2023〕7号", "2023-05-04", "办公室"), (fields["Form.Title"], fields["Form.DocumentNumber"], fields["Form.FormedOn"], fields["Form.Source"]));
        Assert.DoesNotContain("删去的话", fields["Form.Body"], StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync(desk));

        var saved = await desk.Author.PostAsync(New, fields);
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var item = await desk.StoredAsync(long.Parse(saved.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("咨询电话13812345678。〔图1〕", item.Latest.Content.Body.Text, StringComparison.Ordinal);
        var picture = Assert.Single(item.Latest.Attachments);
        Assert.Equal(("图1.png", AttachmentKind.Picture, "机构分布图"), (picture.FileName, picture.Kind, picture.TextAlternative));
    }

    [Fact]
    public async Task In_the_editor_a_document_replaces_the_text_and_leaves_what_it_does_not_tell()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("原标题", "原来的正文", new() { ["Form.DocumentNumber"] = "旧文号" });
        var edit = $"{ItemDesk.Address(id)}/edit";
        var fields = FieldsOf(await ReadAsync(desk.Author, edit, [], Docx("", "", "新的正文", "")));
        Assert.Equal(("原标题", "旧文号"), (fields["Form.Title"], fields["Form.DocumentNumber"]));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.PostAsync(edit, fields)).StatusCode);
        var stored = await desk.StoredAsync(id);
        Assert.StartsWith("新的正文", stored.Latest.Content.Body.Text, StringComparison.Ordinal);
        Assert.Single(stored.Latest.Attachments);
    }

    [Fact]
    public async Task What_is_no_word_document_is_refused_and_what_was_typed_stays()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var page = await ReadAsync(desk.Author, New, new() { ["Form.Title"] = "已经写好的标题" }, "这是文字"u8.ToArray(), "说明.txt");
        Assert.Contains("这不是docx文档", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已经写好的标题", FieldsOf(page)["Form.Title"]);
    }

    [Fact]
    public async Task A_ticket_that_names_no_document_is_told_and_the_draft_can_be_saved_without_pictures()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var answer = await desk.Author.SubmitAsync(New, new()
        {
            ["Form.Title"] = "图片已过期",
            ["Form.ColumnId"] = $"{desk.ColumnId}",
            ["Form.DepartmentId"] = $"{desk.DepartmentId}",
            ["Form.Document"] = "CfDJ8-forged",
        });
        var page = await PageAsync(answer);
        Assert.Contains("已不在暂存区", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.PostAsync(New, FieldsOf(page))).StatusCode);
    }

    private static async Task<IHtmlDocument> ReadAsync(Browser author, string address, Dictionary<string, string> fields, byte[] content, string name = "通知.docx") =>
        await PageAsync(await author.UploadAsync(address, fields, "main form", ("Word", name, content), "Word"));

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, string> FieldsOf(IHtmlDocument page) => Browser.FieldsOf((IHtmlFormElement)page.QuerySelector("main form")!)
        .Where(field => field.Key != "Word").ToDictionary(field => field.Key, field => field.Value);

    private async Task<int> ItemsAsync(ItemDesk desk)
    {
        await using var db = server.Database.Open();
        return db.Items.Count(item => item.ColumnId == desk.ColumnId);
    }

    private static byte[] Docx(string number, string title, string text, string date)
    {
        var picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var image = main.AddImagePart(ImagePartType.Png);
            image.FeedData(new MemoryStream(picture));
            var drawing = new Drawing(new W.Inline(
                new W.Extent { Cx = 100000, Cy = 100000 },
                new W.DocProperties { Id = 1, Name = "图片", Description = "机构分布图" },
                new A.Graphic(new A.GraphicData(new P.Picture(new P.BlipFill(new A.Blip { Embed = main.GetIdOfPart(image) }))) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })));
            main.Document = new Document(new Body(
                Centred(number),
                Centred(title),
                new Paragraph(
                    new Run(new Text(text)),
                    new DeletedRun(new Run(new DeletedText("删去的话"))) { Author = "某", Id = "1" },
                    new Run(drawing)),
                new Paragraph(new Run(new Text(date)))));
        }

        return stream.ToArray();
    }

    private static Paragraph Centred(string text) =>
        new(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new Run(new Text(text)));

    public sealed class OnSqlite(SqliteServer server) : WordDraftTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : WordDraftTest(server), IClassFixture<PostgresServerUnderTest>;
}
