using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Accounting;

/// <summary>A figure of the report that was set by hand, beside what the ledger said of it then. Never changed itself.</summary>
public sealed class ManualCorrection
{
    /// <summary>The longest reason that is accepted, in characters.</summary>
    public const int ReasonLimit = 500;

    private ManualCorrection() => Cell = Reason = PersonName = "";

    internal ManualCorrection(int order, string cell, decimal computed, decimal? value, string reason, Actor actor, DateTimeOffset at)
    {
        (Order, Cell, Computed, Value, Reason) = (order, cell, computed, value, reason);
        (PersonId, PersonName, At) = (actor.PersonId, actor.Name, at);
    }

    internal ManualCorrection(int order, ManualCorrection kept)
    {
        (Order, Cell, Computed, Value, Reason) = (order, kept.Cell, kept.Computed, kept.Value, kept.Reason);
        (PersonId, PersonName, At) = (kept.PersonId, kept.PersonName, kept.At);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Place among the corrections of the report, from 1: the last of a cell holds.</summary>
    public int Order { get; private set; }

    /// <summary>The cell (<c>applications.received[0]</c>).</summary>
    public string Cell { get; private set; }

    /// <summary>What the ledger said at the time.</summary>
    public decimal Computed { get; private set; }

    /// <summary>What was set; null where the ledger's figure was taken again.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>Who, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
