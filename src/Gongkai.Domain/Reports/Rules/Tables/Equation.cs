using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>
/// One identity as it stands in one report: which cells weigh how much in it, and by how much it fails.
/// The cells of a total that is left blank take the total's place.
/// </summary>
/// <param name="Identity">The printed relation.</param>
/// <param name="Weights">Weight by cell ordinal: 1 for the left side, −1 for the right, more where blank totals were replaced.</param>
/// <param name="Difference">Left side minus right side; 0 where the identity holds.</param>
internal sealed record Equation(Identity Identity, IReadOnlyDictionary<int, int> Weights, decimal Difference);
