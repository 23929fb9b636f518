using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Gongkai.Documents.Collection;
using Gongkai.Documents.Datasets;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Analysis;

/// <summary>What was published is open data: the same figures in every format, and new after an amendment.</summary>
public abstract class OpenDataTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.City}/reports/open-data";
    private static readonly DateTimeOffset January = new(2024, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_format_holds_what_was_published_and_an_amendment_makes_it_anew()
    {
        await server.MakeAgenciesAsync();
        var visitor = server.NewBrowser();
        Assert.Contains("尚未公布", (await visitor.OpenAsync(Address)).Body!.TextContent, StringComparison.Ordinal);
        await PublishAsync(7);

        var page = await visitor.OpenAsync(Address);
        var names = page.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToList();
        Assert.Equal(
            ["README.md", "annual-reports.zip", "cells.csv", "cells.parquet", "datapackage.json", "report.schema.json", "reports.csv", "reports.json", "reports.parquet", "totals.csv", "totals.parquet", "store/year=2023/reports.parquet"],
            names);
        using (var zip = new ZipArchive(new MemoryStream(await BytesAsync("annual-reports.zip"))))
            Assert.Equal(names.Where(name => name != "annual-reports.zip").Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));

        var cells = await TextAsync("cells.csv");
        Assert.Contains(",2023,2021,proactive,licensing,decisions,proactive.licensing.decisions,", cells, StringComparison.Ordinal);
        Assert.Contains("licensing", Assert.Single(cells.Split("\r\n"), line => line.Contains(",7,number", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains($"/{TestAccounts.Zone}/reports/2023", await TextAsync("reports.csv"), StringComparison.Ordinal);
        using var described = JsonDocument.Parse(await TextAsync("datapackage.json"));
        var resources = described.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal("CC-BY-4.0", described.RootElement.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.All(resources, resource => Assert.Contains(resource.GetProperty("path").GetString(), names));
        Assert.All(resources.Where(resource => resource.GetProperty("format").GetString() == "csv"), resource => Assert.Equal(
            resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()),
            TextAsync(resource.GetProperty("path").GetString()!).GetAwaiter().GetResult().Split("\r\n")[0].Split(',')));
        using var reports = JsonDocument.Parse(await TextAsync("reports.json"));
        Assert.Equal(7, CheckedReport.Read(Assert.Single(reports.RootElement.EnumerateArray()).GetRawText()).Figures["proactive.licensing.decisions"].Number);
        var store = (await ColumnFile.ReadAsync(new MemoryStream(await BytesAsync("store/year=2023/reports.parquet")))).Require();
        Assert.Equal(7, store[store.Form["proactive.licensing.decisions"]].ToArray().Sum());

        await PublishAsync(8);
        Assert.Contains(",8,number", await TextAsync("cells.csv"), StringComparison.Ordinal);
        Assert.Contains("更正许可数", await TextAsync("reports.csv"), StringComparison.Ordinal);

        foreach (var name in (string[])["nothing.csv", "..%2f..%2fgongkai.db", "../../keys", "store"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Address}/{name}")).StatusCode);

        async Task<byte[]> BytesAsync(string name) => await (await visitor.GetAsync($"{Address}/{name}")).Content.ReadAsByteArrayAsync();

        async Task<string> TextAsync(string name) => System.Text.Encoding.UTF8.GetString(await BytesAsync(name)).TrimStart('\uFEFF');
    }

    private async Task PublishAsync(int licences)
    {
        await using var db = server.Database.Open();
        var zone = await db.Agencies.SingleAsync(agency => agency.Slug == TestAccounts.Zone);
        var earlier = await Data.Accounting.WholeFilings.Whole(db.Filings).FirstOrDefaultAsync(filing => filing.AgencyId == zone.Id && filing.Year == 2023);
        var person = Person.Create("公开办").Require();
        person.TakePost(zone, null, StaffRoles.DisclosureOfficeHead).Require();
        db.Add(person);
        Assert.True((await db.SaveAsync()).IsDone);
        var office = new Actor(person.Id, person.Name, zone.Id, null, StaffRoles.DisclosureOfficeHead);
        var filing = earlier is null
            ? Filing.Begin(office, zone, ComputedTables.Of(new Ledger(zone.Name, 2023)), 2023, new("", "", "", ""), January).Require()
            : earlier.Amend(office, "更正许可数").Require();
        Assert.True(filing.Correct(office, "proactive.licensing.decisions", licences, "核对", January).IsDone);
        Assert.True(filing.Publish(office, null, "试编", January.AddDays(licences)).IsDone);
        db.Add(filing);
        Assert.True((await db.SaveAsync()).IsDone);
    }

    public sealed class OnSqlite(SqliteServer server) : OpenDataTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : OpenDataTest(server), IClassFixture<PostgresServerUnderTest>;
}
