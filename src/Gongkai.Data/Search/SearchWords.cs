using System.Text;

namespace Gongkai.Data.Search;

/// <summary>The words of a query: those that must occur and those that must not.</summary>
/// <param name="Wanted">Folded words that must occur.</param>
/// <param name="Unwanted">Folded words that must not occur.</param>
internal sealed record SearchWords(IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    private const int Most = 12;

    /// <summary>Takes the typed words apart. Beyond a dozen words the rest is left out.</summary>
    public static SearchWords Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > SearchQuery.WordsLimit)
            typed = typed[..SearchQuery.WordsLimit];
        var wanted = new List<string>();
        var unwanted = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        var leavesOut = false;
        foreach (var c in typed)
        {
            if (c is '"' or '“' or '”' or '＂')
            {
                quoted = !quoted;
                End();
            }
            else if (!quoted && (char.IsWhiteSpace(c) || c is '，' or '、'))
            {
                End();
            }
            else if (!quoted && c == '-' && word.Length == 0 && !leavesOut)
            {
                leavesOut = true;
            }
            else
            {
                word.Append(c);
            }
        }

        End();
        return new SearchWords(wanted, unwanted);

        void End()
        {
            var folded = string.Concat(FoldedText.Of(word.ToString()).Runes.Select(rune => rune.ToString()));
            word.Clear();
            var list = leavesOut ? unwanted : wanted;
            leavesOut = false;
            if (folded.Length > 0 && wanted.Count + unwanted.Count < Most && !list.Contains(folded))
                list.Add(folded);
        }
    }
}
