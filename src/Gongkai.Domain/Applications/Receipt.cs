namespace Gongkai.Domain.Applications;

/// <summary>How an application came in.</summary>
public enum Channel
{
    /// <summary>当面提交.</summary>
    Counter = 0,

    /// <summary>需签收的邮寄.</summary>
    RegisteredPost = 1,

    /// <summary>平常信函等无需签收的邮寄.</summary>
    OrdinaryPost = 2,

    /// <summary>互联网渠道, e-mail among them.</summary>
    Internet = 3,

    /// <summary>政府信息公开工作机构的传真.</summary>
    Fax = 4,
}

/// <summary>When an application counts as received (article 31).</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="ReceivedOn">The day of receipt in law: every term is counted from it.</param>
/// <param name="Explanation">Why it is that day, in Chinese, with the clause.</param>
public sealed record Receipt(Channel Channel, DateOnly ReceivedOn, string Explanation)
{
    /// <summary>Finds the day of receipt.</summary>
    /// <param name="channel">How it came in.</param>
    /// <param name="arrivedOn">The day it was handed over, signed for, or arrived.</param>
    /// <param name="confirmedOn">The day on which it was confirmed with the applicant; only channels without hand-over or signature need it.</param>
    /// <returns>The receipt, or a refusal <c>receipt.unconfirmed</c> or <c>receipt.order</c>.</returns>
    public static Result<Receipt> Of(Channel channel, DateOnly arrivedOn, DateOnly? confirmedOn = null)
    {
        switch (channel)
        {
            case Channel.Counter:
                return new Receipt(channel, arrivedOn, "当面提交，以提交之日为收到申请之日（《条例》第三十一条第一项）");
            case Channel.RegisteredPost:
                return new Receipt(channel, arrivedOn, "邮寄提交，以行政机关签收之日为收到申请之日（《条例》第三十一条第二项）");
        }

        if (confirmedOn is not { } confirmed)
            return new Refusal("receipt.unconfirmed", "以平常信函、互联网渠道或者传真提交的申请，以与申请人确认之日为收到申请之日，请先与申请人确认并填写确认日期（《条例》第三十一条）。");
        if (confirmed < arrivedOn)
            return new Refusal("receipt.order", $"确认日期{confirmed:yyyy-MM-dd}早于申请到达日期{arrivedOn:yyyy-MM-dd}，请核对后重新填写。");
        return new Receipt(channel, confirmed, channel == Channel.OrdinaryPost
            ? "以平常信函提交，以与申请人确认之日为收到申请之日（《条例》第三十一条第二项）"
            : "通过互联网渠道或者传真提交，以双方确认之日为收到申请之日（《条例》第三十一条第三项）");
    }
}
