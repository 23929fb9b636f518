namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>Where an edition of a catalogue stands. Stored as a number, so values never change.</summary>
public enum EditionState
{
    /// <summary>编制中.</summary>
    Draft = 0,

    /// <summary>现行.</summary>
    InForce = 1,

    /// <summary>已被新版取代.</summary>
    Replaced = 2,

    /// <summary>待施行: adopted, its first day has not come.</summary>
    Adopted = 3,
}
