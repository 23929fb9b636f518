namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Deadline => In("计算政府信息公开申请的答复期限，逐日说明", "Compute the last day for the reply to an application, day by day");

    public string DeadlineReceived => In("收到申请（或者收到补正）之日，如2025-09-01", "Day on which the application (or its correction) was received, as 2025-09-01");

    public string DeadlineThirdParty => In(
        "征求第三方意见：发出之日..收到意见之日（可多次）", "A third party asked: day of sending..day of its opinion (repeatable)");

    public string DeadlineAgency => In(
        "征求其他机关意见：发出之日..收到意见之日（可多次）", "Another agency asked: day of sending..day of its opinion (repeatable)");

    public string DeadlineFee => In("信息处理费：发出通知之日..缴费之日", "Processing fee: day of the notice..day of payment");

    public string DeadlineExtend => In("延长的工作日数，最多20", "Working days of the extension, at most 20");

    public string DeadlineNotices => In("另外的放假安排数据（JSON，可多个）", "Further holiday notices (JSON, repeatable)");

    public string DeadlineJson => In("以JSON输出", "Print JSON");

    public string DeadlineDue(DateOnly due, int days) => In(
        $"答复期限{days}个工作日，至{due:yyyy-MM-dd}届满。", $"The term of {days} working days ends on {due:yyyy-MM-dd}.");

    public string DeadlineNoDate(string text) => In(
        $"“{text}”不是日期，请按2025-09-01的格式填写。", $"\"{text}\" is no date; write it as 2025-09-01.");

    public string DeadlineNoExtension(int days, int most) => In(
        $"延长期限不能是{days}个工作日，应为0至{most}（《条例》第三十三条）。", $"An extension of {days} working days is not possible: 0 to {most} (article 33).");

    public string DeadlineNoPause(string text) => In(
        $"“{text}”不是有效的期间，请按2025-09-03..2025-09-20填写，开始不早于收到申请之日。",
        $"\"{text}\" is no period; write it as 2025-09-03..2025-09-20, not beginning before the day of receipt.");
}
