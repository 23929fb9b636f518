using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Applications.States;

/// <summary>Who wrote the reply does not review or sign it; the two reviews are done by two people.</summary>
internal static class FourEyes
{
    /// <summary>For a review: neither drafted nor done the other review of this submission.</summary>
    public static Refusal? Check(Application application, Act act)
    {
        if (CheckDrafting(application, act) is { } refusal)
            return refusal;
        var submitted = application.Last<Submission>().Order;
        return application.Effective.Any(step => step.Order > submitted && step.PersonId == act.By.PersonId && step.Event is LegalApproval or ConfidentialityApproval)
            ? new Refusal("case.four_eyes", $"{act.By.Name}已对申请{application.Number}的答复作过一项审核，另一项须由其他人员办理。")
            : null;
    }

    /// <summary>Did not draft or submit; undone drafts count too, since their text may live on.</summary>
    public static Refusal? CheckDrafting(Application application, Act act) =>
        application.Steps.Any(step => step.PersonId == act.By.PersonId && step.Event is Draft or Submission)
            ? new Refusal("case.four_eyes", $"{act.By.Name}拟定或者送审过申请{application.Number}的答复，不能审核或者签发，请由其他人员办理。")
            : null;
}
