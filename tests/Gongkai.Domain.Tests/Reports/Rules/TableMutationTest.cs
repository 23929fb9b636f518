using System.Globalization;
using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules;

/// <summary>Random correct reports stay silent; a report in which cells were changed does not.</summary>
public sealed class TableMutationTest
{
    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    // What happens when figures are typed: another number, one more or less, digits swapped, a zero too many or too few.
    private static readonly Gen<Func<decimal, decimal>> Slips = Gen.OneOf(
        Gen.Int[0, 3_000].Select<int, Func<decimal, decimal>>(number => _ => number),
        Gen.Const<Func<decimal, decimal>>(number => number + 1),
        Gen.Const<Func<decimal, decimal>>(number => Math.Max(0, number - 1)),
        Gen.Const<Func<decimal, decimal>>(number => number * 10),
        Gen.Const<Func<decimal, decimal>>(number => decimal.Truncate(number / 10)),
        Gen.Const<Func<decimal, decimal>>(SwapLastDigits));

    [Theory, MemberData(nameof(Forms))]
    public void Correct_reports_raise_no_error_and_no_warning(string formId) =>
        RandomReports.Correct(ReportForms.Find(formId)!).Sample(
            report => RuleBook.Check(report).All(finding => finding.Severity == Severity.Info), iter: 2_000);

    [Theory, MemberData(nameof(Forms))]
    public void Every_changed_cell_that_breaks_an_identity_is_found_and_nearly_all_are_located(string formId)
    {
        int changed = 0, found = 0, located = 0, falselyBlamed = 0;
        Gen.Select(RandomFigures.Correct(ReportForms.Find(formId)!), Gen.Int[0, 10_000], Slips).Sample(
            (figures, pick, slip) =>
            {
                var (cell, right) = Mutate(figures, pick, slip);
                if (figures[cell].Number == right)
                    return;
                var errors = Errors(figures);
                Interlocked.Increment(ref changed);
                if (errors.Count > 0)
                    Interlocked.Increment(ref found);
                if (IsLocated(errors, cell, right))
                    Interlocked.Increment(ref located);
                if (errors.Exists(error => error.Suggestion is not null && error.Cells[0] != cell))
                    Interlocked.Increment(ref falselyBlamed);
            },
            iter: 6_000);

        Assert.True(changed > 3_000, $"Only {changed} mutations changed anything.");
        Assert.Equal(changed, found);
        Assert.True(located >= 0.95 * changed, $"{located} of {changed} located.");
        Assert.True(falselyBlamed <= 0.01 * changed, $"{falselyBlamed} of {changed} blamed another cell.");
    }

    [Theory, MemberData(nameof(Forms))]
    public void Two_changed_cells_that_break_an_identity_are_found(string formId)
    {
        var form = ReportForms.Find(formId)!;
        Gen.Select(RandomFigures.Correct(form), Gen.Int[0, 10_000].Array[2], Slips.Array[2]).Sample(
            (figures, picks, slips) =>
            {
                Mutate(figures, picks[0], slips[0]);
                Mutate(figures, picks[1], slips[1]);
                return form.Identities.All(identity => Holds(identity, figures)) == (Errors(figures).Count == 0);
            },
            iter: 6_000);
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_suggestion_taken_settles_what_it_was_made_for(string formId)
    {
        Gen.Select(RandomFigures.Correct(ReportForms.Find(formId)!), Gen.Int[0, 10_000].Array[1, 4], Slips.Array[4]).Sample(
            (figures, picks, slips) =>
            {
                for (var index = 0; index < picks.Length; index++)
                    Mutate(figures, picks[index], slips[index]);
                var before = Errors(figures);
                foreach (var error in before.Where(error => error.Suggestion is not null))
                    figures[error.Cells.Single()] = Cell.Of(decimal.Parse(error.Suggestion!, CultureInfo.InvariantCulture));
                return Errors(figures).Count == before.Count(error => error.Suggestion is null);
            },
            iter: 2_000);
    }

    [Theory, MemberData(nameof(Forms))]
    public void Reports_with_gaps_of_every_kind_are_checked_without_fail(string formId) =>
        RandomReports.WithGaps(ReportForms.Find(formId)!).Sample(
            report => RuleBook.Check(report).All(finding =>
                finding.Message.Length > 0 && (finding.Suggestion is null || finding.Cells.Count <= 1)),
            iter: 1_000);

    private static (FormCell Cell, decimal Right) Mutate(Figures figures, int pick, Func<decimal, decimal> slip)
    {
        var identities = figures.Form.Identities;
        var identity = identities[pick % identities.Count];
        var cells = identity.Left.Concat(identity.Right).ToList();
        var cell = cells[pick / identities.Count % cells.Count];
        var right = figures[cell].Number;
        figures[cell] = Cell.Of(slip(right));
        return (cell, right);
    }

    private static List<Finding> Errors(Figures figures) =>
        [.. RuleBook.Check(new AnnualReport(figures)).Where(finding => finding.Severity == Severity.Error)];

    private static bool Holds(Identity identity, Figures figures) =>
        identity.Left.Sum(cell => figures[cell].Number) == identity.Right.Sum(cell => figures[cell].Number);

    // The cell itself with its right value; where a single identity holds the cell (table 4), that identity.
    private static bool IsLocated(List<Finding> errors, FormCell cell, decimal right)
    {
        var isAlone = cell.Table.Key == "disputes";
        return errors.Exists(error => isAlone && error.Suggestion is null
            ? error.Cells.Contains(cell)
            : error.Cells is [var only] && only == cell && error.Suggestion == Figure.Show(right));
    }

    private static decimal SwapLastDigits(decimal number)
    {
        var tens = decimal.Truncate(number / 10) % 10;
        var ones = number % 10;
        return number - (tens * 10) - ones + (ones * 10) + tens;
    }
}
