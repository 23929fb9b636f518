using System.Text.RegularExpressions;

namespace Gongkai.Documents.Recognition;

/// <summary>The foot of a report.</summary>
/// <param name="End">Index of the first passage that no longer belongs to the report.</param>
/// <param name="TextEnd">Index of the first passage after the last section's prose.</param>
/// <param name="Signature">The agency at the foot, or null.</param>
/// <param name="SignedOn">The date at the foot, or null.</param>
internal sealed record ReportClosing(int End, int TextEnd, string? Signature, DateOnly? SignedOn);

/// <summary>Tells where the report ends and the page goes on: signature and date, links, footers.</summary>
internal static partial class ClosingRecognition
{
    private const int LongestSignature = 50;

    /// <summary>Finds the foot in the passages after the last heading.</summary>
    public static ReportClosing Find(IReadOnlyList<Passage> passages, int lastHeading)
    {
        var container = passages[lastHeading].Container;
        var prose = 0;
        for (var index = lastHeading + 1; index < passages.Count; index++)
        {
            var passage = passages[index];
            if (passage.IsPicture)
                continue;
            if (passage.Container != container && prose > 0 && !IsSignature(passages, index))
                return Ended(passages, index, index);
            if (passage.Cells.Count > 1)
            {
                prose++;
                continue;
            }

            var text = passage.Text;
            if (IsSignature(passages, index) || ChineseDates.IsDateLine(text) || SignedLine().IsMatch(text))
                return Signed(passages, index);
            if (PageFurniture.Follows(text) || (prose > 0 && IsLinkLike(text)))
                return Ended(passages, index, index);
            prose++;
        }

        return new ReportClosing(passages.Count, passages.Count, null, null);
    }

    private static ReportClosing Ended(IReadOnlyList<Passage> passages, int textEnd, int from)
    {
        // A foot can follow page furniture such as a print button; look a little further.
        for (var index = from; index < Math.Min(passages.Count, from + 3); index++)
        {
            if (IsSignature(passages, index))
                return Signed(passages, index) with { TextEnd = textEnd };
        }

        return new ReportClosing(textEnd, textEnd, null, null);
    }

    private static ReportClosing Signed(IReadOnlyList<Passage> passages, int start)
    {
        string? signature = null;
        DateOnly? date = null;
        var index = start;
        for (; index < passages.Count && index < start + 4 && date is null; index++)
        {
            var text = passages[index].Text;
            if (PageFurniture.Follows(text))
                break;
            date = ChineseDates.Find(text);
            var name = date is null ? text : DatePart().Replace(text, "");
            name = name.Trim(' ', '　', '（', '(', ')', '）', '：', ':');
            if (name.Length >= 3 && date is null && !TitleRecognition.LooksLikeAgency(name))
                break;
            if (name.Length >= 3 && signature is null)
                signature = name.Replace(" ", "", StringComparison.Ordinal);
            else if (name.Length >= 3)
                signature += "、" + name.Replace(" ", "", StringComparison.Ordinal);
        }

        return new ReportClosing(index, start, signature, date);
    }

    private static bool IsSignature(IReadOnlyList<Passage> passages, int index)
    {
        var text = passages[index].Text;
        if (text.Length > LongestSignature || passages[index].Cells.Count > 1)
            return false;
        if (SignedLine().IsMatch(text))
            return true;
        if (!TitleRecognition.LooksLikeAgency(text.Replace(" ", "", StringComparison.Ordinal)) || PageFurniture.Follows(text))
            return false;
        for (var next = index + 1; next < Math.Min(index + 4, passages.Count); next++)
        {
            if (ChineseDates.IsDateLine(passages[next].Text))
                return true;
        }

        return index == passages.Count - 1;
    }

    private static bool IsLinkLike(string text) =>
        text.Length < 30 && text.AsSpan().IndexOfAny('。', '；', '，') < 0 && !Numbered().IsMatch(text) && !text.EndsWith('：') && text is not ("无" or "暂无");

    [GeneratedRegex(@"^.{3,40}?[ 　]*20\d\d年\d{1,2}月\d{1,2}日$")]
    private static partial Regex SignedLine();

    [GeneratedRegex(@"20\d\d ?[年\-/.] ?\d{1,2} ?[月\-/.] ?\d{1,2} ?日?|[二2][〇零○Oo0][一二三四五六七八九〇零○]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日")]
    private static partial Regex DatePart();

    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[一二三四五六七八九]是)")]
    private static partial Regex Numbered();
}
