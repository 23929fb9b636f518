using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Documents.Recognition;

/// <summary>What reading itself has to say: sections that are pictures, text that was recognised from pictures.</summary>
internal static class ReadingFindings
{
    /// <summary>The findings for a document.</summary>
    public static IEnumerable<Finding> Of(
        SourceDocument document, IReadOnlyList<Passage> passages, IReadOnlyList<SectionHeading> headings, Figures figures)
    {
        if (document.Origin == TextOrigin.Recognised)
        {
            yield return ReadingRule.RecognisedText.Find(
                "本报告的文字由图片识别得来，可信度较低，请对照原件核对每一个数字。");
        }

        for (var index = 0; index < headings.Count; index++)
        {
            var heading = headings[index];
            var table = figures.Form.Tables.FirstOrDefault(candidate => candidate.Section == heading.Section);
            if (table is null || figures.Has(table))
                continue;
            var end = index + 1 < headings.Count ? headings[index + 1].Passage : passages.Count;
            for (var passage = heading.Passage + 1; passage < end; passage++)
            {
                if (!passages[passage].IsPicture)
                    continue;
                yield return ReadingRule.SectionPicture.Find(
                    $"第{heading.Section}部分“{heading.Title}”的表格是图片，无法读取和核对。请改用可复制文字的表格。") with
                {
                    Section = heading.Section,
                    Place = passages[passage].Place,
                };
                break;
            }
        }
    }
}
