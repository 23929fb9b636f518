using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>Reading one page of a list.</summary>
internal static class PagedQueries
{
    /// <summary>The page that an address asks for; the last where it asks for one beyond.</summary>
    /// <param name="lines">The list, in an order that leaves no two lines level.</param>
    /// <param name="wanted">The page as the address names it.</param>
    /// <param name="size">Lines of a full page.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> lines, string? wanted, int size, CancellationToken cancellation)
    {
        var total = await lines.LongCountAsync(cancellation);
        var page = Math.Min(Paged.Wanted(wanted), Paged.LastPage(total, size));
        return new Paged<T>(await lines.Skip((page - 1) * size).Take(size).ToListAsync(cancellation), page, size, total);
    }
}
