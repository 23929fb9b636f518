using Gongkai.Data;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Publishing.Training;

namespace Gongkai.Web.Demonstrations;

/// <summary>What the zone recorded in 2022 besides items: documents, explanations, offers, figures of table 2, trainings.</summary>
internal static class DemonstrationRecords
{
    private const int Year = DemonstrationItems.Year;
    private static readonly DateOnly NewYear = new(Year, 1, 1);
    private static readonly DateTimeOffset Entered = new(Year, 12, 30, 2, 0, 0, TimeSpan.Zero);

    // 3850 licences in the year, by quarter.
    private static readonly long[] Licences = [912, 1004, 987, 947];

    /// <summary>Adds them; the items are saved.</summary>
    public static void Add(GongkaiDb db, DemonstrationZone zone, IReadOnlyList<DemonstrationItem> items)
    {
        AddDocuments(db, zone, items);
        AddFigures(db, zone);
        var training = TrainingRecord.Hold(zone.Agency, "政府信息公开条例和信息发布审查实务", "示范市人民政府办公室", new DateOnly(Year, 4, 21), 4).Require();
        foreach (var department in zone.Agency.Departments)
            training.Attend(zone.Post($"author/{department.Name}")).Require();
        db.Add(training);
    }

    private static void AddDocuments(GongkaiDb db, DemonstrationZone zone, IReadOnlyList<DemonstrationItem> items)
    {
        var policy = items.Single(item => item.Family.Column == "KFQWJ");
        var content = policy.Item.Public!.Content;
        var old = NormativeDocument.Issue(
            zone.Agency, NormativeKind.NormativeDocument, "示范经济开发区入区项目管理暂行办法", "示开管发〔2019〕11号", new DateOnly(2019, 5, 20), new DateOnly(2019, 6, 1)).Require();
        var issued = NormativeDocument.Issue(
            zone.Agency, NormativeKind.NormativeDocument, "示范经济开发区入区项目服务管理办法", content.DocumentNumber, content.FormedOn!.Value, content.ValidFrom!.Value, itemId: policy.Item.Id).Require();
        old.Relate(RelationKind.Repeals, issued, issued.InForceFrom).Require();
        db.AddRange(old, issued);
        AddLaterDocuments(db, zone, issued);
        foreach (var explanation in items.Where(item => item.Family.Explains))
            db.Add(PolicyInterpretation.Link(policy.Item, explanation.Item, InterpretationKind.QuestionsAndAnswers).Require());
        db.Add(PolicyFulfilment.Create(zone.Department("招商服务部"), policy.Item.Id, new FulfilmentOffer
        {
            Title = "入区项目全程代办",
            Offer = "免费代办入区项目的备案、规划、环评等手续",
            Conditions = "在开发区新建、扩建的项目",
            HowToClaim = "向招商服务部提出，当日确定代办人员",
        }).Require());
        foreach (var guide in items.Where(item => item.Family.Offers))
        {
            var title = guide.Item.Public!.Content.Title;
            db.Add(PolicyFulfilment.Create(zone.Department("经济发展部"), guide.Item.Id, new FulfilmentOffer
            {
                Title = title,
                Offer = "对符合条件的企业按规定给予资金支持",
                Conditions = "在开发区注册纳税，信用状况良好，符合申报指南规定的条件",
                HowToClaim = "向经济发展部提交申报表和证明材料，经审核、公示后拨付",
                AmountThrough = 200_000,
                ClaimFrom = new DateOnly(Year, 3, 1),
                ClaimThrough = new DateOnly(Year, 11, 30),
            }).Require());
        }
    }

    // Made after the year of the model report: one amended, one explained, one whose term is over.
    private static void AddLaterDocuments(GongkaiDb db, DemonstrationZone zone, NormativeDocument policy)
    {
        NormativeDocument Later(string title, string number, DateOnly on, DateOnly? through = null) =>
            NormativeDocument.Issue(zone.Agency, NormativeKind.NormativeDocument, title, number, on, on.AddDays(30), through).Require();
        var plants = Later("示范经济开发区标准厂房使用管理办法", "示开管发〔2023〕2号", new DateOnly(2023, 3, 15), new DateOnly(2033, 4, 30));
        var rewards = Later("示范经济开发区招商引资奖励暂行办法", "示开管发〔2023〕9号", new DateOnly(2023, 8, 1), new DateOnly(2025, 8, 31));
        var amending = Later("关于修改标准厂房使用管理办法的决定", "示开管发〔2024〕4号", new DateOnly(2024, 5, 20));
        var explaining = Later("关于入区项目服务管理办法适用问题的解释", "示开管发〔2024〕7号", new DateOnly(2024, 9, 10));
        plants.Relate(RelationKind.Amends, amending, amending.InForceFrom).Require();
        policy.Relate(RelationKind.Interprets, explaining, explaining.InForceFrom).Require();
        db.AddRange(plants, rewards, amending, explaining);
    }

    private static void AddFigures(GongkaiDb db, DemonstrationZone zone)
    {
        var office = zone.Post("office").Acting();
        var approvals = zone.Department("行政审批局");
        for (var quarter = 0; quarter < Licences.Length; quarter++)
        {
            var from = NewYear.AddMonths(quarter * 3);
            db.Add(AdministrativeFigure.OfDecisions(
                office, approvals, FigureKind.Licence, from, from.AddMonths(3).AddDays(-1), Licences[quarter], new FigureEvidence("行政审批系统办结清单"), Entered).Require());
        }

        var (safety, lastDay) = (zone.Department("安全环保部"), new DateOnly(Year, 12, 31));
        foreach (var kind in new[] { FigureKind.Penalty, FigureKind.CoerciveMeasure })
            db.Add(AdministrativeFigure.OfDecisions(office, safety, kind, NewYear, lastDay, 0, new FigureEvidence("行政执法台账"), Entered).Require());
        db.Add(AdministrativeFigure.OfFees(office, zone.Department("财政金融部"), NewYear, lastDay, 0, new FigureEvidence("非税收入台账"), Entered).Require());
    }
}
