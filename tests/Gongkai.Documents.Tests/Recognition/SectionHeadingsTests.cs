using System.Text;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Recognition;

namespace Gongkai.Documents.Tests.Recognition;

public class SectionHeadingsTests
{
    [Theory]
    [InlineData("没有其他需要报告的事项。")]
    [InlineData("无其他需要报告的事项")]
    [InlineData("本机关没有其他需要报告的事项。")]
    public void A_sentence_in_the_words_of_a_title_is_no_heading(string sentence)
    {
        var text = $"""
            云溪市财政局2024年政府信息公开工作年度报告
            一、总体情况
            概述。
            五、存在的主要问题及改进情况
            问题不多。
            {sentence}
            六、其他需要报告的事项
            本年度未收取信息处理费。
            """;

        var report = ReportRecognizer.Recognize(
            PlainTextReader.Read(Encoding.UTF8.GetBytes(text), ReadingLimits.Default, TestContext.Current.CancellationToken), "text");

        Assert.Equal([1, 5, 6], report.Sections.Select(section => section.Number));
        Assert.Equal(["问题不多。", sentence], report.Section(5)!.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal("本年度未收取信息处理费。", report.Section(6)!.Text);
    }

    [Theory]
    [InlineData("六、其他需要报告的事项", true)]
    [InlineData("六、需要报告的其他事项", true)]
    [InlineData("其他需要报告的事项", true)]
    [InlineData("五、存在问题及改进情况", true)]
    [InlineData("（六）其他需要报告的事项请见附件说明及后续通知，另行公布。", false)]
    public void Headings_are_told_from_other_lines(string line, bool isHeading) =>
        Assert.Equal(isHeading, SectionHeadings.IsHeading(line));
}
