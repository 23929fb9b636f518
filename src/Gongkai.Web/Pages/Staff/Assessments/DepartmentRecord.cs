using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Assessments;

/// <summary>What was measured of a department in a period, and the cases behind each count.</summary>
/// <param name="Department">The department.</param>
/// <param name="Publication">Items in time, late, corrected.</param>
/// <param name="Policies">Policies with and without explanation.</param>
/// <param name="Fresh">Columns fed in their rhythm.</param>
/// <param name="Stale">Columns that are not.</param>
/// <param name="Trained">People who took part in a training in the period.</param>
/// <param name="Untrained">People who did not.</param>
/// <param name="Assessment">The counts and the points.</param>
internal sealed record DepartmentRecord(
    Department Department,
    PublicationFacts Publication,
    InterpretationCoverage Policies,
    IReadOnlyList<ColumnFreshness> Fresh,
    IReadOnlyList<ColumnFreshness> Stale,
    IReadOnlyList<Person> Trained,
    IReadOnlyList<Person> Untrained,
    Assessment Assessment)
{
    /// <summary>Measures every department of an agency that is not dissolved.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="through">The last day of the period, and of counting.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<IReadOnlyList<DepartmentRecord>> OfAsync(GongkaiDb db, long agencyId, DateOnly from, DateOnly through, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (begin, end) = (LegalDay.At(from), LegalDay.At(through.AddDays(1)));
        var departments = await db.Departments.Standing(agencyId).ToListAsync(cancellation);

        // Published in the period, or not published by its end: the rest is in no count.
        var items = await db.Items.Where(item => item.AgencyId == agencyId
                && ((item.PublishedAt >= begin && item.PublishedAt < end) || item.PublishedAt >= end || (item.PublishedAt == null && item.State == ItemState.InPreparation)))
            .Whole().ToListAsync(cancellation);
        var policies = await PoliciesAsync(db, agencyId, items, cancellation);
        var columns = (await OpenColumns.OnAsync(db, agencyId, through, cancellation)).Where(column => column.Column.Frequency != UpdateFrequency.AsItHappens).ToList();
        var posts = await db.Staff.Include(post => post.Person).Where(post => post.AgencyId == agencyId && post.IsActive && post.DepartmentId != null).ToListAsync(cancellation);
        var trained = (await db.Trainings.Where(training => training.AgencyId == agencyId && training.HeldOn >= from && training.HeldOn <= through)
            .SelectMany(training => training.Attendances).Select(attendance => attendance.PersonId).ToListAsync(cancellation)).ToHashSet();
        return [.. departments.Select(department =>
        {
            var people = posts.Where(post => post.DepartmentId == department.Id).Select(post => post.Person).DistinctBy(person => person.Id).ToLookup(person => trained.Contains(person.Id));
            var owned = columns.Where(column => column.Column.OwnerId == department.Id).ToLookup(column => column.IsStale);
            return Of(
                department, (from, through), PublicationFacts.Of(items, department, from, through, calendar),
                InterpretationCoverage.Of(policies.Policies.Where(policy => policy.DepartmentId == department.Id), policies.Links),
                ([.. owned[false]], [.. owned[true]]), ([.. people[true]], [.. people[false]]));
        })];
    }

    private static DepartmentRecord Of(
        Department department,
        (DateOnly From, DateOnly Through) period,
        PublicationFacts publication,
        InterpretationCoverage policies,
        (IReadOnlyList<ColumnFreshness> Fresh, IReadOnlyList<ColumnFreshness> Stale) columns,
        (IReadOnlyList<Person> Trained, IReadOnlyList<Person> Untrained) people)
    {
        // Applications are not handled here yet: the measure had nothing to do, and its points are spread over the others.
        var counts = new Dictionary<Measure, (long, long)>
        {
            [Measure.PublishedInTime] = (publication.InTime.Count, publication.InTime.Count + publication.Late.Count),
            [Measure.NotCorrected] = (publication.Unchanged.Count, publication.Unchanged.Count + publication.Changed.Count),
            [Measure.Interpreted] = (policies.Interpreted.Count, policies.Interpreted.Count + policies.Without.Count),
            [Measure.FreshColumns] = (columns.Fresh.Count, columns.Fresh.Count + columns.Stale.Count),
            [Measure.Trained] = (people.Trained.Count, people.Trained.Count + people.Untrained.Count),
        };
        return new DepartmentRecord(
            department, publication, policies, columns.Fresh, columns.Stale, people.Trained, people.Untrained,
            Assessment.Of(department, period.From, period.Through, counts, AssessmentScheme.Default));
    }

    /// <summary>The regulations and normative documents among the items, with what explains them.</summary>
    private static async Task<(IReadOnlyList<Item> Policies, IReadOnlyList<PolicyInterpretation> Links)> PoliciesAsync(
        GongkaiDb db, long agencyId, IEnumerable<Item> items, CancellationToken cancellation)
    {
        var numbers = (await db.NormativeDocuments.Where(document => document.AgencyId == agencyId && document.ItemId != null)
            .Select(document => document.ItemId!.Value).ToListAsync(cancellation)).ToHashSet();
        var policies = items.Where(item => item.Public is not null && numbers.Contains(item.Id)).ToList();
        var shown = policies.ConvertAll(policy => policy.Id);
        var links = await db.Interpretations.Include(link => link.Interpretation.Versions).Where(link => shown.Contains(link.PolicyId)).AsSplitQuery().ToListAsync(cancellation);
        return (policies, links);
    }
}
