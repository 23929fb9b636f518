using Gongkai.Domain.Accounting;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Domain.Tests.Applications;

namespace Gongkai.Domain.Tests.Accounting;

public class DraftedProseTest
{
    private static readonly (string Column, int Count)[] Columns =
        [("要闻动态", 161), ("通知公告", 77), ("管委会文件", 2), ("政策解读", 20), ("政策兑现", 4), ("财政预决算", 20)];

    [Fact]
    public void Columns_and_their_shares_are_stated_with_the_total()
    {
        var prose = Draft(Zone);
        Assert.Contains("2022年公开发布信息284条。其中，“要闻动态”栏目161条，占信息总量的56.7%；“通知公告”栏目77条，占信息总量的27.1%；", prose.Overview, StringComparison.Ordinal);
        Assert.Contains("1月284条", prose.Overview, StringComparison.Ordinal);
        Assert.Contains("发布政策解读3件，形式有：文字解读2件、图解1件。", prose.Overview, StringComparison.Ordinal);
        Assert.Contains("2022年没有收到政府信息公开申请", prose.Overview, StringComparison.Ordinal);
        Assert.Equal("依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2022年未收取信息处理费。", prose.Other);
    }

    [Fact]
    public void Last_year_s_problems_are_listed_with_what_the_ledger_says_of_them()
    {
        var ledger = Zone with
        {
            Previous = new AnnualReport(new Figures(ReportForms.Form2021))
            {
                Year = 2021,
                Sections =
                [
                    new ReportSection(5, "存在的主要问题及改进情况",
                    [
                        new Paragraph("还有以下差距：一是政策解读偏少，图表不多；二是审查制度不健全;三是发布渠道单一。"),
                        new Paragraph("下一步：一是增加解读；二是修订制度。"),
                    ]),
                ],
            },
        };
        var problems = new LedgerFacts(ledger, ComputedTables.Of(ledger).Figures).Problems;
        Assert.Equal(["政策解读偏少，图表不多", "审查制度不健全", "发布渠道单一"], problems.Select(problem => problem.Problem));
        Assert.Equal(["2022年发布政策解读3件，其中文字解读2件、图解1件", null, "2022年发布的信息经政府网站284条"], problems.Select(problem => problem.Answer));
        Assert.StartsWith(
            "对照上年度报告所列问题：一是针对“政策解读偏少，图表不多”，2022年发布政策解读3件，其中文字解读2件、图解1件；二是针对“发布渠道单一”，", Draft(ledger).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fee_that_was_paid_is_reported_with_its_amount()
    {
        var desk = new ReceptionDesk { Today = new DateOnly(2022, 3, 1) };
        var application = desk.Accepted();
        ReceptionDesk.Done(application.In<Domain.Applications.States.InProcess>().Require().NotifyFee(desk.By(desk.Handler), 700));
        ReceptionDesk.Done(application.In<Domain.Applications.States.AwaitingPayment>().Require().Pay(desk.By(desk.Handler)));
        var ledger = Zone with { Applications = [application] };
        Assert.EndsWith("2022年发出收费通知1件，收取信息处理费共计700元。", Draft(ledger).Other, StringComparison.Ordinal);
        Assert.EndsWith("2023年未收取信息处理费。", Draft(ledger with { Year = 2023 }).Other, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_keeps_or_drops_its_line()
    {
        var template = ReportTemplate.Create("", "〔有 公开信息总数〕〔无 新收申请〕共{公开信息总数}条\n〔无 公开信息总数〕没有", "", "").Require();
        Assert.Equal("共284条", Draft(Zone, template).Overview);
        Assert.Equal("没有", Draft(Zone with { Items = [] }, template).Overview);
    }

    [Theory]
    [InlineData("收到{新收申请书}件", "template.fact", "新收申请书")]
    [InlineData("〔有 申请〕收到申请", "template.fact", "第1行")]
    [InlineData("第一段\n收到〔有 新收申请〕申请", "template.condition", "第2行")]
    public void A_wrong_template_is_refused_with_its_place(string text, string code, string named)
    {
        var refusal = ReportTemplate.Create("", text, "", "").Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.Contains(named, refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("总体情况", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_template_is_one_that_an_office_may_save()
    {
        var own = ReportTemplate.Default;
        Assert.Equal(own, ReportTemplate.Create(own.Preamble, own.Overview, own.Problems, own.Other).Require());
    }

    private static Ledger Zone { get; } = new("示范经济开发区", 2022)
    {
        Items = [.. Columns.SelectMany(column => Enumerable.Range(0, column.Count).Select(id =>
            new PublishedItem(id, new DateOnly(2022, 1, 5), column.Column, PublicationChannels.Website)))],
        Interpretations = [InterpretationKind.Text, InterpretationKind.Picture, InterpretationKind.Text],
    };

    private static ReportProseText Draft(Ledger ledger, ReportTemplate? template = null)
    {
        var tables = ComputedTables.Of(ledger);
        var prose = ReportDrafting.Draft(template ?? ReportTemplate.Default, new LedgerFacts(ledger, tables.Figures));
        if (template is null)
            Assert.Empty(RuleBook.Check(ReportDrafting.Compose(ledger.Organization, ledger.Year, tables.Figures, prose, new DateOnly(ledger.Year + 1, 1, 15)), ledger.Previous));
        return prose;
    }
}
