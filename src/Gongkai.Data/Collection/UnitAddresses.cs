using System.Diagnostics.CodeAnalysis;
using Gongkai.Domain.Collection;

namespace Gongkai.Data.Collection;

/// <summary>Units by their e-mail address.</summary>
public static class UnitAddresses
{
    /// <summary>The units of a round with an address, in order, as <see cref="ExpectedUnit.IsAt"/> tells.</summary>
    [SuppressMessage("Performance", "CA1862", Justification = "The database compares; it knows no StringComparison.")]
    public static IQueryable<ExpectedUnit> At(this IQueryable<ExpectedUnit> units, long roundId, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return units.Where(unit => unit.RoundId == roundId && unit.Email != "" && unit.Email.ToLower() == address.ToLower()).OrderBy(unit => unit.Id);
    }
}
