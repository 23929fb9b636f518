using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

/// <summary>A server on which it is always 22 September 2025: what is lawful when does not depend on the day of the test.</summary>
public abstract class CaseServer(TestDatabase database) : RunningServer(database, at: Now)
{
    public static readonly DateTimeOffset Now = new(2025, 9, 22, 9, 0, 0, TimeSpan.FromHours(8));
}

public sealed class SqliteCaseServer() : CaseServer(new SqliteDatabase());

public sealed class PostgresCaseServer() : CaseServer(new PostgresDatabase());

/// <summary>Those through whose hands a case of the zone goes, each before a browser.</summary>
internal sealed class CaseDesk
{
    public const string List = $"/{TestAccounts.Zone}/staff/cases";

    public required Browser Handler { get; init; }

    public required Browser Office { get; init; }

    public required Browser Head { get; init; }

    public required Browser Lawyer { get; init; }

    public required Browser Keeper { get; init; }

    public static async Task<CaseDesk> OpenAsync(RunningServer server)
    {
        await server.MakeAgenciesAsync();
        return new CaseDesk
        {
            Handler = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.CaseHandler),
            Office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice),
            Head = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOfficeHead),
            Lawyer = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.LegalReviewer),
            Keeper = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.ConfidentialityReviewer),
        };
    }

    public static string Address(long id) => $"{List}/{id}";

    /// <summary>A cell of tables 3 and 4 as the page shows them.</summary>
    public static IElement Cell(IHtmlDocument tables, string path) => tables.QuerySelector($"#c{ReportForms.Form2021.Find(path)!.Ordinal}")!;

    /// <summary>Registers an application that came by fax, and gives its number in the database.</summary>
    public async Task<long> RegisterAsync(string description, string channel = "Fax", string arrived = "2025-09-12", string confirmed = "2025-09-15")
    {
        var fields = CitizenDesk.Filled(description, "");
        fields.Remove("Form.Key");
        (fields["Channel"], fields["ArrivedOn"], fields["ConfirmedOn"]) = (channel, arrived, confirmed);
        return IdOn(await CitizenDesk.ReadAsync(await Handler.SubmitAsync($"{List}/new", fields)));
    }

    /// <summary>The number in the database of a case that was registered, from the page that says so.</summary>
    public static long IdOn(IHtmlDocument page)
    {
        Assert.True(page.QuerySelector("#case-number") is not null, page.QuerySelector("main")!.TextContent);
        return long.Parse(page.QuerySelector($"main a[href^='{List}/']")!.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Says who hears complaints about letters of the zone, and where its office is; done once.</summary>
    public static async Task NameAuthoritiesAsync(RunningServer server)
    {
        await using var db = server.Database.Open();
        var agency = await db.Agencies.SingleAsync(one => one.Slug == TestAccounts.Zone);
        if (await db.AgencyLetters.AnyAsync(one => one.AgencyId == agency.Id))
            return;
        agency.DescribeOffice(new("办公室", "示范路1号", Telephone: "0571-85000000"));
        var letters = new AgencyLetters(agency.Id);
        Assert.True(letters.Name(agency, "示公开", "示范市人民政府", "示范区人民法院").IsDone);
        db.Add(letters);
        Assert.True((await db.SaveAsync()).IsDone);
    }

    /// <summary>Takes a step by its form, which must be taken.</summary>
    public static async Task DoneAsync(Browser who, long id, string step, Dictionary<string, string>? fields = null)
    {
        var answer = await who.SubmitAsync(Address(id), fields ?? [], $"#{step}");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>What the page says when a step is refused.</summary>
    public static async Task<string> RefusedAsync(Browser who, long id, string step, Dictionary<string, string>? fields = null) =>
        (await CitizenDesk.ReadAsync(await who.SubmitAsync(Address(id), fields ?? [], $"#{step}"))).QuerySelector("[role=alert]")!.TextContent.Trim();

    /// <summary>Drafts the reply with its letter, from the fields of its form.</summary>
    public async Task DraftAsync(long id, string kind, Dictionary<string, string> fields)
    {
        var answer = await Handler.SubmitAsync($"{Address(id)}/letters/{kind}", fields, "#letter");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>From a draft to a signed letter.</summary>
    public async Task SignDraftAsync(long id, string number)
    {
        await DoneAsync(Handler, id, "submit");
        await DoneAsync(Lawyer, id, "legal");
        await DoneAsync(Keeper, id, "confidentiality");
        await DoneAsync(Head, id, "sign", new() { ["Input.Text"] = number });
    }

    /// <summary>From registration to a signed letter.</summary>
    public async Task SignAsync(long id, string outcome = "disclosed")
    {
        await DoneAsync(Handler, id, "accept");
        await DoneAsync(Handler, id, "draft", new() { ["Input.Outcome"] = outcome });
        await SignDraftAsync(id, "示开管公开〔2025〕1号");
    }
}
