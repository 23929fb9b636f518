using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Tests.Agencies;

public abstract class AgencyStoreTest(TestDatabase database)
{
    private static readonly string[] Unsorted = ["b", "B", "乙", "甲", "a", "_"];

    [Fact]
    public async Task An_agency_comes_back_with_its_departments_people_and_leading_group()
    {
        long id;
        await using (var db = database.Open())
        {
            var agency = await SampleAgency.SaveAsync(db);
            id = agency.Id;
            var office = agency.AddDepartment("综合工作部").Require();
            agency.AddDepartment("财政金融部");
            var chair = Person.Create("赵某").Require();
            var officer = Person.Create("钱某", "qian@example.gov.cn").Require();
            db.AddRange(chair, officer);
            await db.SaveAsync();
            office.NameLiaisonOfficer(officer);
            officer.TakePost(agency, office, StaffRoles.Author | StaffRoles.Publisher);
            agency.FormLeadingGroup("政务公开工作领导小组", chair, office);
            agency.AppointToLeadingGroup(officer, "成员");
            agency.DescribeOffice(new OfficeContact("公开办", "某路1号", "工作日", "010-00000000"));
            Assert.True((await db.SaveAsync()).IsDone);
        }

        await using (var db = database.Open())
        {
            var agency = await db.Agencies.Include(a => a.Departments).Include(a => a.LeadingGroup!.Members).ThenInclude(m => m.Person)
                .SingleAsync(a => a.Id == id);
            Assert.Equal(["综合工作部", "财政金融部"], agency.Departments.OrderBy(d => d.Order).Select(d => d.Name));
            Assert.Equal(["组长赵某", "成员钱某"], agency.LeadingGroup!.Members.OrderBy(m => m.Id).Select(m => m.Post + m.Person.Name));
            Assert.Equal("某路1号", agency.Office.Address);
            Assert.Equal(AgencyKind.Department, agency.Kind);
            var post = await db.Staff.SingleAsync(p => p.AgencyId == id);
            Assert.Equal(StaffRoles.Author | StaffRoles.Publisher, post.Roles);
            Assert.Equal(agency.Departments.Single(d => d.Order == 1).LiaisonOfficerId, post.PersonId);
        }
    }

    [Fact]
    public async Task A_second_agency_with_the_same_slug_is_refused_and_the_refused_change_is_not_saved_later()
    {
        await using var db = database.Open();
        var first = await SampleAgency.SaveAsync(db);
        var second = Agency.Create("另一机关", AgencyKind.Department, first.Slug, "ZZ0001", first.Region).Require();
        db.Add(second);
        Assert.Equal("agency.slug", (await db.SaveAsync()).Refusal?.Code);
        Assert.True((await db.SaveAsync()).IsDone);
        Assert.Equal(1, await db.Agencies.CountAsync(a => a.Slug == first.Slug));
    }

    [Fact]
    public async Task Two_who_change_an_agency_at_once_do_not_overwrite_each_other()
    {
        await using var mine = database.Open();
        var agency = await SampleAgency.SaveAsync(mine);
        await using var theirs = database.Open();
        var same = await theirs.Agencies.SingleAsync(a => a.Id == agency.Id);
        agency.Rename("我改的名称");
        same.Rename("他改的名称");
        Assert.True((await mine.SaveAsync()).IsDone);
        Assert.Equal("data.conflict", (await theirs.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task Two_who_add_the_one_row_of_an_agency_at_once_do_not_overwrite_each_other()
    {
        await using var mine = database.Open();
        var agency = await SampleAgency.SaveAsync(mine);
        await using var theirs = database.Open();
        mine.Add(new IdentityRetention(agency.Id));
        theirs.Add(new IdentityRetention(agency.Id));
        Assert.True((await mine.SaveAsync()).IsDone);
        Assert.Equal("data.conflict", (await theirs.SaveAsync()).Refusal?.Code);
        Assert.True((await theirs.SaveAsync()).IsDone);
    }

    [Fact]
    public async Task A_form_filled_from_an_older_revision_is_refused()
    {
        await using var db = database.Open();
        var agency = await SampleAgency.SaveAsync(db);
        var shown = agency.Revision;
        agency.Rename("先保存的名称");
        await db.SaveAsync();

        await using var late = database.Open();
        var same = await late.Agencies.SingleAsync(a => a.Id == agency.Id);
        late.Expect(same, shown);
        same.Rename("后保存的名称");
        Assert.Equal("data.conflict", (await late.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task People_and_posts_have_a_revision_too_though_the_domain_counts_none()
    {
        await using var mine = database.Open();
        var person = Person.Create("孙某").Require();
        mine.Add(person);
        await mine.SaveAsync();
        await using var theirs = database.Open();
        var same = await theirs.People.SingleAsync(p => p.Id == person.Id);
        person.Correct("孙某某", null, null);
        same.Correct("孙某", "sun@example.gov.cn", null);
        Assert.True((await mine.SaveAsync()).IsDone);
        Assert.Equal("data.conflict", (await theirs.SaveAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task Names_sort_by_code_point_on_every_database()
    {
        await using var db = database.Open();
        var marker = Guid.NewGuid().ToString("N")[..8];
        db.AddRange(Unsorted.Select(name => Person.Create(name, marker).Require()));
        await db.SaveAsync();
        Assert.Equal(
            ["B", "_", "a", "b", "乙", "甲"],
            await db.People.Where(p => p.Email == marker).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync());
    }

    public sealed class OnSqlite(SqliteDatabase database) : AgencyStoreTest(database), IClassFixture<SqliteDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : AgencyStoreTest(database), IClassFixture<PostgresDatabase>;
}
