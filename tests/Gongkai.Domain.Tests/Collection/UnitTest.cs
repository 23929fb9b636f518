using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Tests.Collection;

public sealed class UnitTest
{
    private static readonly PlannedUnit[] Standing =
        [new("QH", "青禾县人民政府", null, UnitKind.Government, 10), new("CZ", "青禾县财政局", "QH", UnitKind.Department, 11)];

    [Fact]
    public void Agencies_below_are_expected_and_those_below_a_closed_one_report_past_it()
    {
        var nation = Region.Nation();
        var county = Make("青禾县人民政府", AgencyKind.Government, 1, nation);
        var office = Make("县政府办公室", AgencyKind.Department, 2, nation, county);
        var town = Make("石桥镇人民政府", AgencyKind.Township, 3, nation, office);
        var beside = Make("别县人民政府", AgencyKind.Government, 4, nation);
        office.Close();

        var planned = UnitPlan.Below(county.Id, [county, office, town, beside]);
        Assert.Equal([("S0001", null, UnitKind.Government), ("S0003", "S0001", UnitKind.Government)], planned.Select(unit => (unit.Code, unit.ParentCode, unit.Kind)));
    }

    [Fact]
    public void A_list_adds_what_is_not_expected_yet_and_names_parents_by_code_or_name()
    {
        var added = UnitPlan.Add(Standing,
        [
            Listed("第2行", "99", "青禾县财政局"),
            Listed("第3行", "", "石桥镇人民政府"),
            Listed("第4行", "", "石桥镇水利站", "石桥镇人民政府"),
            Listed("第5行", "", "青禾县会计核算中心", "99"),
        ]).Require();

        Assert.Equal([("石桥镇人民政府", "QH", UnitKind.Government), ("石桥镇水利站", "U00001", UnitKind.Department), ("青禾县会计核算中心", "CZ", UnitKind.Department)],
            added.Select(unit => (unit.Name, unit.ParentCode!, unit.Kind)));
        Assert.Equal(["U00001", "U00002", "U00003"], added.Select(unit => unit.Code));
    }

    [Theory]
    [InlineData("", "", "", "", "unit.name", "第2行")]
    [InlineData("CZ", "别的局", "", "", "unit.code", "CZ")]
    [InlineData("", "审计局", "没有的上级", "", "unit.parent", "没有的上级")]
    [InlineData("", "审计局", "", "不是邮箱", "unit.email", "不是邮箱")]
    public void What_is_wrong_in_a_list_is_named_with_its_place(string code, string name, string parent, string email, string refusal, string told)
    {
        var refused = UnitPlan.Add(Standing, [new ListedUnit("第2行", code, name, parent, null, email)]).Refusal!;
        Assert.Equal(refusal, refused.Code);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lines_of_one_name_and_parents_in_a_circle_are_refused()
    {
        Assert.Equal("unit.name", UnitPlan.Add(Standing, [Listed("第2行", "", "审计局"), Listed("第3行", "", "审计局")]).Refusal!.Code);
        Assert.Equal("tree.circle", UnitPlan.Add(Standing, [Listed("第2行", "A", "甲局", "B"), Listed("第3行", "B", "乙局", "A")]).Refusal!.Code);
    }

    [Theory]
    [InlineData("青禾县财政局", 2024, "x.docx", 1)]
    [InlineData("青禾县 财政局", 2024, "x.docx", 1)]
    [InlineData("青禾县", 2024, "x.docx", 0)]
    [InlineData(null, 2024, "2024-青禾县财政局.docx", 1)]
    public void A_report_is_given_to_the_unit_that_it_names(string? organization, int year, string fileName, int unit)
    {
        var sample = new SampleRound();
        Assert.Equal(sample.Units[unit], new UnitMatching(sample.Round, sample.Units).Match(Read(sample, organization, year, fileName)).Value);
    }

    [Theory]
    [InlineData("青禾县财政局", 2023, "x.docx", "match.year", "2023")]
    [InlineData("青禾县财政局", null, "x.docx", "match.year", "没有找到年度")]
    [InlineData("别县财政局", 2024, "青禾县财政局.docx", "match.name", "别县财政局")]
    [InlineData(null, 2024, "报告.docx", "match.name", "文件名")]
    public void What_names_another_year_or_agency_is_left_to_a_person(string? organization, int? year, string fileName, string code, string told)
    {
        var sample = new SampleRound();
        var refusal = new UnitMatching(sample.Round, sample.Units).Match(Read(sample, organization, year, fileName)).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青禾县财政局", null)]
    [InlineData("财政局", null)]
    [InlineData(null, null)]
    [InlineData("石桥镇人民政府", "match.other")]
    [InlineData("审计局", "match.other")]
    public void A_report_through_a_units_link_must_not_name_another(string? organization, string? code)
    {
        var sample = new SampleRound();
        var submission = Read(sample, organization, 2024, "x.docx", sample.Bureau);
        Assert.Equal(code, new UnitMatching(sample.Round, sample.Units).Match(submission).Refusal?.Code);
    }

    private static Submission Read(SampleRound sample, string? organization, int? year, string fileName, ExpectedUnit? claimed = null)
    {
        var submission = sample.Receive(claimed, fileName);
        submission.Read(SampleRound.Report(organization, year), [], SampleRound.Now);
        return submission;
    }

    private static ListedUnit Listed(string place, string code, string name, string parent = "") => new(place, code, name, parent, null, "");

    private static Agency Make(string name, AgencyKind kind, long id, Region region, Agency? parent = null)
    {
        var agency = Agency.Create(name, kind, $"shifan-{id}", $"S{id:0000}", region, parent).Require();
        SampleRound.Number(agency, id);
        if (parent is not null)
            typeof(Agency).GetProperty(nameof(Agency.ParentId))!.SetValue(agency, parent.Id);
        return agency;
    }
}
