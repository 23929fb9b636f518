using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Domain.Agencies;
using Gongkai.Testing.Databases;
using Gongkai.Web.Accounts;
using Gongkai.Web.Agencies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests;

/// <summary>Agencies and accounts for tests of the server.</summary>
internal static class TestAccounts
{
    public const string Password = "白日依山尽 黄河入海流。";
    public const string City = "test-city";
    public const string Zone = "test-zone";
    public const string Bureau = "test-bureau";

    /// <summary>Makes the city, and below it the zone and the bureau, where they are not there yet.</summary>
    public static async Task MakeAgenciesAsync(this RunningServer server)
    {
        await MakeAgenciesAsync(server.Database);
        server.Services.GetRequiredService<AgencyDirectory>().Forget();
    }

    /// <summary>The same in a database that no server of this process works with.</summary>
    public static async Task MakeAgenciesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        if (await db.Agencies.AnyAsync(agency => agency.Slug == City))
            return;
        var nation = Region.Nation();
        var city = Agency.Create("示范市人民政府", AgencyKind.Government, City, "SFS0001", nation).Require();
        db.AddRange(
            city,
            Agency.Create("示范经济开发区管理委员会", AgencyKind.DevelopmentZone, Zone, "SFS0002", nation, city).Require(),
            Agency.Create("示范市教育局", AgencyKind.Department, Bureau, "SFS0003", nation, city).Require());
        Assert.True((await db.SaveAsync()).IsDone);
    }

    /// <summary>Makes a person with one post and an account of that name.</summary>
    public static async Task<string> MakeAccountAsync(this RunningServer server, string agency, StaffRoles roles)
    {
        var name = $"u{Guid.NewGuid():N}"[..12];
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        var person = Person.Create("测试人员").Require();
        if (roles != StaffRoles.None)
            person.TakePost(await db.Agencies.SingleAsync(found => found.Slug == agency), null, roles).Require();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        (await accounts.MakeAsync(person, name, Password, DateTimeOffset.UtcNow)).Require();
        return name;
    }

    /// <summary>A browser signed in as somebody with one post.</summary>
    public static async Task<Browser> SignedInAsync(this RunningServer server, string agency, StaffRoles roles)
    {
        var browser = server.NewBrowser();
        await browser.SignInAsync(await server.MakeAccountAsync(agency, roles));
        return browser;
    }
}
