using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Analysis;
using Gongkai.Domain.Reports.Columns;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Testing;

/// <summary>A city with two counties of ten bureaus each, whose reports are filled by the tests.</summary>
public sealed class ReportedNation
{
    private static readonly ReportForm Form = ReportForms.Form2021;

    /// <summary>City, counties, bureaus.</summary>
    public static ReportingTree Tree { get; } = ReportingTree.Of(
    [
        new("S", "青禾市人民政府", null, UnitKind.Government),
        .. Counties().Select(county => new ReportingUnit(county, $"{county}县人民政府", "S", UnitKind.Government)),
        .. Counties().SelectMany(county => Enumerable.Range(1, 10).Select(number => new ReportingUnit($"{county}{number}", $"{county}县第{number}局", county, UnitKind.Department))),
    ]).Require();

    /// <summary>The bureaus' reports of a year; neither city nor counties filed.</summary>
    /// <param name="year">The year.</param>
    /// <param name="fill">Fills the report of a bureau, by its code.</param>
    /// <param name="inTime">Whether the report of a unit came in time.</param>
    public static ReportedYear Year(int year, Action<string, Figures> fill, Func<string, bool>? inTime = null)
    {
        var columns = new ReportColumns(Form, year, Tree);
        for (var place = 0; place < columns.Units.Count; place++)
        {
            if (columns.Units[place].Kind != UnitKind.Department)
                continue;
            var figures = new Figures(Form);
            foreach (var cell in Form.Cells)
                figures[cell] = Cell.Of(0);
            fill(columns.Units[place].Code, figures);
            columns.File(place, figures);
        }

        return new ReportedYear(columns, inTime is null ? null : [.. columns.Units.Select(unit => inTime(unit.Code))]);
    }

    /// <summary>The review of a unit, with the years before.</summary>
    public static RegionReview Review(string code, IReadOnlyList<CopiedProse> copies, params ReportedYear[] years)
    {
        var last = years[^1];
        return new RegionReview(last, years.Length > 1 ? years[^2] : null, last.PlaceOf(code)!.Value, [.. years.Select(year => new RegionYear(year.Year, year.Total(year.PlaceOf(code)!.Value)))], copies);
    }

    /// <summary>So many cases that ended, so many of them disclosed, the rest refused as state secrets.</summary>
    public static void Cases(Figures figures, int ended, int disclosed)
    {
        foreach (var (row, number) in new[] { ("received", ended), ("total", ended), ("disclosed", disclosed), ("refused.state_secret", ended - disclosed) })
        {
            figures[$"applications.{row}[0]"] = Cell.Of(number);
            figures[$"applications.{row}[6]"] = Cell.Of(number);
        }
    }

    private static string[] Counties() => ["A", "B"];
}
