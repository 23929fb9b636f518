using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>A text cut at the findings in it, so that a page can mark them in place.</summary>
internal static class MarkedText
{
    /// <summary>The pieces in order; those that are findings carry the finding. Of two that overlap, the first is marked.</summary>
    public static IEnumerable<(string Text, SensitiveFinding? Finding)> Cut(string text, IEnumerable<SensitiveFinding> findings)
    {
        var place = 0;
        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            var end = finding.Start + finding.Length;
            if (finding.Start < place || finding.Length == 0 || end > text.Length)
                continue;
            yield return (text[place..finding.Start], null);
            yield return (text[finding.Start..end], finding);
            place = end;
        }

        yield return (text[place..], null);
    }
}
