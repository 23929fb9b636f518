using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Publishing;

/// <summary>The text of an item as authors write and paste it.</summary>
public sealed class EditorTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0}</style></head>
        <body><!--StartFragment--><p class=MsoTitle style='text-align:center'><span style='font-size:22.0pt'>一、补贴<b>标准</b><o:p></o:p></span></p>
        <h2 style='color:red'>二、怎样申请</h2><div><p class=MsoNormal onclick="alert(1)">到<a href="https://example.gov.cn/form" target=_blank>大厅</a>办理。</p></div>
        <table class=MsoTableGrid border=1><tr><td width=200 colspan=2><p class=MsoNormal>对象</p></td></tr><tr><td>甲</td><td>乙</td></tr></table>
        <img src="file:///C:/Users/li/tu.png"><script>alert(2)</script><!--EndFragment--></body></html>
        """;

    [Fact]
    public async Task What_is_pasted_from_Word_keeps_its_structure_and_loses_everything_else()
    {
        var author = (await DeskAsync()).Author;
        await author.OpenAsync($"{Zone}/staff/items/new");
        var editor = author.Page.GetByRole(AriaRole.Textbox, new() { Name = "正文", Exact = true });
        await editor.ClickAsync();
        await editor.EvaluateAsync(
            """
            (editor, html) => {
              const carried = new DataTransfer();
              carried.setData("text/html", html);
              editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
            }
            """,
            FromWord);
        var text = await FieldAsync();
        Assert.Contains("<p>一、补贴<b>标准</b></p>", text, StringComparison.Ordinal);
        Assert.Contains("<h2>二、怎样申请</h2>", text, StringComparison.Ordinal);
        Assert.Contains("""到<a href="https://example.gov.cn/form">大厅</a>办理。""", text, StringComparison.Ordinal);
        Assert.Contains("""<td colspan="2"><p>对象</p></td>""", text, StringComparison.Ordinal);
        foreach (var refused in new[] { "style", "class", "script", "alert", "img", "Mso", "target" })
            Assert.DoesNotContain(refused, text, StringComparison.Ordinal);

        async Task<string> FieldAsync() => await author.Page.Locator("#Body").InputValueAsync();
    }

    [Fact]
    public async Task Lists_and_headings_are_made_by_the_toolbar_and_stand_on_the_page()
    {
        var desk = await DeskAsync();
        var page = await desk.Author.DraftAsync(Zone, "用工具栏起草的信息", "所需材料：");
        await desk.Author.FollowAsync("修改");
        var editor = desk.Author.Page.GetByRole(AriaRole.Textbox, new() { Name = "正文", Exact = true });
        await editor.ClickAsync();
        var keys = desk.Author.Page.Keyboard;
        await keys.PressAsync("Control+End");
        await keys.PressAsync("Enter");
        await desk.Author.PressAsync("• 列表");
        await keys.TypeAsync("申请表");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("身份证明");
        await desk.Author.DoAsync("保存", "已保存");
        await desk.Author.OpenAsync(page);
        await Assertions.Expect(desk.Author.Page.Locator(".item-text > ul > li")).ToHaveTextAsync(["申请表", "身份证明"]);
        await Assertions.Expect(desk.Author.Page.Locator(".item-text > p")).ToHaveTextAsync(["所需材料："]);
    }
}
