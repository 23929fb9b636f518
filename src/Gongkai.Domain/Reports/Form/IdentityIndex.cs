namespace Gongkai.Domain.Reports.Form;

/// <summary>
/// The identities of a form as one run of cell ordinals, made once per form, so that checking a correct
/// report is additions over an array and nothing else.
/// </summary>
internal sealed class IdentityIndex
{
    // Per identity its left cells, then its right cells; leftEnds and rightEnds say where each side ends.
    private readonly int[] ordinals;
    private readonly int[] leftEnds;
    private readonly int[] rightEnds;

    public IdentityIndex(IReadOnlyList<Identity> identities)
    {
        ordinals = [.. identities.SelectMany(identity => identity.Left.Concat(identity.Right)).Select(cell => cell.Ordinal)];
        leftEnds = new int[identities.Count];
        rightEnds = new int[identities.Count];
        var end = 0;
        for (var index = 0; index < identities.Count; index++)
        {
            leftEnds[index] = end + identities[index].Left.Count;
            rightEnds[index] = end = leftEnds[index] + identities[index].Right.Count;
        }
    }

    /// <summary>Whether every identity holds for these counts (blank counts as 0).</summary>
    /// <param name="counts">The figures by <see cref="FormCell.Ordinal"/>.</param>
    public bool AllHold(ReadOnlySpan<long> counts)
    {
        var cells = ordinals.AsSpan();
        var lefts = leftEnds.AsSpan();
        var rights = rightEnds.AsSpan()[..lefts.Length];
        var term = 0;
        for (var index = 0; index < lefts.Length; index++)
        {
            long difference = 0;
            foreach (var ordinal in cells[term..lefts[index]])
                difference += counts[ordinal];
            foreach (var ordinal in cells[lefts[index]..rights[index]])
                difference -= counts[ordinal];
            if (difference != 0)
                return false;
            term = rights[index];
        }

        return true;
    }
}
