using System.Text;
using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Reports.Form;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Demonstrations;

/// <summary>The demonstration shows what the zone of the model counted in its annual report of 2022.</summary>
public abstract class DemonstrationTest(RunningServer server)
{
    private const string Zone = "/shifan-jkq";

    [Fact]
    public async Task The_statistics_show_284_items_in_six_categories_with_their_shares()
    {
        var page = await server.NewBrowser().OpenAsync($"{Zone}/statistics");
        var rows = page.QuerySelectorAll("section[aria-labelledby=by-category] tbody tr")
            .Select(row => string.Join(' ', row.Children.Take(3).Select(cell => cell.TextContent.Trim())));
        Assert.Equal(["开发区要闻 161 56.7", "通知公告 77 27.1", "开发区文件 2 0.7", "政策解读 20 7.0", "政策兑现 4 1.4", "预决算 20 7.0"], rows);
        Assert.Equal("284", page.QuerySelector(".figure strong")!.TextContent);
        foreach (var table in new[] { "by-month", "by-department" })
        {
            var counts = page.QuerySelectorAll($"section[aria-labelledby={table}] tbody tr").Select(row => long.Parse(row.Children[1].TextContent, null));
            Assert.Equal(284, counts.Sum());
        }
    }

    [Fact]
    public async Task The_same_numbers_come_as_a_file()
    {
        var answer = await server.NewBrowser().GetAsync($"{Zone}/statistics/category.csv?year=2022");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("\uFEFF信息类别,信息条数,占比（%）\r\n开发区要闻,161,56.7\r\n", text[..text.IndexOf("通知", StringComparison.Ordinal)]);
        Assert.Equal("2022-category.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }

    [Fact]
    public async Task Table_2_of_its_annual_report_comes_out_as_the_model_printed_it()
    {
        await using var db = server.Database.Open();
        var sums = AdministrativeSums.Of(await db.Figures.Include(figure => figure.Department).ToListAsync(), 2022);
        Assert.Equal(3850, sums.Decisions(FigureKind.Licence));
        Assert.Equal(0, sums.Decisions(FigureKind.Penalty));
        Assert.Equal(0, sums.FeesInTenThousands());
        Assert.Empty(sums.Overlaps);
        var counts = NormativeCounts.Of(await db.NormativeDocuments.Include(document => document.Relations).ToListAsync(), NormativeKind.NormativeDocument, 2022);
        Assert.Equal((1, 1, 1), (counts.Issued.Count, counts.Ended.Count, counts.Effective.Count));
        Assert.Equal(7, (await db.Trainings.Include(training => training.Attendances).SingleAsync()).Attendances.Count);
    }

    [Fact]
    public async Task The_city_collects_reports_of_which_some_are_accepted_returned_late_unreadable_or_missing()
    {
        var office = await server.SignedInAsync("shifan", StaffRoles.DisclosureOffice);
        var list = await office.OpenAsync("/shifan/staff/collection");
        var round = list.QuerySelectorAll("tbody a").Single(link => link.TextContent.Contains("2024", StringComparison.Ordinal)).GetAttribute("href")!;
        var units = (await office.OpenAsync(round)).QuerySelectorAll("main tbody tr")
            .ToDictionary(row => row.Children[0].TextContent.Trim(), row => (row.Children[1].TextContent.Trim(), row.Children[2].TextContent.Trim()));
        Assert.Equal(
            new()
            {
                ["示范经济开发区管理委员会"] = ("已接受", "0"),
                ["示范市教育局"] = ("已接受", "0"),
                ["示范市财政局"] = ("已接受", "0"),
                ["示范市水务局"] = ("已接受", "0"),
                ["示范市卫生健康委员会"] = ("已退回", "1"),
                ["示范市自然资源局"] = ("无法读取（逾期）", ""),
                ["示范市交通运输局"] = ("待审核（逾期）", "2"),
                ["示范市文化和旅游局"] = ("未报送（逾期）", ""),
            },
            units);
        var totals = await office.OpenAsync($"{round}/totals");
        Assert.Equal("37", totals.QuerySelector($"#c{ReportForms.Form2021.Find("applications.received[6]")!.Ordinal}")!.TextContent);
        Assert.Contains("svg", (await office.OpenAsync("/shifan/staff/analysis")).QuerySelector(".charts")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_sees_at_once_which_applications_are_late_or_due()
    {
        var home = await (await server.SignedInAsync(Zone[1..], StaffRoles.DisclosureOffice)).OpenAsync($"{Zone}/staff");
        var row = home.QuerySelectorAll("section[aria-labelledby=figures] tbody tr").Single(row => row.TextContent.Contains("在办公开申请", StringComparison.Ordinal));
        var late = home.QuerySelectorAll("section[aria-labelledby=urgent-cases] tbody tr").First(row => row.TextContent.Contains("超期", StringComparison.Ordinal));

        Assert.Equal(["5", "1"], row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent));
        Assert.Contains("规划建设部三定方案", late.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_of_two_years_are_published_without_an_error()
    {
        var page = await server.NewBrowser().OpenAsync($"{Zone}/reports");
        Assert.NotNull(page.QuerySelector($"a[href='{Zone}/reports/2023']"));
        Assert.NotNull(page.QuerySelector($"a[href='{Zone}/reports/2024']"));
        await using var db = server.Database.Open();
        Assert.All(await db.Filings.Where(filing => filing.Year < 2025 && filing.Year > 2022).ToListAsync(), filing => Assert.Equal("", filing.OverrideReason));
    }

    [Fact]
    public async Task Nobody_reviewed_or_published_what_they_wrote()
    {
        await using var db = server.Database.Open();
        var steps = await db.Items.AsNoTracking().Where(item => item.State == ItemState.Published)
            .Select(item => item.Steps.Where(step => step.Action != ItemAction.Archive).OrderBy(step => step.Order).Select(step => step.PersonId).ToList()).ToListAsync();
        Assert.Equal(284, steps.Count);
        Assert.All(steps, people => Assert.Equal(4, people.Distinct().Count()));
    }

    [Fact]
    public async Task Something_lies_on_every_desk_and_whatever_staff_list_has_a_line()
    {
        await using var db = server.Database.Open();
        var open = await db.Items.AsNoTracking().SelectMany(item => item.Versions).Where(version => version.Stage < VersionStage.Current).Select(version => version.Stage).ToListAsync();
        Assert.Superset(new HashSet<VersionStage> { VersionStage.Draft, VersionStage.DepartmentReview, VersionStage.ConfidentialityReview }, open.ToHashSet());
        Assert.Equal(2, await db.Items.CountAsync(item => item.State == ItemState.Withheld));
        Assert.Equal(3, await db.Items.CountAsync(item => item.Retention != null));
        Assert.True(await db.Interpretations.AnyAsync(link => link.Policy.State == ItemState.Published && link.Interpretation.State == ItemState.InPreparation));
    }

    [Fact]
    public async Task The_next_number_of_a_column_follows_the_last_of_the_demonstration()
    {
        await using var db = server.Database.Open();
        var column = await db.Columns.Include(found => found.Agency).Include(found => found.Owner.Agency).SingleAsync(found => found.Code == "KFQYW");
        await using var transaction = await db.Database.BeginTransactionAsync();
        long next = 0;
        await IndexSequences.BeginAsync(db, column, new DateTimeOffset(2022, 12, 30, 0, 0, 0, TimeSpan.Zero), sequence =>
        {
            next = sequence;
            return new Refusal("test", "只看编号");
        });
        Assert.Equal(162, next);
    }

    [Fact]
    public async Task Each_role_but_the_administrators_has_an_account_and_no_two_installations_share_a_password()
    {
        await using var db = server.Database.Open();
        var accounts = await db.Accounts.Select(account => account.PersonId).ToListAsync();
        var roles = await db.Staff.Where(post => accounts.Contains(post.PersonId)).Select(post => post.Roles).ToListAsync();
        Assert.Equal(
            StaffRoleNames.All.Select(entry => entry.Role).Where(role => role != StaffRoles.Administrator).Order(), roles.Distinct().Order());
        Assert.NotEqual(Web.Demonstrations.DemonstrationAccount.NewPassword(), Web.Demonstrations.DemonstrationAccount.NewPassword());
    }

    [Fact]
    public async Task A_policy_and_its_explanations_lead_to_each_other()
    {
        var browser = server.NewBrowser();
        var policy = await browser.OpenAsync($"{Zone}/items/SFJKQ01-KFQWJ-2022-00001");
        var explanations = policy.QuerySelectorAll("section[aria-labelledby=explanations] a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(12, explanations.Count);
        var explanation = await browser.OpenAsync(explanations[0]);
        Assert.Equal($"{Zone}/items/SFJKQ01-KFQWJ-2022-00001", explanation.QuerySelector("section[aria-labelledby=policies] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_repealed_document_is_listed_only_where_it_was_in_force()
    {
        var browser = server.NewBrowser();
        Assert.Equal(["示开管发〔2022〕6号"], await NumbersAsync("?on=2022-12-31"));
        Assert.Equal(["示开管发〔2019〕11号"], await NumbersAsync("?on=2022-06-30"));
        Assert.Equal(["示开管发〔2022〕6号", "示开管发〔2019〕11号"], await NumbersAsync("?on=2022-12-31&show=all"));
        Assert.Empty(await NumbersAsync("?on=2018-01-01"));

        async Task<List<string>> NumbersAsync(string query) =>
            [.. (await browser.OpenAsync($"{Zone}/documents{query}")).QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.TextContent)];
    }

    [Fact]
    public async Task An_index_that_is_missing_is_made_from_the_database()
    {
        var browser = server.NewBrowser();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await browser.OpenAsync($"{Zone}/search")).QuerySelector(".search-summary")!.TextContent.Trim() != "找到284条。")
            await Task.Delay(100, patience.Token);
    }

    public sealed class OnSqlite(SqliteServerWithDemonstration server) : DemonstrationTest(server), IClassFixture<SqliteServerWithDemonstration>;

    public sealed class OnPostgres(PostgresServerWithDemonstration server) : DemonstrationTest(server), IClassFixture<PostgresServerWithDemonstration>;
}
