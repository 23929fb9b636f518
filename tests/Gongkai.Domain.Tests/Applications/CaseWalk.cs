using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Tests.Applications;

/// <summary>Cases that walk through lawful steps chosen by chance.</summary>
internal static class CaseWalk
{
    /// <summary>Tries one step chosen by chance; it may be refused.</summary>
    public static Result Step(Application application, ReceptionDesk desk, Random random)
    {
        var (handler, choice) = (desk.By(desk.Handler), random.Next(12));
        if (choice == 0 && random.Next(3) == 0)
            return application.State.Undo(handler);
        if (choice == 1 && random.Next(4) == 0 && application.State is OpenState open)
            return open.Withdraw(handler);
        return application.State switch
        {
            Registered state => choice switch
            {
                < 4 => state.AskCorrection(handler, desk.Today.AddDays(random.Next(1, 20))),
                4 => state.Transfer(handler, "财政局"),
                _ => state.Accept(handler),
            },
            Corrected state => state.Accept(handler),
            AwaitingCorrection state => choice < 4 ? state.Abandon(handler) : state.ReceiveCorrection(handler),
            InProcess state => choice switch
            {
                0 => state.AskExplanation(handler),
                1 => state.ConsultAgency(handler, "财政局", desk.Today),
                2 => state.ConsultThirdParty(handler, "某公司", desk.Today),
                3 => state.NotifyFee(handler, 100),
                4 => state.Extend(desk.By(desk.Head), random.Next(1, 21)),
                _ => state.Draft(handler, Handling.Outcomes.ElementAt(random.Next(Handling.Outcomes.Count))),
            },
            ConsultingThirdParty state => state.Answered(handler, (Opinion)(choice % 3)),
            ConsultingAgency state => state.Answered(handler, (Opinion)(choice % 3)),
            AwaitingExplanation state => state.Judge(handler, choice < 4, choice < 2 ? desk.Today.AddDays(60) : null),
            AwaitingPayment state => choice < 4 ? state.Lapse(handler, desk.Today.AddDays(-random.Next(60))) : choice == 4 ? state.Waive(desk.By(desk.Head)) : state.Pay(handler),
            Drafted state => choice == 0 ? state.Drop(handler) : state.Submit(handler),
            InReview state => choice == 0 ? state.Return(desk.By(desk.Lawyer))
                : choice % 2 == 0 ? state.PassLegal(desk.By(desk.Lawyer)) : state.PassConfidentiality(desk.By(desk.Keeper)),
            AwaitingSignature state => choice == 0 ? state.Return(desk.By(desk.Head)) : state.Sign(desk.By(desk.Head), "1号"),
            AwaitingDelivery state => state.Deliver(handler, "邮件1"),
            Delivered state => state.Close(handler),
            _ => application.State.Undo(handler),
        };
    }
}
