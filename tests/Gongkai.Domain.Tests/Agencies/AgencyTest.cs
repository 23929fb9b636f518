using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Tests.Agencies;

public class AgencyTest
{
    private static readonly Region Nation = Region.Nation();

    private static Agency Zone() =>
        Agency.Create("示范经济开发区管理委员会", AgencyKind.DevelopmentZone, "shifan-jkq", "SF0001", Nation, shortName: "示范经开区").Require();

    [Fact]
    public void A_region_lies_below_its_parent_and_a_level_may_be_left_out()
    {
        var province = Region.Create("110000", "北京市", RegionLevel.Province, Nation).Require();
        var district = Region.Create("110105", "朝阳区", RegionLevel.County, province).Require();
        Assert.Same(province, district.Parent);
        Assert.Equal("region.level", Region.Create("120000", "天津市", RegionLevel.Province, province).Refusal?.Code);
        Assert.Equal("region.code", Region.Create("110105", "某镇", RegionLevel.Township, district).Refusal?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("侯马")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a/b")]
    [InlineData("staff")]
    [InlineData("api")]
    public void A_slug_that_would_break_or_shadow_an_address_is_refused(string slug) =>
        Assert.Equal("agency.slug", Agency.Create("机关", AgencyKind.Department, slug, "SF0001", Nation).Refusal?.Code);

    [Fact]
    public void A_host_name_is_kept_in_lower_case_and_anything_else_is_refused()
    {
        var zone = Zone();
        Assert.True(zone.UseDomain("WWW.Example.GOV.cn").IsDone);
        Assert.Equal("www.example.gov.cn", zone.Domain);
        Assert.Equal("agency.domain", zone.UseDomain("http://example.gov.cn/").Refusal?.Code);
        Assert.Equal("agency.domain", zone.UseDomain("127.0.0.1").Refusal?.Code);
        Assert.Equal("www.example.gov.cn", zone.Domain);
    }

    [Fact]
    public void Departments_are_numbered_in_order_and_their_names_are_unique()
    {
        var zone = Zone();
        Assert.Equal(1, zone.AddDepartment("综合工作部").Require().Order);
        Assert.Equal(2, zone.AddDepartment("财政金融部").Require().Order);
        Assert.Equal("department.name", zone.AddDepartment(" 综合工作部 ").Refusal?.Code);
    }

    [Fact]
    public void A_post_belongs_to_a_department_of_the_same_agency_and_is_held_once()
    {
        var zone = Zone();
        var other = Agency.Create("某局", AgencyKind.Department, "mouju", "SF0002", Nation).Require();
        var department = zone.AddDepartment("综合工作部").Require();
        var person = Person.Create("张三").Require();
        Assert.Equal("staff.department", person.TakePost(other, department, StaffRoles.Author).Refusal?.Code);
        Assert.Equal("staff.roles", person.TakePost(zone, department, StaffRoles.None).Refusal?.Code);
        var post = person.TakePost(zone, department, StaffRoles.Author).Require();
        Assert.Equal("staff.duplicate", person.TakePost(zone, department, StaffRoles.Publisher).Refusal?.Code);
        post.End();
        Assert.True(person.TakePost(zone, department, StaffRoles.Publisher).IsDone);
    }

    [Fact]
    public void The_leading_group_begins_with_its_chair_and_its_office_is_a_department_of_the_agency()
    {
        var zone = Zone();
        var office = zone.AddDepartment("综合工作部").Require();
        var (chair, member) = (Person.Create("李四").Require(), Person.Create("王五").Require());
        Assert.Equal("group.none", zone.AppointToLeadingGroup(member, "成员").Refusal?.Code);
        Assert.Equal("group.name", zone.FormLeadingGroup(" ", chair, office).Refusal?.Code);
        Assert.True(zone.FormLeadingGroup("政务公开工作领导小组", chair, office).IsDone);
        Assert.Equal(("李四", "组长"), (zone.LeadingGroup!.Members[0].Person.Name, zone.LeadingGroup.Members[0].Post));
        Assert.Same(office, zone.LeadingGroup.Office);
        Assert.Equal("group.office", Agency.Create("某局", AgencyKind.Department, "mouju", "SF0002", Nation).Require().FormLeadingGroup("领导小组", chair, office).Refusal?.Code);

        Assert.True(zone.AppointToLeadingGroup(member, "成员").IsDone);
        Assert.Equal("group.chair", zone.AppointToLeadingGroup(member, "组长").Refusal?.Code);
        Assert.Equal("group.chair", zone.AppointToLeadingGroup(chair, "成员").Refusal?.Code);
        Assert.True(zone.FormLeadingGroup("政务公开工作领导小组", member, office).IsDone);
        Assert.Equal([("王五", "组长")], zone.LeadingGroup.Members.Select(one => (one.Person.Name, one.Post)));
    }

    [Fact]
    public void The_guide_is_told_what_article_12_still_asks_of_it() =>
        Assert.Equal(["办公时间", "电子邮箱"], new OfficeContact("综合工作部", "示范路1号", Telephone: "0000-0000000").Missing());

    [Fact]
    public void Roles_read_as_their_Chinese_names() =>
        Assert.Equal("信息采编、信息发布", (StaffRoles.Publisher | StaffRoles.Author).Chinese());
}
