using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Applications;

/// <summary>The form of application is kept on the device of who asks for that, until it was sent; a form sent twice from it gives one case.</summary>
public sealed class DraftTest(Chromium chromium, ServerOnSqlite server) : AgencyJourney(chromium, server)
{
    private const string Form = $"{Zone}/apply/form";
    private const string Description = "2025年停车场专项规划的批复";

    private static readonly FilePayload Picture = new()
    {
        Name = "身份证.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    };

    [Fact]
    public async Task A_draft_outlives_the_page_and_is_gone_once_it_was_sent()
    {
        var citizen = await CitizenAsync();
        await BeginAsync(citizen);
        await citizen.PressAsync("增加共同申请人");
        await citizen.Page.Locator("#applicant-0-name").FillAsync("王小明");
        await citizen.Page.GetByLabel("在本设备上保存草稿", new() { Exact = false }).CheckAsync();
        await citizen.Page.Locator("#applicant-1-name").FillAsync("李小红");
        var key = await KeyAsync(citizen);

        await citizen.OpenAsync(Form);
        await citizen.PressAsync("继续填写");
        await Assertions.Expect(citizen.Page.Locator("#applicant-1-name")).ToHaveValueAsync("李小红");
        await Assertions.Expect(citizen.Page.Locator("#applicant-0-name")).ToHaveValueAsync("王小明");
        Assert.Equal(key, await KeyAsync(citizen));
        for (var i = 0; i < 2; i++)
        {
            await citizen.Page.Locator($"#applicant-{i}-identity").FillAsync($"11010119900307803{i}");
            await citizen.Page.Locator($"#applicant-{i}-contact").FillAsync("13800138000");
        }

        await citizen.Page.Locator("#form").SelectOptionAsync("Electronic");
        await citizen.Page.Locator("#way").SelectOptionAsync("Download");
        await citizen.Page.Locator("#proof").SetInputFilesAsync(Picture);
        await citizen.PressAsync("提交申请");
        await citizen.SeesAsync("申请已提交");
        await citizen.OpenAsync(Form);
        await Assertions.Expect(citizen.Page.Locator("[data-draft-offer]")).ToBeHiddenAsync();
        Assert.Equal(0, await citizen.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Nothing_is_kept_where_nobody_asks_for_it()
    {
        var citizen = await CitizenAsync();
        await BeginAsync(citizen);
        await citizen.Page.Locator("#applicant-0-name").FillAsync("王小明");
        Assert.Equal(0, await citizen.Page.EvaluateAsync<int>("localStorage.length"));
        await citizen.Page.GetByLabel("在本设备上保存草稿", new() { Exact = false }).CheckAsync();
        Assert.Equal(1, await citizen.Page.EvaluateAsync<int>("localStorage.length"));
        await citizen.Page.GetByLabel("在本设备上保存草稿", new() { Exact = false }).UncheckAsync();
        Assert.Equal(0, await citizen.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Staff_who_register_a_letter_go_on_where_they_were_and_colleagues_are_not_offered_it()
    {
        const string New = $"{Zone}/staff/cases/new";
        var registrar = await StaffAsync("chengban");
        await registrar.OpenAsync(New);
        await registrar.Page.Locator("#channel").SelectOptionAsync("RegisteredPost");
        await registrar.Page.Locator("#arrived").FillAsync("2025-09-01");
        await registrar.Page.Locator("#applicant-0-name").FillAsync("王小明");
        Assert.Equal(0, await registrar.Page.EvaluateAsync<int>("localStorage.length"));
        await registrar.Page.GetByLabel("在本设备上保存草稿", new() { Exact = false }).CheckAsync();
        await registrar.PressAsync("增加共同申请人");
        await registrar.Page.Locator("#applicant-1-name").FillAsync("李小红");
        var key = await KeyAsync(registrar);

        // Somebody else at the same device: the draft is not theirs.
        var stored = await registrar.Context.StorageStateAsync();
        var colleague = await StaffAsync("gongkai");
        await colleague.OpenAsync(New);
        await colleague.Page.EvaluateAsync("stored => { for (const one of JSON.parse(stored).origins[0].localStorage) localStorage.setItem(one.name, one.value); }", stored);
        Assert.Equal(1, await colleague.Page.EvaluateAsync<int>("localStorage.length"));
        await colleague.OpenAsync(New);
        await Assertions.Expect(colleague.Page.Locator("[data-draft-offer]")).ToBeHiddenAsync();

        await registrar.OpenAsync(New);
        await registrar.PressAsync("继续填写");
        await Assertions.Expect(registrar.Page.Locator("#applicant-1-name")).ToHaveValueAsync("李小红");
        await Assertions.Expect(registrar.Page.Locator("#arrived")).ToHaveValueAsync("2025-09-01");
        await Assertions.Expect(registrar.Page.Locator("#channel")).ToHaveValueAsync("RegisteredPost");
        Assert.Equal(key, await KeyAsync(registrar));
        for (var i = 0; i < 2; i++)
        {
            await registrar.Page.Locator($"#applicant-{i}-identity").FillAsync($"11010119900307803{i}");
            await registrar.Page.Locator($"#applicant-{i}-contact").FillAsync("13800138000");
        }

        await registrar.Page.Locator("#description").FillAsync("信函申请公开的规划批复");
        await registrar.Page.Locator("#form").SelectOptionAsync("Paper");
        await registrar.Page.Locator("#way").SelectOptionAsync("Post");
        await registrar.PressAsync("登记");
        await registrar.SeesAsync("已登记");
        Assert.Equal(0, await registrar.Page.EvaluateAsync<int>("localStorage.length"));
    }

    private static async Task BeginAsync(Visitor citizen)
    {
        await citizen.OpenAsync(Form);
        await citizen.Page.Locator("#description").FillAsync(Description);
        await citizen.PressAsync("下一步");
        await Assertions.Expect(citizen.Page.Locator("#apply")).ToBeVisibleAsync();
    }

    private static Task<string> KeyAsync(Visitor citizen) => citizen.Page.Locator("input[name='Form.Key']").InputValueAsync();
}
