using System.Net;
using Gongkai.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Staff;

public abstract class TrainingsTest(RunningServer server)
{
    private const string Address = $"/{TestAccounts.Zone}/staff/trainings";

    [Fact]
    public async Task A_training_is_recorded_with_who_took_part_corrected_and_counts_in_the_assessment_of_their_department()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var (present, absent) = (await MemberAsync(desk), await MemberAsync(desk));
        var office = await server.SignedInAsync(TestAccounts.Zone, StaffRoles.DisclosureOffice);
        var topic = $"公开审查{Guid.NewGuid():N}";
        var recorded = await office.SubmitAsync($"{Address}/new", new()
        {
            ["Form.Topic"] = topic,
            ["Form.HeldOn"] = "2034-05-06",
            ["Form.Hours"] = "3.5",
            ["Form.People"] = $"{absent}",
        });
        Assert.True(recorded.StatusCode == HttpStatusCode.Redirect, await recorded.Content.ReadAsStringAsync());
        await using var db = server.Database.Open();
        var training = await db.Trainings.SingleAsync(found => found.Topic == topic);
        var corrected = await office.SubmitAsync($"{Address}/{training.Id}", new() { ["Form.People"] = $"{present}", ["Form.Hours"] = "4" });
        Assert.True(corrected.StatusCode == HttpStatusCode.Redirect, await corrected.Content.ReadAsStringAsync());
        var stored = await db.Trainings.Include(found => found.Attendances).AsNoTracking().SingleAsync(found => found.Id == training.Id);
        Assert.Equal((4m, present), (stored.Hours, Assert.Single(stored.Attendances).PersonId));

        var sheet = await desk.Author.OpenAsync($"/{TestAccounts.Zone}/staff/assessment?from=2034-01-01&through=2034-12-31");
        var department = (await db.Departments.SingleAsync(found => found.Id == desk.DepartmentId)).Name;
        var row = sheet.QuerySelectorAll(".assessment tbody tr").Single(line => line.TextContent.Contains(department, StringComparison.Ordinal));
        Assert.Contains("50%", row.Children[6].TextContent, StringComparison.Ordinal);
        Assert.Contains("1/2", row.Children[6].TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.Author.OpenAsync($"{Address}/{training.Id}")).QuerySelector("main form"));
    }

    [Fact]
    public async Task The_assessment_counts_what_was_late_and_what_was_corrected_and_leads_to_the_items()
    {
        var desk = await ItemDesk.OpenAsync(server);
        var late = await desk.DraftAsync("迟到的公开", more: new() { ["Form.FormedOn"] = $"{DateTime.UtcNow.AddDays(-90):yyyy-MM-dd}" });
        await desk.PublishAsync(late);
        await ItemDesk.DoneAsync(desk.Author, late, "#BeginCorrection", new() { ["Opinion"] = "有误", ["PublicNote"] = "更正" });
        await desk.PublishAsync(late);
        await desk.PublishAsync(await desk.DraftAsync("按时的公开"));
        var day = Domain.Calendar.LegalDay.Of(DateTimeOffset.UtcNow);
        var cases = await desk.Author.OpenAsync($"/{TestAccounts.Zone}/staff/assessment/{desk.DepartmentId}?from={day.AddDays(-1):yyyy-MM-dd}&through={day:yyyy-MM-dd}");
        var counts = cases.QuerySelectorAll("tbody tr").Take(2).Select(row => $"{row.Children[1].TextContent}/{row.Children[2].TextContent}");
        Assert.Equal(["1/2", "1/2"], counts);
        Assert.Equal(["迟到的公开"], cases.QuerySelectorAll("section[aria-labelledby=late] a").Select(link => link.TextContent));
        Assert.Equal(["迟到的公开"], cases.QuerySelectorAll("section[aria-labelledby=changed] a").Select(link => link.TextContent));
        Assert.Contains("最长两年", (await desk.Author.OpenAsync($"/{TestAccounts.Zone}/staff/assessment?from=2034-01-01&through=2033-12-31")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<long> MemberAsync(ItemDesk desk)
    {
        await using var db = server.Database.Open();
        var department = await db.Departments.Include(found => found.Agency).SingleAsync(found => found.Id == desk.DepartmentId);
        var person = Person.Create("学员").Require();
        person.TakePost(department.Agency, department, StaffRoles.Author).Require();
        db.Add(person);
        Assert.True((await db.SaveAsync()).IsDone);
        return person.Id;
    }

    public sealed class OnSqlite(SqliteServer server) : TrainingsTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : TrainingsTest(server), IClassFixture<PostgresServerUnderTest>;
}
