using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Analysis;

public class RegionReviewTest
{
    [Fact]
    public void Regions_are_ranked_by_what_is_below_them_and_bureaus_by_their_own()
    {
        var year = ReportedNation.Year(2024, (code, figures) => ReportedNation.Cases(figures, 10, code.StartsWith('A') ? 4 : code == "B1" ? 10 : 8));
        var city = ReportedNation.Review("S", [], year);
        Assert.Equal(
            [("B", 82m, 100m, 82.0m), ("A", 40m, 100m, 40.0m)],
            city.Ranked(Indicator.Disclosure).Select(unit => (year.Reports.Units[unit.Place].Code, unit.Part, unit.Whole, unit.Share!.Value)));
        Assert.Equal(122, city.Trend[0].Figures["applications.disclosed[6]"].Number);
        var county = ReportedNation.Review("B", [], year);
        Assert.Equal("B1", year.Reports.Units[county.Ranked(Indicator.Disclosure)[0].Place].Code);
        Assert.Empty(county.Ranked(Indicator.Lost));
    }

    [Fact]
    public void Reports_in_time_are_counted_with_those_below_and_missing_ones_are_late()
    {
        var year = ReportedNation.Year(2024, (_, _) => { }, code => code is "A" or "A1" or "A2" or "B1");
        var inTime = ReportedNation.Review("S", [], year).InTime()!;
        Assert.Equal([("A", 3m, 11m), ("B", 1m, 11m)], inTime.Select(unit => (year.Reports.Units[unit.Place].Code, unit.Part, unit.Whole)));
        Assert.Equal(10, ReportedNation.Review("A", [], year).InTime()!.Count);
        Assert.Null(ReportedNation.Review("S", [], ReportedNation.Year(2024, (_, _) => { })).InTime());
    }

    [Fact]
    public void One_far_from_its_peers_is_named_and_does_not_move_what_is_usual()
    {
        var year = ReportedNation.Year(2024, (code, figures) => ReportedNation.Cases(figures, 100, code switch { "B7" => 2, "A3" => 81, "A4" => 79, _ => 80 }));
        var outlier = Assert.Single(ReportedNation.Review("S", [], year).Outliers, outlier => outlier.Indicator == Indicator.Disclosure && outlier.Share < 50);
        Assert.Equal(("B7", 2.0, 80.0, 20), (year.Reports.Units[outlier.Place].Code, outlier.Share, outlier.Median, outlier.Peers));
        Assert.DoesNotContain(ReportedNation.Review("A", [], year).Outliers, outlier => outlier.Share < 50);
    }

    [Fact]
    public void A_share_of_a_few_cases_is_nobody_s_outlier() =>
        Assert.Empty(ReportedNation.Review("S", [], ReportedNation.Year(2024, (code, figures) => ReportedNation.Cases(figures, code == "A1" ? 9 : 100, code == "A1" ? 0 : 80))).Outliers);

    [Fact]
    public void Figures_taken_over_from_last_year_are_noted_and_what_stands_by_itself_is_not()
    {
        var before = ReportedNation.Year(2023, (code, figures) => Fill(figures, code, 0));
        var year = ReportedNation.Year(2024, (code, figures) => Fill(figures, code, code is "A1" ? 0 : 7));
        var repeated = Assert.Single(ReportedNation.Review("S", [], before, year).Repeated);
        Assert.Equal(("A1", 3, 3, 120m), (year.Reports.Units[repeated.Place].Code, repeated.Same, repeated.Filled, repeated.Number));
        Assert.Empty(ReportedNation.Review("S", [], year).Repeated);
        Assert.Empty(ReportedNation.Review("B", [], before, year).Repeated);

        static void Fill(Figures figures, string code, int more)
        {
            ReportedNation.Cases(figures, 30 + more, 30 + more);
            figures["proactive.licensing.decisions"] = Cell.Of(120 + more);
            figures["proactive.normative_documents.effective"] = Cell.Of(5000);
        }
    }

    [Fact]
    public void One_large_figure_that_is_the_same_is_noted_alone()
    {
        var years = Enumerable.Range(2023, 2).Select(year => ReportedNation.Year(year, (code, figures) =>
        {
            ReportedNation.Cases(figures, year - 2000, year - 2000);
            figures["proactive.licensing.decisions"] = Cell.Of(code == "B2" ? 3850 : year);
        })).ToArray();
        var repeated = Assert.Single(ReportedNation.Review("S", [], years).Repeated);
        Assert.Equal(("B2", "proactive.licensing.decisions", 3850m), (years[1].Reports.Units[repeated.Place].Code, repeated.Largest.Path, repeated.Number));
    }

    [Fact]
    public void Prose_that_stands_in_another_report_is_found_with_the_other_and_an_example()
    {
        const string Copied = "我局坚持以人民为中心的公开理念不断提升公开的针对性和实效性。围绕群众最关心的上学看病养老等事项逐项梳理公开内容。"
            + "建立部门联席会议制度每季度会商公开中的难点堵点问题。对照群众来电来信反映的情况倒查公开是否到位并及时补充。"
            + "把公开工作纳入干部日常教育培训内容编印案例手册供大家学习。在服务大厅增设公开查阅专区并安排专人引导讲解。";
        const string Own = "本局重点公开了河道治理工程的招标和验收情况以及沿线补偿方案。组织村民代表实地查看水库除险加固并现场答疑。"
            + "防汛期间每日两次公布水位雨情并通过村级广播同步播报。编写节水灌溉政策明白纸送到种粮大户手中。"
            + "邀请媒体记者参加供水水质开放日活动介绍检测流程。梳理历年水费征收依据并在缴费窗口长期张贴。";
        var reports = new[] { Report("甲县财政局", $"甲县财政局按要求编制本报告，特此说明有关情况如下所述。{Copied}"), Report("乙县财政局", $"{Copied}收到申请12件，其中自然人申请10件。"), Report("丙县水利局", Own) };
        var found = CopiedProse.Find(reports.Select((report, place) => (place, report)));
        Assert.Equal([(0, 1), (1, 0)], found.OrderBy(copy => copy.Place).Select(copy => (copy.Place, copy.Other)));
        Assert.Contains("以人民为中心", string.Concat(found.Select(copy => copy.Example)) + Copied, StringComparison.Ordinal);
        Assert.All(found, copy => Assert.InRange(copy.Share, 80, 100));
        Assert.All(found, copy => Assert.Contains(copy.Example[..15], Copied, StringComparison.Ordinal));
    }

    [Fact]
    public void Prose_of_the_platform_s_own_template_copies_nobody()
    {
        var template = Domain.Accounting.ReportTemplate.Default;
        var text = string.Concat(Enumerable.Repeat(template.Problems + template.Other + template.Overview, 3));
        Assert.Empty(CopiedProse.Find([(0, Report("甲县财政局", text)), (1, Report("乙县财政局", text))]));
    }

    private static AnnualReport Report(string organization, string text) => new(ReportForms.Form2021)
    {
        Organization = organization,
        Sections = [new ReportSection(1, "总体情况", [new Paragraph(text)])],
    };
}
