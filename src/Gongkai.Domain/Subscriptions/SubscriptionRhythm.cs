namespace Gongkai.Domain.Subscriptions;

/// <summary>How soon a subscriber is told. Stored by name, so names never change.</summary>
public enum SubscriptionRhythm
{
    /// <summary>每日汇总: once a day at eight in the morning, of all since the last time.</summary>
    Daily,

    /// <summary>即时: within minutes of publication.</summary>
    AtOnce,
}
