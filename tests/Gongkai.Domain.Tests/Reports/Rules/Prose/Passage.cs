using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

/// <summary>
/// A passage as agencies word it, right as it stands. A place that can be typed wrong is marked {right|wrong}:
/// the passage is checked once as it should be and once for each marked place with that one error.
/// </summary>
/// <param name="Text">The passage; a line break begins a new paragraph.</param>
/// <param name="Agency">The agency that reports; its tables are in <see cref="SampleAgencies"/>.</param>
/// <param name="Section">The section it stands in.</param>
public sealed partial record Passage(string Text, string Agency = SampleAgencies.Bureau, int Section = 1)
{
    /// <summary>The passage without an error.</summary>
    public string Right => Marked().Replace(Text, match => match.Groups[1].Value);

    /// <summary>The passage with each marked error by itself, and what is wrong in it.</summary>
    public IEnumerable<(string Text, string Error)> Wrong()
    {
        var marks = Marked().Matches(Text);
        foreach (Match wrong in marks)
        {
            var text = new StringBuilder(Text);
            foreach (var mark in marks.Reverse())
            {
                text.Remove(mark.Index, mark.Length);
                text.Insert(mark.Index, mark.Groups[ReferenceEquals(mark, wrong) ? 2 : 1].Value);
            }

            yield return (text.ToString(), wrong.Groups[2].Value);
        }
    }

    [GeneratedRegex(@"\{([^|}]*)\|([^}]*)\}")]
    private static partial Regex Marked();
}
