using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>The one cell that makes several identities fail, and the number with which all of them hold.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Corrected">The number it should hold.</param>
/// <param name="Failing">The identities that fail because of it.</param>
public sealed record CellCorrection(FormCell Cell, decimal Corrected, IReadOnlyList<Identity> Failing);
