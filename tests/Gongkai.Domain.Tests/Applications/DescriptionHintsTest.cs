using Gongkai.Domain.Applications;

namespace Gongkai.Domain.Tests.Applications;

public class DescriptionHintsTest
{
    [Theory]
    [InlineData("2025年东街改造工程的环境影响评价批复")]
    [InlineData("《某市停车管理办法》的征求意见情况")]
    [InlineData("某政发12号文件及其附件")]
    public void A_clear_description_gets_no_hint(string description) => Assert.Empty(DescriptionHints.Of(description));

    [Theory]
    [InlineData("我要举报某公司2025年违法排污，请求查处", "投诉、举报")]
    [InlineData("2024年的补偿为什么不发给我", "咨询")]
    [InlineData("贵局历年财政补贴的全部文件和资料", "范围很大")]
    [InlineData("路的材料", "写得很短")]
    [InlineData("某某路改造工程的有关审批材料", "没有写明年份")]
    public void What_would_lead_to_a_correction_or_a_refusal_is_told_before(string description, string words) =>
        Assert.Contains(DescriptionHints.Of(description), hint => hint.Contains(words, StringComparison.Ordinal));
}
