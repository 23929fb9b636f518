namespace Gongkai.Documents;

/// <summary>A report cannot be written in a format on this machine; the user can put that right.</summary>
public sealed class UnwritableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Stable code (<c>font.missing</c>).</param>
    /// <param name="message">What is missing and what to do, in Chinese.</param>
    public UnwritableException(string code, string message) : base(message) => Code = code;

    /// <summary>Stable code.</summary>
    public string Code { get; }
}
