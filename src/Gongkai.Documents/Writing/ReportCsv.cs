using System.Globalization;
using System.Text;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// The figures of a report as a table with one line for each cell of the form, for statistics programs. Title,
/// prose and foot are not part of it. A text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public static partial class ReportCsv
{
    private const string NumberState = "number";

    private static readonly string[] Columns =
        ["organization", "year", "form", "table", "row", "column", "path", "label", "value", "state"];

    private static readonly (CellState State, string Name)[] States =
    [
        (CellState.Number, NumberState),
        (CellState.Blank, "blank"),
        (CellState.NotANumber, "not_a_number"),
        (CellState.Text, "text"),
        (CellState.Absent, "absent"),
    ];

    /// <summary>Writes the figures as UTF-8 with byte order mark, so that spreadsheets show the Chinese right.</summary>
    public static void Write(AnnualReport report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Columns));
        foreach (var cell in report.Form.Cells)
        {
            var content = report.Figures[cell];
            string?[] fields =
            [
                CsvText.Guarded(report.Organization),
                report.Year?.ToString(CultureInfo.InvariantCulture),
                report.Form.Id,
                cell.Table.Key,
                cell.Row.Key,
                cell.Column.Key,
                cell.Path,
                cell.Label,
                content.HasNumber ? Figure.Show(content.Number) : CsvText.Guarded(PrintedReport.TextOf(content)),
                NameOf(content.State),
            ];
            writer.WriteLine(string.Join(',', fields.Select(CsvText.Quoted)));
        }
    }

    /// <summary>What was found in a cell, as the files of figures name it (<c>not_a_number</c>).</summary>
    internal static string NameOf(CellState found) => Array.Find(States, state => state.State == found).Name;
}
