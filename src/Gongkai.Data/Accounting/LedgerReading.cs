using Gongkai.Data.Applications;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Accounting;

/// <summary>Reads the ledger of an agency for a year. Nothing is tracked; identities of applicants stay sealed.</summary>
public static class LedgerReading
{
    /// <summary>Everything that the tables count, for the figures and what is behind them.</summary>
    public static async Task<Ledger> TablesAsync(GongkaiDb db, Agency agency, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(agency);
        var ledger = new Ledger(agency.Name, year);
        var (from, through) = (ledger.From, ledger.Through);
        return ledger with
        {
            Documents = await db.NormativeDocuments.AsNoTracking().WithRelations()
                .Where(document => document.AgencyId == agency.Id && document.IssuedOn <= through).ToListAsync(cancellation),
            Administration = await db.Figures.AsNoTrackingWithIdentityResolution().Include(figure => figure.Department)
                .Where(figure => figure.Department.AgencyId == agency.Id && figure.From >= from && figure.From <= through).ToListAsync(cancellation),
            Applications = await db.Applications.AsNoTracking().Whole()
                .Where(application => application.AgencyId == agency.Id && application.ReceivedOn <= through && (application.EndedOn == null || application.EndedOn >= from))
                .ToListAsync(cancellation),
            Disputes = await db.Disputes.AsNoTrackingWithIdentityResolution().Include(dispute => dispute.Application)
                .Where(dispute => dispute.Application.AgencyId == agency.Id && dispute.FiledOn <= through).ToListAsync(cancellation),
        };
    }

    /// <summary>The whole ledger, for the drafted prose too.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="assessments">The assessment of each department for the year.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<Ledger> WholeAsync(GongkaiDb db, Agency agency, int year, IReadOnlyList<Assessment> assessments, CancellationToken cancellation)
    {
        var ledger = await TablesAsync(db, agency, year, cancellation);
        var (from, through) = (ledger.From, ledger.Through);
        var (begin, end) = (LegalDay.At(from), LegalDay.At(through.AddDays(1)));
        var interpretations = await db.Interpretations
            .Where(link => link.Interpretation.AgencyId == agency.Id && link.Interpretation.State == ItemState.Published && link.Interpretation.PublishedAt >= begin && link.Interpretation.PublishedAt < end)
            .Select(link => new { link.InterpretationId, link.Kind }).Distinct().ToListAsync(cancellation);
        return ledger with
        {
            Items = await ItemsAsync(db, agency.Id, begin, end, cancellation),
            Interpretations = [.. interpretations.OrderBy(link => link.InterpretationId).Select(link => link.Kind)],
            Trainings = await db.Trainings.AsNoTracking().Include(training => training.Attendances)
                .Where(training => training.AgencyId == agency.Id && training.HeldOn >= from && training.HeldOn <= through).ToListAsync(cancellation),
            Assessments = assessments,
            Previous = await db.Filings.BeforeAsync(agency.Id, year, cancellation),
        };
    }

    // Public at the end of the year: what was done later does not change a year that is over. Items taken over from an
    // existing site have no step of that time; they count as they stand.
    private static async Task<IReadOnlyList<PublishedItem>> ItemsAsync(GongkaiDb db, long agencyId, DateTimeOffset begin, DateTimeOffset end, CancellationToken cancellation)
    {
        var columns = await db.Columns.Where(column => column.AgencyId == agencyId).ToDictionaryAsync(column => column.Id, column => new { column.Name, column.ParentId }, cancellation);
        var items = await db.Items.Where(item => item.AgencyId == agencyId && item.PublishedAt >= begin && item.PublishedAt < end).OrderBy(item => item.PublishedAt).Select(item => new
        {
            item.Id,
            item.PublishedAt,
            item.ColumnId,
            item.State,
            AtTheEnd = item.Steps.Where(step => step.At < end).OrderByDescending(step => step.Order).Select(step => (ItemState?)step.State).FirstOrDefault(),
            Channels = item.Versions.Where(version => version.Stage == VersionStage.Current).Select(version => version.Channels).FirstOrDefault(),
            HasPicture = item.Versions.Any(version => version.Stage == VersionStage.Current && version.Attachments.Any(attachment => attachment.Kind == AttachmentKind.Picture)),
            HasVideo = item.Versions.Any(version => version.Stage == VersionStage.Current && version.Attachments.Any(attachment => attachment.Kind == AttachmentKind.Video)),
        }).ToListAsync(cancellation);
        return [.. items.Where(item => (item.AtTheEnd ?? item.State) == ItemState.Published).Select(item => new PublishedItem(
            item.Id, LegalDay.Of(item.PublishedAt!.Value), TopOf(item.ColumnId), item.Channels, item.HasPicture, item.HasVideo))];

        string TopOf(long id)
        {
            while (columns[id].ParentId is { } parent)
                id = parent;
            return columns[id].Name;
        }
    }
}
