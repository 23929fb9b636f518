using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Domain;

/// <summary>What became of something a user asked for: a value, or a <see cref="Domain.Refusal"/>.</summary>
/// <typeparam name="T">What is handed back where it was done.</typeparam>
public readonly record struct Result<T>
    where T : notnull
{
    private Result(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>What was made; the type's default where it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was not done; null where it was.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>The value, where a refusal would be the program's own mistake.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Require() =>
        IsDone ? Value : throw new InvalidOperationException($"{Refusal.Code}: {Refusal.Message}");

    /// <summary>It was done.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>It was not done.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
