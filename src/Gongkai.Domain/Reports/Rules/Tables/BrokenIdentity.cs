using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>An identity that does not hold and that no single cell explains.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Left">The sum of its left side.</param>
/// <param name="Right">The sum of its right side.</param>
public sealed record BrokenIdentity(Identity Identity, decimal Left, decimal Right);
