namespace Gongkai.Domain.Publishing.Policies;

/// <summary>What was paid out of an offer on a day. Never changed.</summary>
public sealed class Payout
{
    private Payout()
    {
    }

    internal Payout(DateOnly on, long claimants, decimal amount) => (On, Claimants, Amount) = (on, claimants, amount);

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How many people or firms got it.</summary>
    public long Claimants { get; private set; }

    /// <summary>The sum in yuan.</summary>
    public decimal Amount { get; private set; }
}
