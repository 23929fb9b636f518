using Gongkai.Domain.Agencies;
using Gongkai.Web.Background;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Agencies;

/// <summary>An agency as addresses and authorisation know it.</summary>
internal sealed record AgencyEntry(long Id, long? ParentId, string Slug, string? Domain, string Name, string ShortName, bool IsClosed);

/// <summary>All agencies at one moment.</summary>
internal sealed class AgencySnapshot(IReadOnlyList<AgencyEntry> agencies, DateTimeOffset readAt)
{
    private readonly Dictionary<string, AgencyEntry> bySlug = agencies.ToDictionary(agency => agency.Slug, StringComparer.Ordinal);
    private readonly Dictionary<string, AgencyEntry> byDomain =
        agencies.Where(agency => agency.Domain is not null).ToDictionary(agency => agency.Domain!, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<AgencyEntry> Agencies => agencies;

    public DateTimeOffset ReadAt => readAt;

    public AgencyTree Tree { get; } = new(agencies.Select(agency => (agency.Id, agency.ParentId)));

    public AgencyEntry? OfSlug(string slug) => bySlug.GetValueOrDefault(slug);

    public AgencyEntry? OfDomain(string host) => byDomain.GetValueOrDefault(host);
}

/// <summary>
/// The agencies, kept in memory: every request asks. What another node changes is seen within
/// <see cref="Freshness"/>; what this one changes, at once.
/// </summary>
internal sealed class AgencyDirectory(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile AgencySnapshot? current;

    public async ValueTask<AgencySnapshot> GetAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (current is { } known && now - known.ReadAt < Freshness)
            return known;
        var agencies = await scopes.UseDbAsync(db => db.Agencies.AsNoTracking().OrderBy(agency => agency.Id)
            .Select(agency => new AgencyEntry(
                agency.Id, agency.ParentId, agency.Slug, agency.Domain, agency.Name, agency.ShortName, agency.IsClosed))
            .ToListAsync(cancellation));
        return current = new AgencySnapshot(agencies, now);
    }

    /// <summary>To be called after an agency was added or changed.</summary>
    public void Forget() => current = null;
}
