using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Publishing;

/// <summary>Loads items as the domain works with them.</summary>
public static class WholeItems
{
    /// <summary>
    /// With agency, column, department, versions, attachments, findings and steps, in their orders. Several queries, since one
    /// would repeat each text for each step; whoever changed the item between them is told from by its revision.
    /// </summary>
    public static IQueryable<Item> Whole(this IQueryable<Item> items) => items
        .Include(item => item.Agency)
        .Include(item => item.Column.Owner)
        .Include(item => item.Department)
        .Include(item => item.Versions.OrderBy(version => version.Number))
        .ThenInclude(version => version.Attachments.OrderBy(attachment => attachment.Number))
        .Include(item => item.Versions.OrderBy(version => version.Number))
        .ThenInclude(version => version.Findings.OrderBy(finding => finding.Number))
        .Include(item => item.Steps.OrderBy(step => step.Order))
        .AsSplitQuery();
}
