using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// What lies on the desks of the zone at the moment: drafts and reviews, one of them late, what is kept from the public with its date
/// of review, a rule that nobody has explained yet, and what was filed. Nothing of it is public, so the counts of 2022 stay.
/// </summary>
internal static class DemonstrationWork
{
    public static async Task AddAsync(GongkaiDb db, DemonstrationZone zone, IReadOnlyList<DemonstrationItem> items, DateTimeOffset now)
    {
        var desk = new Desk(db, zone);
        await desk.BeginAsync("TZGG", "经济发展部", "关于本年度惠企资金兑现情况的公示", "本年度惠企资金兑现情况正在汇总，待补充企业名单。", now.AddDays(-40));

        var review = await desk.BeginAsync("TZGG", "规划建设部", "标准厂房二期工程竣工验收结果公示", "标准厂房二期工程已通过竣工验收，现将结果公示如下。", now.AddDays(-20));
        desk.Submit(review);

        // A number that the machine points out to the reviewer.
        var clearing = await desk.BeginAsync("TZGG", "综合工作部", "关于开展企业用工登记的通知", "请各企业于月底前登记用工需求，联系人：林某，手机13800138000。", now.AddDays(-9));
        desk.Submit(clearing);
        desk.ApproveDepartment(clearing);

        var ready = await desk.BeginAsync("YJS", "财政金融部", "关于上半年预算执行情况的说明", "上半年一般公共预算收入、支出均按进度执行。", now.AddDays(-6));
        desk.Submit(ready);
        desk.ApproveDepartment(ready);
        desk.Clear(ready);

        var returned = await desk.BeginAsync("ZCJD", "招商服务部", "图解：入区项目怎样办理", "入区项目的办理流程，以图片说明。", now.AddDays(-12));
        desk.Submit(returned);
        returned.Return(desk.Reviewer(returned), "请补充流程图和图片的文字说明", returned.Steps[^1].At.AddHours(2)).Require();

        await desk.WithholdAsync(
            "KFQWJ", "经济发展部", "关于产业扶持办法（讨论稿）的内部研究意见", now.AddDays(-200),
            AttributeDecision.NotDisclosed(WithholdingGround.ProcessInformation, "尚在讨论，未形成决定", LegalDay.Of(now).AddDays(-2)).Require());
        await desk.WithholdAsync(
            "KFQWJ", "招商服务部", "某入区企业项目建议书及投资测算", now.AddDays(-100),
            AttributeDecision.OnApplication(WithholdingGround.BusinessSecret, "含企业的成本和工艺，公开会损害其合法权益", LegalDay.Of(now).AddDays(180)).Require());

        var rule = items.Single(item => item.Family.Column == "GKZD").Item;
        var explanation = await desk.BeginAsync("ZCJD", "综合工作部", "《文件公开属性审查和动态调整制度》解读", "制度对文件公开属性的确定、审查和调整作了规定，解读正在起草。", now.AddDays(-4));
        db.Add(PolicyInterpretation.Link(rule, explanation, InterpretationKind.Text).Require());

        foreach (var old in items.Where(item => item.Family.Column == "TZGG").Take(3))
            old.Item.Archive(zone.Post("office").Acting(), RetentionPeriod.TenYears, now.AddDays(-30)).Require();
    }

    /// <summary>Takes items through the hands of the zone's people.</summary>
    private sealed class Desk(GongkaiDb db, DemonstrationZone zone)
    {
        public Domain.Agencies.Actor Reviewer(Item item) => zone.Post($"reviewer/{item.Department.Name}").Acting();

        public async Task<Item> BeginAsync(string column, string department, string title, string text, DateTimeOffset at, AttributeDecision? attribute = null)
        {
            var author = zone.Post($"author/{department}").Acting();
            var content = new ItemContent
            {
                Title = title,
                Body = RichText.FromHtml($"<p>{text}</p>"),
                Genre = Genre.Notice,
                FormedOn = LegalDay.Of(at),
                Source = zone.Agency.ShortName + department,
            };
            var place = zone.Columns.Single(found => found.Code == column);
            return (await IndexSequences.BeginAsync(db, place, at, sequence =>
            {
                var item = Item.Begin(author, place, zone.Department(department), sequence, content, at).Require();
                item.ProposeAttribute(author, attribute ?? AttributeDecision.Proactive, at).Require();
                return item;
            })).Require();
        }

        public async Task WithholdAsync(string column, string department, string title, DateTimeOffset at, AttributeDecision attribute)
        {
            var item = await BeginAsync(column, department, title, "内容略。", at, attribute);
            Submit(item);
            ApproveDepartment(item);
            Clear(item);
            item.Withhold(zone.Post("publisher").Acting(), at.AddHours(6)).Require();
        }

        public void Submit(Item item) => item.Submit(zone.Post($"author/{item.Department.Name}").Acting(), item.Steps[^1].At.AddHours(1)).Require();

        public void ApproveDepartment(Item item)
        {
            var at = item.Steps[^1].At.AddHours(1);
            item.ApproveDepartmentReview(Reviewer(item), "同意", at).Require();
            item.Screen([], at).Require();
        }

        public void Clear(Item item) =>
            item.ApproveConfidentialityReview(zone.Post("confidentiality").Acting(), "经审查，不涉密", item.Steps[^1].At.AddHours(1)).Require();
    }
}
