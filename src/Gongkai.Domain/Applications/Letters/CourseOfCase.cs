using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>What happened between receipt and reply, as the letter tells it: corrections, consultations, extension, fee.</summary>
internal static class CourseOfCase
{
    /// <summary>The sentences, in the order of the steps; empty where nothing of that happened.</summary>
    /// <param name="application">The case.</param>
    /// <param name="you">How the letter speaks to the applicant.</param>
    /// <param name="corrected">The step by which the correction came in; null for none.</param>
    public static string Tell(Application application, string you, CaseStep? corrected)
    {
        var sentences = new List<string>();
        DateOnly asked = default;
        foreach (var step in application.Effective)
        {
            var on = Deadline.Long(step.On);
            var sentence = step.Event switch
            {
                CorrectionNotice when corrected is not null => $"本机关于{on}告知{you}作出补正，于{Deadline.Long(corrected.On)}收到补正的申请，答复期限自该日起计算。",
                ThirdPartyOpinion opinion => $"申请公开的信息涉及第三方合法权益，本机关于{Deadline.Long(asked)}书面征求第三方意见，第三方{Said(opinion.Opinion)}。",
                AgencyOpinion opinion => $"申请公开的信息由本机关与其他机关共同制作，本机关于{Deadline.Long(asked)}征求其意见，该机关{Said(opinion.Opinion)}{(opinion.Opinion == Opinion.Silent ? "，视为同意公开" : "")}。",
                ExplanationRequest => $"本机关于{on}要求{you}说明申请理由。",
                FeeNotice notice => $"本机关于{on}通知{you}缴纳信息处理费{LetterFacts.Yuan(notice.Amount)}元。",
                FeePayment => $"{you}于{on}缴纳了信息处理费。",
                FeeWaiver => $"本机关于{on}决定免收信息处理费。",
                Extension extension => $"经本机关政府信息公开工作机构负责人同意，本机关于{on}决定将答复期限延长{extension.WorkingDays}个工作日并告知{you}。",
                _ => "",
            };
            if (step.Event is ThirdPartyRequest or AgencyRequest)
                asked = step.On;
            sentences.Add(sentence);
        }

        return string.Concat(sentences);
    }

    // The third party is not named to the applicant, nor the applicant to the third party.
    private static string Said(Opinion opinion) => opinion switch
    {
        Opinion.Agreed => "同意公开",
        Opinion.Objected => "不同意公开",
        _ => "逾期未提出意见",
    };
}
