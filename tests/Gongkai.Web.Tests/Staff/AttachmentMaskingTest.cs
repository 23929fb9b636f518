using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Tests.Staff;

public abstract class AttachmentMaskingTest(RunningServer server)
{
    private const string Phone = "13812345678";

    [Fact]
    public async Task A_phone_number_inside_a_docx_keeps_the_item_back_is_masked_on_one_click_and_is_not_in_the_published_file()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("公示名单");
        var uploaded = await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "名单.docx", Docx($"咨询请致电{Phone[..5]}", $"{Phone[5..]}（张某）。", Phone)));
        Assert.True(uploaded.StatusCode == HttpStatusCode.Redirect, await uploaded.Content.ReadAsStringAsync());
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");

        // In place: the file, the paragraph or cell, the words around.
        var findings = (await desk.Clearer.OpenAsync(ItemDesk.Address(id))).QuerySelectorAll(".finding > p:first-child").Select(line => line.TextContent).ToList();
        Assert.Contains(findings, line => line.Contains("名单.docx，第1段", StringComparison.Ordinal) && line.EndsWith($"咨询请致电{Phone}（张某）。", StringComparison.Ordinal));
        Assert.Contains(findings, line => line.Contains("名单.docx，第1个表 第1行 第1列", StringComparison.Ordinal));
        var early = await desk.Clearer.SubmitAsync(ItemDesk.Address(id), [], "#ApproveConfidentialityReview");
        Assert.Contains("还有2处敏感内容未处理（手机号码）", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // One click masks the number wherever it stands in the file.
        await ItemDesk.DoneAsync(desk.Clearer, id, "#finding-1 form[action*=Mask]");
        Assert.All((await desk.StoredAsync(id)).Latest.Findings, finding => Assert.Equal(FindingResolution.Masked, finding.Resolution));
        await ItemDesk.DoneAsync(desk.Clearer, id, "#ApproveConfidentialityReview");
        await ItemDesk.DoneAsync(desk.Publisher, id, "#Publish");
        var published = TextOf(await BytesAsync(server.NewBrowser(), $"/{TestAccounts.Zone}/files/{(await desk.StoredAsync(id)).IndexNumber}/1/{Uri.EscapeDataString("名单.docx")}"));
        Assert.DoesNotContain(Phone, published, StringComparison.Ordinal);
        Assert.Equal("咨询请致电138****5678（张某）。138****5678", published);

        // The original is kept, for the few who may need it.
        var original = $"/{TestAccounts.Zone}/staff/files/{id}/1/1/original";
        Assert.Contains(Phone, TextOf(await BytesAsync(desk.Clearer, original)), StringComparison.Ordinal);
        Assert.Contains("original", (await desk.Clearer.OpenAsync(ItemDesk.Address(id))).QuerySelector("#attachments ~ ul")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Publisher.GetAsync(original)).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_masked_in_its_format_says_so_and_offers_no_button()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var id = await desk.DraftAsync("网页附件");
        var page = System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><p>手机{Phone}</p></body></html>");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Author.UploadAsync(ItemDesk.Address(id), [], "#upload", ("Upload", "说明.html", page))).StatusCode);
        await ItemDesk.DoneAsync(desk.Author, id, "#Submit");
        await ItemDesk.DoneAsync(desk.Reviewer, id, "#ApproveDepartmentReview");
        var finding = (await desk.Clearer.OpenAsync(ItemDesk.Address(id))).QuerySelector("#finding-1")!;
        Assert.Contains("不能可靠遮盖", finding.TextContent, StringComparison.Ordinal);
        Assert.Null(finding.QuerySelector("form[action*=Mask]"));
    }

    private static async Task<byte[]> BytesAsync(Browser who, string address)
    {
        var answer = await who.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static string TextOf(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    // A number split over two runs, as Word leaves it, and one in a cell.
    private static byte[] Docx(string begin, string end, string cell)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text(begin)), new Run(new RunProperties(new Bold()), new Text(end))),
                new Table(
                    new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }),
                    new TableGrid(new GridColumn()),
                    new TableRow(new TableCell(new Paragraph(new Run(new Text(cell)))))),
                new Paragraph()));
        }

        return stream.ToArray();
    }

    public sealed class OnSqlite(SqliteServer server) : AttachmentMaskingTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : AttachmentMaskingTest(server), IClassFixture<PostgresServerUnderTest>;
}
