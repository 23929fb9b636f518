using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Applications.Counting;

/// <summary>
/// Tables 3 and 4 of a period, counted from the cases, with the cases and disputes behind each cell. A case counts as
/// received on its day of receipt and as handled on the day of <see cref="Application.End"/>.
/// </summary>
public sealed class CaseTables
{
    private static readonly string[] DisputeRows = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];

    private static readonly string[] DisputeColumns = ["upheld", "corrected", "other"];

    private readonly Dictionary<FormCell, List<Application>> cases = [];
    private readonly Dictionary<FormCell, List<Dispute>> disputes = [];

    private CaseTables(ReportForm form) => Figures = new Figures(form);

    /// <summary>The figures; the cells of table 2 are absent.</summary>
    public Figures Figures { get; }

    /// <summary>Counts one agency's cases.</summary>
    /// <param name="form">The form whose rows are filled.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="through">Last day of the period.</param>
    /// <param name="applications">All cases received until then, whatever became of them.</param>
    /// <param name="disputes">All disputes taken up until then.</param>
    public static CaseTables Count(
        ReportForm form, DateOnly from, DateOnly through, IEnumerable<Application> applications, IEnumerable<Dispute> disputes)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(applications);
        ArgumentNullException.ThrowIfNull(disputes);
        ArgumentOutOfRangeException.ThrowIfLessThan(through, from);
        var tables = new CaseTables(form);
        foreach (var application in applications)
            tables.Add(application, from, through);
        foreach (var dispute in disputes)
            tables.Add(dispute, from, through);
        tables.Fill();
        return tables;
    }

    /// <summary>The cases behind a cell of table 3, as many as the cell says.</summary>
    public IReadOnlyList<Application> CasesIn(FormCell cell) => cases.GetValueOrDefault(cell) ?? [];

    /// <summary>The disputes behind a cell of table 4, as many as the cell says.</summary>
    public IReadOnlyList<Dispute> DisputesIn(FormCell cell) => disputes.GetValueOrDefault(cell) ?? [];

    private void Add(Application application, DateOnly from, DateOnly through)
    {
        var received = application.Receipt.ReceivedOn;
        var end = application.End;
        if (received > through || end?.On < from)
            return;
        Enter(received >= from ? "received" : "carried_in", application);
        if (end is { } ended && ended.On <= through)
        {
            Enter(RowOf(ended.Row), application);
            Enter("total", application);
        }
        else
        {
            Enter("carried_out", application);
        }
    }

    // The form of 2019 has one row for all of （六）其他处理.
    private string RowOf(string row) => Figures.Form.Find($"applications.{row}[0]") is not null ? row : row[..row.IndexOf('.', StringComparison.Ordinal)];

    private void Enter(string row, Application application)
    {
        Into(cases, Figures.Form[$"applications.{row}[{(int)application.Kind}]"], application);
        Into(cases, Figures.Form[$"applications.{row}[6]"], application);
    }

    private void Add(Dispute dispute, DateOnly from, DateOnly through)
    {
        var decision = dispute.Decision;
        if (dispute.FiledOn > through || decision?.On < from)
            return;
        var column = decision is not null && decision.On <= through ? DisputeColumns[(int)decision.Result] : "pending";
        var row = DisputeRows[(int)dispute.Kind];
        Into(disputes, Figures.Form[$"disputes.{row}.{column}"], dispute);
        Into(disputes, Figures.Form[$"disputes.{row}.total"], dispute);
    }

    private void Fill()
    {
        foreach (var cell in Figures.Form.Cells)
        {
            if (cell.Table.Key == "applications")
                Figures[cell] = Cell.Of(CasesIn(cell).Count);
            else if (cell.Table.Key == "disputes")
                Figures[cell] = Cell.Of(DisputesIn(cell).Count);
        }
    }

    private static void Into<T>(Dictionary<FormCell, List<T>> lists, FormCell cell, T entry)
    {
        if (!lists.TryGetValue(cell, out var list))
            lists.Add(cell, list = []);
        list.Add(entry);
    }
}
