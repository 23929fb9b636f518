using Gongkai.Domain.Applications.Counting;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Accounting;

/// <summary>Tables 2, 3 and 4 of a year as the ledger has them, with what is behind each cell.</summary>
public sealed class ComputedTables
{
    private const int TitleLimit = 80;

    private readonly Dictionary<FormCell, IReadOnlyList<LedgerEntry>> behind = [];

    private ComputedTables(ReportForm form) => Figures = new Figures(form);

    /// <summary>The figures: every cell holds a number.</summary>
    public Figures Figures { get; }

    /// <summary>Pairs of administrative figures that count the same days twice: to be settled before the sums are right.</summary>
    public IReadOnlyList<(AdministrativeFigure One, AdministrativeFigure Other)> Overlaps { get; private set; } = [];

    /// <summary>Computes the tables.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before <see cref="Ledger.FirstYear"/>.</exception>
    public static ComputedTables Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentOutOfRangeException.ThrowIfLessThan(ledger.Year, Ledger.FirstYear, nameof(ledger));
        var tables = new ComputedTables(ReportForms.ForYear(ledger.Year));
        tables.CountDocuments(ledger, NormativeKind.Regulation, "regulations");
        tables.CountDocuments(ledger, NormativeKind.NormativeDocument, "normative_documents");
        tables.SumAdministration(ledger);
        tables.CountCases(ledger);
        return tables;
    }

    /// <summary>What is behind a cell. The amounts add up to the figure; of documents, cases and disputes there are as many as it says.</summary>
    public IReadOnlyList<LedgerEntry> Behind(FormCell cell) => behind.GetValueOrDefault(cell) ?? [];

    private void CountDocuments(Ledger ledger, NormativeKind kind, string row)
    {
        var counts = NormativeCounts.Of(ledger.Documents, kind, ledger.Year);
        Enter("issued", counts.Issued, document => document.IssuedOn);
        Enter("repealed", counts.Ended, document => document.EndedOn!.Value);

        // A document that is made and not yet in force is counted as made; were it in force in no year's count, two years would not agree.
        Enter("effective", [.. counts.Effective, .. counts.Pending], document => document.InForceFrom);

        void Enter(string column, IReadOnlyList<NormativeDocument> documents, Func<NormativeDocument, DateOnly> on) =>
            Put($"proactive.{row}.{column}", [.. documents.Select(document =>
                new LedgerEntry(LedgerEntryKind.Document, document.Id, document.DocumentNumber, document.Title, on(document)))]);
    }

    private void SumAdministration(Ledger ledger)
    {
        var counted = ledger.Administration.Where(figure => !figure.IsVoid && figure.From.Year == ledger.Year).OrderBy(figure => figure.From).ToList();
        Overlaps = [.. counted.SelectMany((one, index) => counted.Skip(index + 1).Where(one.Overlaps).Select(other => (one, other)))];
        Enter("licensing.decisions", FigureKind.Licence);
        Enter("penalty.decisions", FigureKind.Penalty);
        Enter("coercion.decisions", FigureKind.CoerciveMeasure);
        Enter("fees.amount", FigureKind.Fee);

        void Enter(string cell, FigureKind kind) =>
            Put($"proactive.{cell}", [.. counted.Where(figure => figure.Kind == kind).Select(figure => new LedgerEntry(
                LedgerEntryKind.AdministrativeFigure, figure.Id, $"{figure.From:yyyy-MM-dd}至{figure.Through:yyyy-MM-dd}",
                $"{figure.Department.Name}　{figure.Evidence}".Trim(), figure.Through,
                kind == FigureKind.Fee ? figure.Amount / 10_000m : figure.Decisions))]);
    }

    private void CountCases(Ledger ledger)
    {
        var cases = CaseTables.Count(Figures.Form, ledger.From, ledger.Through, ledger.Applications, ledger.Disputes);
        foreach (var cell in Figures.Form.Cells)
        {
            if (cell.Table.Key == "applications")
            {
                Put(cell.Path, [.. cases.CasesIn(cell).Select(application => new LedgerEntry(
                    LedgerEntryKind.Application, application.Id, application.Number, application.Description.UpTo(TitleLimit), application.Receipt.ReceivedOn))]);
            }
            else if (cell.Table.Key == "disputes")
            {
                Put(cell.Path, [.. cases.DisputesIn(cell).Select(dispute => new LedgerEntry(
                    LedgerEntryKind.Dispute, dispute.Id, dispute.Application.Number, dispute.Application.Description.UpTo(TitleLimit), dispute.FiledOn))]);
            }
        }
    }

    private void Put(string path, IReadOnlyList<LedgerEntry> entries)
    {
        var cell = Figures.Form[path];
        behind[cell] = entries;
        Figures[cell] = Cell.Of(entries.Sum(entry => entry.Amount));
    }
}
