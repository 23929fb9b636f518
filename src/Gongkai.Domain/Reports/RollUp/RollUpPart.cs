using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.RollUp;

/// <summary>What one unit adds to the roll-up of a government.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Report">Its report.</param>
public sealed record RollUpPart(ReportingUnit Unit, AnnualReport Report);

/// <summary>A cell that counts as 0 in a roll-up because no number could be read.</summary>
/// <param name="Unit">Whose report it is.</param>
/// <param name="Cell">The cell, of the form that is rolled up.</param>
/// <param name="Content">What stands there: nothing, or something that is no number.</param>
public sealed record UnreadableCell(ReportingUnit Unit, FormCell Cell, Cell Content);
