using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Letters;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class LetterTemplatesTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/letters";

    [Fact]
    public async Task An_agency_names_its_authorities_and_words_its_letters_itself()
    {
        await server.MakeAgenciesAsync();
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var kind = LetterKinds.Find("provided")!;
        var own = LetterTemplate.BuiltIn(kind).Text + $"\n感谢{{称谓}}的关注{Guid.NewGuid():N}。";

        var saved = await office.SubmitAsync($"{Address}/provided", new() { ["Text"] = own });
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var page = await office.OpenAsync($"{Address}/provided");
        Assert.Equal(own, page.QuerySelector("#text")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Contains("感谢〔称谓〕的关注", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("本机关的", (await office.OpenAsync(Address)).QuerySelector($"a[href$='/provided']")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync($"{Address}/provided", [], "form[action*=Reset]")).StatusCode);
        Assert.Equal(LetterTemplate.BuiltIn(kind).Text, (await office.OpenAsync($"{Address}/provided")).QuerySelector("#text")!.TextContent.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_template_without_an_element_is_not_saved_and_the_element_is_named()
    {
        await server.MakeAgenciesAsync();
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        foreach (var address in (string[])[$"{Address}/not_existing", $"{Address}/not_existing?handler=Preview"])
        {
            var page = await office.OpenAsync($"{Address}/not_existing");
            var fields = Browser.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form")!).Where(field => field.Key != "Text").Append(new("Text", "标题\n只有这一句，信息不存在。"));
            var answer = await (await office.PostAsync(address, fields)).Content.ReadAsStringAsync();
            Assert.Contains("缺少必备内容", WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
            Assert.Contains("救济途径", WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
            Assert.Contains("只有这一句", WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
        }

        await using var db = server.Database.Open();
        Assert.DoesNotContain(await db.AgencyLetters.ToListAsync(), letters => letters.Wordings.ContainsKey("not_existing"));
    }

    [Fact]
    public async Task Authorities_that_are_not_named_are_asked_for()
    {
        await server.MakeAgenciesAsync();
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var answer = await office.SubmitAsync(Address, new() { ["NumberCode"] = "", ["Reconsideration"] = "某市人民政府", ["Court"] = "某法院" });
        Assert.Contains("发文机关代字", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Address}/unknown")).StatusCode);
    }

    public sealed class OnSqlite(SqliteServer server) : LetterTemplatesTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : LetterTemplatesTest(server), IClassFixture<PostgresServerUnderTest>;
}
