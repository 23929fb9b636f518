using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Administration;

/// <summary>A correction of a figure: the value before it, and why it was changed. Never changed itself.</summary>
public sealed class FigureCorrection
{
    /// <summary>The longest reason that is accepted, in characters.</summary>
    public const int ReasonLimit = 500;

    private FigureCorrection() => Reason = PersonName = "";

    internal FigureCorrection(int order, long decisions, decimal amount, string reason, Actor actor, DateTimeOffset at)
    {
        (Order, Decisions, Amount, Reason) = (order, decisions, amount, reason);
        (PersonId, PersonName, At) = (actor.PersonId, actor.Name, at);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Place among the figure's corrections, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Decisions before it; 0 for fees.</summary>
    public long Decisions { get; private set; }

    /// <summary>Fees in yuan before it; 0 for decisions.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Why the value was changed, or the figure made void.</summary>
    public string Reason { get; private set; }

    /// <summary>Who changed it, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
