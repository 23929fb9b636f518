using Gongkai.Domain.Reports;

namespace Gongkai.Testing;

/// <summary>Tells in words in what two reports differ.</summary>
public static class ReportDifferences
{
    /// <summary>All differences, places aside; empty where there are none.</summary>
    /// <param name="expected">What should have come out.</param>
    /// <param name="actual">What came out.</param>
    /// <param name="normal">Applied to each text before it is compared (white space that a format cannot keep).</param>
    public static IReadOnlyList<string> Between(AnnualReport expected, AnnualReport actual, Func<string, string>? normal = null)
    {
        normal ??= text => text;
        var differences = new List<string>();
        void Compare(string what, object? wanted, object? got)
        {
            if (!Equals(wanted, got))
                differences.Add($"{what}: expected {Show(wanted)}, got {Show(got)}");
        }

        void CompareText(string what, string? wanted, string? got) =>
            Compare(what, wanted is null ? null : normal(wanted), got is null ? null : normal(got));

        Compare("form", expected.Form.Id, actual.Form.Id);
        CompareText("organization", expected.Organization, actual.Organization);
        Compare("year", expected.Year, actual.Year);
        CompareText("title", expected.Title, actual.Title);
        CompareText("signature", expected.Signature, actual.Signature);
        Compare("signed on", expected.SignedOn, actual.SignedOn);
        Compare("published on", expected.PublishedOn, actual.PublishedOn);
        Compare("origin", expected.Origin, actual.Origin);
        differences.AddRange(Between(expected.Figures, actual.Figures));
        CompareText("preamble", Text(expected.Preamble), Text(actual.Preamble));
        CompareText("strays", Text(expected.Strays), Text(actual.Strays));
        Compare("sections", string.Join(',', expected.Sections.Select(section => section.Number)), string.Join(',', actual.Sections.Select(section => section.Number)));
        foreach (var (wanted, got) in expected.Sections.Zip(actual.Sections))
        {
            CompareText($"title of section {wanted.Number}", wanted.Title, got.Title);
            CompareText($"text of section {wanted.Number}", wanted.Text, got.Text);
        }

        Compare("reading findings", string.Join('\n', expected.ReadingFindings.Select(Show)), string.Join('\n', actual.ReadingFindings.Select(Show)));
        return differences;
    }

    /// <summary>The cells in which two sets of figures differ.</summary>
    public static IEnumerable<string> Between(Figures expected, Figures actual)
    {
        if (expected.Form != actual.Form)
            yield break;
        foreach (var cell in expected.Form.Cells)
        {
            var wanted = expected[cell] with { Place = default };
            var got = actual[cell] with { Place = default };
            if (wanted.State != CellState.NotANumber && wanted.State != CellState.Text)
                (wanted, got) = (wanted with { Raw = null }, got with { Raw = null });
            if (wanted != got)
                yield return $"{cell.Path}: expected {Show(wanted)}, got {Show(got)}";
        }
    }

    private static string Show(Cell cell) => $"{cell.State} {cell.Value}{cell.Raw}".TrimEnd();

    private static string Show(Finding finding) =>
        $"{finding.Rule} {finding.Severity} {finding.Message} {finding.Section} {string.Join(',', finding.Cells)} "
            + $"{finding.Actual} {finding.Expected} {finding.Suggestion} {finding.Place} {finding.Excerpt}";

    private static string Show(object? value) => value is null ? "nothing" : $"“{value}”";

    private static string Text(IEnumerable<Paragraph> paragraphs) => string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
}
