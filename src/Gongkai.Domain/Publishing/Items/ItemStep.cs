using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>One thing done with an item: who, when, what, with what opinion, and where it led. Never changed.</summary>
public sealed class ItemStep
{
    private ItemStep()
    {
        PersonName = "";
        Opinion = "";
    }

    internal ItemStep(int order, ItemAction action, int version, Actor actor, DateTimeOffset at, string opinion)
    {
        Order = order;
        Action = action;
        Version = version;
        PersonId = actor.PersonId;
        PersonName = actor.Name;
        At = at;
        Opinion = opinion.Trim();
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Place among the steps of the item, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What was done.</summary>
    public ItemAction Action { get; private set; }

    /// <summary>The version it was done with.</summary>
    public int Version { get; private set; }

    /// <summary>Who, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Opinion, comments or reason; empty where none was given.</summary>
    public string Opinion { get; private set; }

    /// <summary>How far the version was after it.</summary>
    public VersionStage Stage { get; internal set; }

    /// <summary>Where the item stood after it.</summary>
    public ItemState State { get; internal set; }
}
