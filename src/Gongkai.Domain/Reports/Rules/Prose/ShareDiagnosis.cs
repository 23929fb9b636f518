using Gongkai.Domain.Reports.Prose;

namespace Gongkai.Domain.Reports.Rules.Prose;

/// <summary>Which whole the shares of a group divide, and which of its numbers contradict it.</summary>
internal sealed class ShareDiagnosis
{
    private ShareDiagnosis(ShareGroup group, decimal whole, IReadOnlyList<Share> wrong)
    {
        Group = group;
        Whole = whole;
        Wrong = wrong;
    }

    /// <summary>The group.</summary>
    public ShareGroup Group { get; }

    /// <summary>The whole that explains most of the shares.</summary>
    public decimal Whole { get; }

    /// <summary>The shares whose percentage is no ratio of part and whole, nor of any other whole at hand.</summary>
    public IReadOnlyList<Share> Wrong { get; }

    /// <summary>Whether the parts sum to the whole.</summary>
    public bool IsComplete => Group.Sum == Whole;

    /// <summary>The part that is wrong where percentage and sum point to the same other number: that number; else null.</summary>
    public decimal? CorrectedPart
    {
        get
        {
            if (Wrong.Count != 1 || IsComplete)
                return null;
            var corrected = Whole - (Group.Sum - Group.Part(Wrong[0]).Value);
            return corrected >= 0 && Rounding.Compare(Group.Percentage(Wrong[0]), corrected, Whole) == Agreement.Rounded
                ? corrected
                : null;
        }
    }

    /// <summary>Whether the stated whole is wrong: the sum of the parts explains the percentages, which make up 100%, and the stated whole does not.</summary>
    public bool IsStatedWholeWrong => Group.Stated is { } stated && stated.Value != Whole && IsComplete && Group.Shares.Count > 1
        && stated.IsExact && Wrong.Count * 3 <= Group.Shares.Count && !IsBefore(Group, Group.Shares[0], Whole);

    /// <summary>The diagnosis; null where no whole can be told.</summary>
    /// <param name="group">Shares with parts.</param>
    /// <param name="others">Other wholes that may be meant: the tables' totals.</param>
    public static ShareDiagnosis? Of(ShareGroup group, ReadOnlySpan<decimal> others)
    {
        if (group.Stated is { IsExact: false } || group.Shares.Any(share => !group.Part(share).IsExact))
            return null;
        var wholes = Wholes(group, others);
        var (best, explained) = (0m, 0);
        foreach (var whole in wholes)
        {
            var count = group.Shares.Count(share => Explains(group, share, whole));
            if (count > explained)
                (best, explained) = (whole, count);
        }

        // Once two shares agree on a whole, only a share of an earlier number (a part of a part) may have another.
        var wrong = group.Shares
            .Where(share => !Explains(group, share, best) && !wholes.Exists(whole => (explained < 2 || IsBefore(group, share, whole)) && Explains(group, share, whole)))
            .ToList();
        if (explained == 0)
            return Lone(group, wrong);
        return explained > 1 || best == group.Stated?.Value
            || (best == group.Sum && (others.Contains(best) || group.Paragraph.Numbers.Any(number => number.Value == best)))
            ? new ShareDiagnosis(group, best, wrong)
            : null;
    }

    private static bool IsBefore(ShareGroup group, Share share, decimal whole) =>
        group.Paragraph.Numbers.Take(share.Part).Any(number => number.Value == whole && number.Unit == group.Part(share).Unit);

    // A single share of a whole named right before it in the same breath: 共12件，其中…10件，占85%.
    private static ShareDiagnosis? Lone(ShareGroup group, IReadOnlyList<Share> wrong)
    {
        if (group.Shares.Count > 1 || group.Stated is not { } stated || stated.Value < group.Part(group.Shares[0]).Value)
            return null;
        var between = group.Paragraph.Text.AsSpan(stated.End, group.Part(group.Shares[0]).Start - stated.End);
        return between.Contains("其中", StringComparison.Ordinal) ? new ShareDiagnosis(group, stated.Value, wrong) : null;
    }

    // The stated whole first: among wholes that explain the same number of shares the first is taken.
    private static List<decimal> Wholes(ShareGroup group, ReadOnlySpan<decimal> others)
    {
        var wholes = new List<decimal>();
        if (group.Stated is { } stated)
            wholes.Add(stated.Value);
        wholes.Add(group.Sum);
        var unit = group.Part(group.Shares[0]).Unit;
        foreach (var number in group.Paragraph.Numbers)
        {
            if (number.Unit == unit && number.Value > 0 && !wholes.Contains(number.Value))
                wholes.Add(number.Value);
        }

        foreach (var other in others)
        {
            if (other > 0)
                wholes.Add(other);
        }

        return wholes;
    }

    private static bool Explains(ShareGroup group, Share share, decimal whole) =>
        group.Part(share).Value <= whole && Rounding.Compare(group.Percentage(share), group.Part(share).Value, whole) != Agreement.None;
}
