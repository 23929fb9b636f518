using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;
using Gongkai.Testing;

namespace Gongkai.Benchmarks.RollUp;

/// <summary>
/// A nation of 100,000 agencies: provinces, cities, counties, townships, each government with its own organ and
/// departments. One government in two hundred files nothing, one report in a thousand has a wrong figure.
/// </summary>
internal sealed class GeneratedNation
{
    public const int Agencies = 100_000;

    private const int Unfiled = 200;
    private const int Wrong = 1_000;
    private const int Kinds = 2_000;

    private static readonly (int Count, int Departments)[] Levels = [(1, 60), (31, 45), (333, 40), (2_844, 20)];

    private readonly List<ReportingUnit> units = [];
    private readonly Figures[] kinds;
    private long[][]? right;

    public GeneratedNation()
    {
        var above = new List<string> { "" };
        foreach (var (count, departments) in Levels)
        {
            var here = new List<string>(count);
            for (var number = 0; number < count; number++)
            {
                var code = Add(above[number % above.Count], UnitKind.Government);
                here.Add(code);
                Add(code, UnitKind.OwnOrgan);
                for (var department = 0; department < departments; department++)
                    Add(code, UnitKind.Department);
            }

            above = here;
        }

        for (var number = 0; units.Count < Agencies; number++)
            Add(above[number % above.Count], UnitKind.Department);
        Tree = ReportingTree.Of(units).Require();
        var random = new PCG(71);
        kinds = [.. Enumerable.Range(0, Kinds).Select(_ => Steady(RandomFigures.Correct(ReportForms.Form2021).Generate(random, null, out var _)))];
    }

    /// <summary>Who reports to whom.</summary>
    public ReportingTree Tree { get; }

    /// <summary>The reports of a year.</summary>
    public ReportColumns Year(int year)
    {
        var reports = new ReportColumns(ReportForms.Form2021, year, Tree);
        right ??= Right(reports);
        var random = new Random(year);
        var unfiled = Enumerable.Range(0, reports.Units.Count).Where(place => reports.Units[place].Kind == UnitKind.Government && random.Next(Unfiled) == 0).ToHashSet();
        var wrong = Enumerable.Range(0, reports.Units.Count).Where(place => !unfiled.Contains(place) && random.Next(Wrong) == 0).ToLookup(_ => random.Next(reports.Cells.Count));
        var numbers = new long?[reports.Units.Count];
        foreach (var (cell, index) in reports.Cells.Select((cell, index) => (cell, index)))
        {
            for (var place = 0; place < numbers.Length; place++)
                numbers[place] = unfiled.Contains(place) ? null : right[index][place];
            foreach (var place in wrong[index])
                numbers[place]++;
            reports.Take(cell, numbers);
        }

        for (var place = 0; place < numbers.Length; place++)
        {
            if (!unfiled.Contains(place))
                reports.MarkFiled(place);
        }

        return reports;
    }

    // Every agency's true numbers, cell by cell: governments have the sums of what is below them.
    private long[][] Right(ReportColumns reports)
    {
        var numbers = new long[reports.Cells.Count][];
        for (var index = 0; index < numbers.Length; index++)
        {
            var (cell, column) = (reports.Cells[index], numbers[index] = new long[reports.Units.Count]);
            var scale = cell.Kind == ValueKind.Amount ? ReportColumns.AmountScale : 1;
            var ofKind = Array.ConvertAll(kinds, figures => (long)(figures[cell].Number * scale));
            for (var place = 0; place < column.Length; place++)
            {
                if (reports.Units[place].Kind != UnitKind.Government)
                    column[place] = ofKind[int.Parse(reports.Units[place].Code, System.Globalization.CultureInfo.InvariantCulture) % Kinds];
                if (reports.Parents[place] is >= 0 and var parent)
                    column[parent] += column[place];
            }
        }

        return numbers;
    }

    private string Add(string parent, UnitKind kind)
    {
        var code = $"{units.Count + 1}";
        units.Add(new ReportingUnit(code, $"机关{code}", parent.Length == 0 ? null : parent, kind));
        return code;
    }

    // The same year after year: what is carried in is carried out, what is issued is repealed.
    private static Figures Steady(Figures figures)
    {
        for (var column = 0; column < 7; column++)
        {
            figures[$"applications.received[{column}]"] = figures[$"applications.total[{column}]"];
            figures[$"applications.carried_in[{column}]"] = figures[$"applications.carried_out[{column}]"];
        }

        foreach (var row in (string[])["regulations", "normative_documents"])
            figures[$"proactive.{row}.repealed"] = figures[$"proactive.{row}.issued"];
        return figures;
    }
}
