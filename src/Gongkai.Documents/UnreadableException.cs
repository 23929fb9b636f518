namespace Gongkai.Documents;

/// <summary>
/// A file cannot be read. Thrown inside the readers only; <see cref="ReportReader"/> turns it into a
/// <see cref="ReadingError"/>.
/// </summary>
public sealed class UnreadableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Stable code (<c>zip.too_large</c>).</param>
    /// <param name="message">What is wrong and what to do, in Chinese.</param>
    /// <param name="inner">What went wrong underneath.</param>
    public UnreadableException(string code, string message, Exception? inner = null) : base(message, inner) => Code = code;

    /// <summary>Stable code.</summary>
    public string Code { get; }
}
