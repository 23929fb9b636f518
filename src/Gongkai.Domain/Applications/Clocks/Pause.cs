namespace Gongkai.Domain.Applications.Clocks;

/// <summary>Days that do not count.</summary>
/// <param name="After">The day of the event that stops the clock; it is counted itself.</param>
/// <param name="Through">The last day that is not counted: the clock goes on the day after.</param>
/// <param name="Name">What the clock waits for (征求第三方意见).</param>
/// <param name="Basis">The provision.</param>
public readonly record struct Pause(DateOnly After, DateOnly Through, string Name, string Basis)
{
    /// <summary>A consultation of a third party.</summary>
    public static Pause ThirdParty(DateOnly after, DateOnly through) => new(after, through, "征求第三方意见", "《条例》第三十二条、第三十三条");

    /// <summary>A consultation of another agency.</summary>
    public static Pause OtherAgency(DateOnly after, DateOnly through) => new(after, through, "征求其他机关意见", "《条例》第三十三条、第三十四条");

    /// <summary>From the notice of the fee to the payment.</summary>
    public static Pause Fee(DateOnly after, DateOnly through) => new(after, through, "等待缴纳信息处理费", "国办函〔2020〕109号");

    /// <summary>Whether a day is not counted.</summary>
    public bool Covers(DateOnly day) => day > After && day <= Through;
}
