using System.Text;
using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Files;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// Applications to the zone: those of 2024 (the model's report for 2022 has none), answered in different ways, one carried over into 2025, two disputed; and some that are open
/// now. Those take only steps that need no holiday notice: a demonstration starts in a year for which none is known, too.
/// </summary>
internal sealed class DemonstrationCases(GongkaiDb db, CaseRegister register, IFileStore store, DemonstrationZone zone)
{
    private int letters;

    /// <summary>Adds them.</summary>
    /// <param name="today">Today: the open ones came in shortly before.</param>
    public async Task AddAsync(DateOnly today)
    {
        await AnswerAsync(new(2024, 1, 10), Channel.Counter, ApplicantKind.NaturalPerson, "2023年入区企业用地审批材料目录", "disclosed", new(2024, 1, 24));
        var rents = await AnswerAsync(new(2024, 3, 7), Channel.RegisteredPost, ApplicantKind.Business, "标准厂房租金标准及其调整依据", "disclosed", new(2024, 3, 21));
        var minutes = await AnswerAsync(new(2024, 4, 11), Channel.Internet, ApplicantKind.NaturalPerson, "开发大道改造工程历次会议的讨论记录", "refused.process_information", new(2024, 5, 6));
        var files = await AnswerAsync(new(2024, 5, 16), Channel.Fax, ApplicantKind.LegalServiceOrganisation, "2020年以来安全生产执法检查的全部案卷", "refused.enforcement_file", new(2024, 6, 11));
        await AnswerAsync(new(2024, 6, 6), Channel.Counter, ApplicantKind.NaturalPerson, "城区供水管网改造工程的施工图", "unable.not_held", new(2024, 6, 17));
        await AnswerAsync(new(2024, 7, 4), Channel.RegisteredPost, ApplicantKind.NaturalPerson, "请求查处邻居搭建的构筑物", "not_processed.petition", new(2024, 7, 15));
        await AnswerAsync(new(2024, 8, 8), Channel.Counter, ApplicantKind.ResearchInstitute, "某企业节能改造项目的验收报告", "partly_disclosed", new(2024, 9, 2), "示例节能科技有限公司");
        await WithdrawnAsync();
        await AbandonedAsync();
        await AnswerAsync(new(2024, 12, 20), Channel.Counter, ApplicantKind.NaturalPerson, "2024年道路养护合同的中标单位和金额", "disclosed", new(2025, 1, 10));
        Dispute(minutes, DisputeKind.Reconsideration, new(2024, 7, 1), DisputeResult.Upheld, new(2024, 8, 25));
        Dispute(files, DisputeKind.LitigationDirect, new(2024, 11, 1), DisputeResult.Upheld, new(2025, 4, 10));
        db.Add(PublishedReply.Publish(
            rents, rents.Description, "标准厂房租金按《示范经济开发区标准厂房租金标准》执行，单层每平方米每月12元，二层以上每平方米每月10元，每两年评估一次。", zone.Post("office").Acting(), Moment(new(2024, 4, 1))).Require());
        await AddOpenAsync(today);
        (await db.SaveAsync()).Require();
    }

    private async Task AddOpenAsync(DateOnly today)
    {
        await EnterAsync(today.AddDays(-2), Channel.Counter, ApplicantKind.NaturalPerson, "本年度招商引资项目名录");
        var near = await EnterAsync(today.AddDays(-24), Channel.RegisteredPost, ApplicantKind.Business, "入区项目享受的扶持政策及兑现金额");
        near.In<Registered>().Require().Accept(By("cases", today.AddDays(-23))).Require();
        await AttachAsync(near, "扶持政策兑现明细.txt", "示例机械有限公司，兑现扶持资金50万元，经办人示例人员，手机13800138000。\n示例食品有限公司，兑现扶持资金20万元，经办人示例人员，手机13900139000。\n");
        var late = await EnterAsync(today.AddDays(-60), Channel.Counter, ApplicantKind.NaturalPerson, "规划建设部三定方案");
        late.In<Registered>().Require().Accept(By("cases", today.AddDays(-58))).Require();
        var asked = await EnterAsync(today.AddDays(-10), Channel.Counter, ApplicantKind.PublicInterestOrganisation, "重点排污单位的自行监测方案");
        asked.In<Registered>().Require().Accept(By("cases", today.AddDays(-9))).Require();
        asked.In<InProcess>().Require().ConsultThirdParty(By("cases", today.AddDays(-7)), "示例化工有限公司", today.AddDays(-7)).Require();
        var reviewed = await EnterAsync(today.AddDays(-12), Channel.Counter, ApplicantKind.OtherOrganisation, "管委会2025年车辆租赁支出");
        reviewed.In<Registered>().Require().Accept(By("cases", today.AddDays(-11))).Require();
        reviewed.In<InProcess>().Require().Draft(By("cases", today.AddDays(-3)), "disclosed").Require();
        reviewed.In<Drafted>().Require().Submit(By("cases", today.AddDays(-2))).Require();
    }

    private async Task AttachAsync(Application application, string name, string text)
    {
        var address = (await store.AddAsync(Encoding.UTF8.GetBytes(text), CaseFile.SizeLimit, default)).Require().Address;
        var by = By("cases", application.ReceivedOn);
        db.Add(CaseFile.Add(application, 0, name, "text/plain; charset=utf-8", address, address, by.By, by.At).Require());
    }

    private async Task<Application> AnswerAsync(
        DateOnly received, Channel channel, ApplicantKind kind, string description, string outcome, DateOnly answered, string? thirdParty = null)
    {
        var application = await EnterAsync(received, channel, kind, description);
        application.In<Registered>().Require().Accept(By("cases", received.AddDays(1))).Require();
        if (thirdParty is not null)
        {
            application.In<InProcess>().Require().ConsultThirdParty(By("cases", received.AddDays(2)), thirdParty, received.AddDays(2)).Require();
            application.In<ConsultingThirdParty>().Require().Answered(By("cases", received.AddDays(10), "同意公开除工艺参数以外的内容"), Opinion.Objected).Require();
        }

        application.In<InProcess>().Require().Draft(By("cases", answered.AddDays(-3)), outcome).Require();
        application.In<Drafted>().Require().Submit(By("cases", answered.AddDays(-3))).Require();
        application.In<InReview>().Require().PassLegal(By("legal", answered.AddDays(-2), "同意")).Require();
        application.In<InReview>().Require().PassConfidentiality(By("confidentiality", answered.AddDays(-2), "不涉密")).Require();
        application.In<AwaitingSignature>().Require().Sign(By("head", answered.AddDays(-1)), $"示开管公开〔{answered.Year}〕{++letters}号").Require();
        application.In<AwaitingDelivery>().Require().Deliver(By("cases", answered), $"EMS示例{letters:0000}").Require();
        application.In<Delivered>().Require().Close(By("cases", answered)).Require();
        return application;
    }

    private async Task WithdrawnAsync()
    {
        var application = await EnterAsync(new(2024, 9, 13), Channel.RegisteredPost, ApplicantKind.Business, "园区污水处理厂运营合同");
        application.In<Registered>().Require().Accept(By("cases", new(2024, 9, 14))).Require();
        application.In<InProcess>().Require().Withdraw(By("cases", new(2024, 9, 20), "申请人来函撤回")).Require();
    }

    private async Task AbandonedAsync()
    {
        var application = await EnterAsync(new(2024, 10, 10), Channel.Counter, ApplicantKind.NaturalPerson, "你单位的有关文件");
        application.In<Registered>().Require().AskCorrection(By("cases", new(2024, 10, 12), "请写明所需文件的名称、文号或者涉及的事项"), new(2024, 10, 26)).Require();
        application.In<AwaitingCorrection>().Require().Abandon(By("cases", new(2024, 10, 31), "期满未补正，电话联系后未说明理由")).Require();
    }

    private void Dispute(Application application, DisputeKind kind, DateOnly filed, DisputeResult result, DateOnly decided)
    {
        var office = zone.Post("office").Acting();
        var dispute = Domain.Applications.Disputes.Dispute.File(application, kind, filed, [], office, Moment(filed)).Require();
        dispute.Decide(result, decided, "", office, Moment(decided)).Require();
        db.Add(dispute);
    }

    private async Task<Application> EnterAsync(DateOnly received, Channel channel, ApplicantKind kind, string description)
    {
        var name = kind == ApplicantKind.NaturalPerson ? "示例申请人" : $"示例{kind.Chinese()}";
        var applicant = Applicant.Create(kind, name, kind == ApplicantKind.NaturalPerson ? "990100190001010000" : "91990100EXAMPLE000", "000-0000009", "示例负责人").Require();
        var receipt = Receipt.Of(channel, received, received).Require();
        var act = By("cases", received);
        return (await register.EnterAsync(
            zone.Agency.Id, CaseKey.New(), null, AuditAuthor.System, act.At,
            number => Application.Register(number, [applicant], description, receipt, act, new Provision(ProvisionForm.Electronic, ProvisionWay.Download)), default)).Require().Application;
    }

    private Act By(string post, DateOnly on, string reason = "") => new(zone.Post(post).Acting(), Moment(on), on, WorkingCalendar.BuiltIn, reason);

    private static DateTimeOffset Moment(DateOnly day) => LegalDay.At(day, new TimeOnly(10, 0));
}
