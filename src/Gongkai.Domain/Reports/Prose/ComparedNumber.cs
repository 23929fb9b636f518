namespace Gongkai.Domain.Reports.Prose;

/// <summary>A number compared with another, as prose states it: 135件，较上年的120件增加15件，增长12.5%.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Present">The number now (135件).</param>
/// <param name="IsWithLastYear">Whether it says that last year's is the other number.</param>
public sealed record ComparedNumber(ProseParagraph Paragraph, ProseNumber Present, bool IsWithLastYear)
{
    /// <summary>The other number (120件); null where it is not printed.</summary>
    public ProseNumber? Past { get; init; }

    /// <summary>The difference (15件); null where it is not printed.</summary>
    public ProseNumber? Difference { get; init; }

    /// <summary>The difference as a percentage of the other number (12.5%); null where it is not printed.</summary>
    public ProseNumber? Rate { get; init; }

    /// <summary>Whether it grew by the text, 1, or shrank, -1; 0 where the text says 持平.</summary>
    public int Direction { get; init; }

    /// <summary>The other number by the text: as printed, or the present one without the difference; null where neither is printed.</summary>
    public decimal? PastByText => Past?.Value ?? (Difference is { } difference ? Present.Value - (Direction * difference.Value) : null);

    /// <summary>Whether present, past and difference are printed to the last digit.</summary>
    public bool IsExact => Present.IsExact && Past is not { IsExact: false } && Difference is not { IsExact: false };

    /// <summary>Whether the text's difference is that of the present number and a past one; amounts rounded to 万元 may miss it by their last digits.</summary>
    public bool DifferenceAgrees(decimal past) => Difference is not { } difference
        || Math.Abs(Present.Value - past - (Direction * difference.Value)) <= (Present.Kind == NumberKind.Money ? Present.Step + difference.Step : 0);

    /// <summary>Whether the printed rate agrees with a past number; true where none is printed.</summary>
    public bool RateAgrees(decimal past)
    {
        if (Rate is not { } rate || (Present.Value == past && rate.Value == 0))
            return true;
        // The present number itself may be rounded: 35.26万元.
        var slack = Present.Kind == NumberKind.Money ? Present.Step / 2 : 0;
        return RateAgrees(rate, past, 0) || (slack > 0 && (RateAgrees(rate, past, slack) || RateAgrees(rate, past, -slack)));
    }

    private bool RateAgrees(ProseNumber rate, decimal past, decimal slack)
    {
        var difference = Present.Value + slack - past;
        return Math.Sign(difference) == Direction && Rounding.Compare(rate, Math.Abs(difference), past) != Agreement.None;
    }
}
