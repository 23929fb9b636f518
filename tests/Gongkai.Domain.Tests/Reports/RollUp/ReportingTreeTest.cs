using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.RollUp;

public sealed class ReportingTreeTest
{
    private static readonly ReportingUnit City = new("1", "云溪市人民政府", null, UnitKind.Government);

    [Fact]
    public void The_lowest_governments_come_first()
    {
        var tree = ReportingTree.Of(
        [
            City,
            new("11", "青禾县人民政府", "1", UnitKind.Government),
            new("111", "石桥镇人民政府", "11", UnitKind.Government),
            new("12", "云溪市财政局", "1", UnitKind.Department),
        ]).Require();

        Assert.Equal(["青禾县人民政府", "云溪市人民政府"], tree.Governments.Select(unit => unit.Name));
    }

    [Fact]
    public void A_code_given_twice_is_refused_by_name() =>
        Refused("tree.code", "云溪市财政局", City, new("1", "云溪市财政局", null, UnitKind.Department));

    [Fact]
    public void A_parent_that_is_not_listed_is_refused_by_name() =>
        Refused("tree.parent", "云溪市财政局", City, new("2", "云溪市财政局", "9", UnitKind.Department));

    [Fact]
    public void Agencies_that_are_above_each_other_are_refused_by_name() =>
        Refused("tree.circle", "甲局", City, new("2", "甲局", "3", UnitKind.Department), new("3", "乙局", "2", UnitKind.Department));

    [Fact]
    public void Two_own_organs_of_a_government_are_refused_by_name() =>
        Refused("tree.own_organ", City.Name, City, new("2", "市政府办公室", "1", UnitKind.OwnOrgan), new("3", "市政府研究室", "1", UnitKind.OwnOrgan));

    [Fact]
    public void An_empty_list_is_refused() => Refused("tree.empty", "清单");

    [Theory]
    [InlineData("政府", UnitKind.Government)]
    [InlineData(" 人民政府 ", UnitKind.Government)]
    [InlineData("本级", UnitKind.OwnOrgan)]
    [InlineData("部门", UnitKind.Department)]
    [InlineData("Department", UnitKind.Department)]
    public void The_words_of_lists_name_kinds(string word, UnitKind kind) => Assert.Equal(kind, UnitKinds.Find(word));

    [Fact]
    public void An_unknown_word_names_no_kind() => Assert.Null(UnitKinds.Find("学校"));

    [Theory]
    [InlineData("青禾县", UnitKind.Government)]
    [InlineData("石桥镇人民政府", UnitKind.Government)]
    [InlineData("青禾县财政局", UnitKind.Department)]
    [InlineData("云溪经济开发区", UnitKind.Department)]
    [InlineData("青禾县人民政府办公室", UnitKind.Department)]
    public void A_name_tells_the_kind_where_the_list_does_not(string name, UnitKind kind) => Assert.Equal(kind, UnitKinds.FromName(name));

    [Fact]
    public void Reports_find_their_unit_by_name_and_the_others_are_handed_back()
    {
        var tree = ReportingTree.Of([City with { Name = "云溪市" }, new("2", "云溪市财政局", "1", UnitKind.Department)]).Require();
        AnnualReport city = Report("云溪市人民政府", 2024), finance = Report("云溪市 财政局", 2024), again = Report("云溪市财政局", 2024);
        AnnualReport stranger = Report("青禾县教育局", 2024), old = Report("云溪市财政局", 2023);

        var filed = FiledReports.Assign(tree, [old, city, finance, again, stranger]);

        Assert.Equal(2024, filed.Year);
        Assert.Same(city, filed[tree.Find("1")!]);
        Assert.Same(finance, filed[tree.Find("2")!]);
        Assert.Equal([(tree.Find("2")!, again)], filed.Doubles);
        Assert.Equal([stranger], filed.Unassigned);
        Assert.Same(old, FiledReports.Assign(tree, [old, city], 2023)[tree.Find("2")!]);
    }

    private static AnnualReport Report(string organization, int year) =>
        new(ReportForms.Form2021.Zeros()) { Organization = organization, Year = year };

    private static void Refused(string code, string named, params ReportingUnit[] units)
    {
        var refusal = ReportingTree.Of(units).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.Contains(named, refusal!.Message, StringComparison.Ordinal);
    }
}
