using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Domain;

/// <summary>What became of something a user asked for: done, or refused with a <see cref="Domain.Refusal"/>.</summary>
public readonly record struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    /// <summary>It was done.</summary>
    public static Result Done => default;

    /// <summary>Why it was not done; null where it was.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>It was not done.</summary>
    /// <param name="code">Stable code (<c>item.wrong_state</c>).</param>
    /// <param name="message">What was refused, where, and what to do now, in Chinese.</param>
    public static Result Refuse(string code, string message) => new(new Refusal(code, message));

    /// <summary>It was not done.</summary>
    public static implicit operator Result(Refusal refusal) => new(refusal);

    /// <summary>It was not done.</summary>
    public static Result FromRefusal(Refusal refusal) => new(refusal);
}
