using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Data.Files;

/// <summary>The SHA-256 of a stored file's content, which is also its name: 64 hexadecimal digits in lower case.</summary>
public readonly record struct FileHash
{
    private readonly string? digits;

    private FileHash(string digits) => this.digits = digits;

    /// <summary>The hash of 32 bytes.</summary>
    public static FileHash Of(ReadOnlySpan<byte> hash) => hash.Length == 32
        ? new FileHash(Convert.ToHexStringLower(hash))
        : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(hash));

    /// <summary>Reads a hash; anything but 64 digits in lower case is none, so that it can stand in a path.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FileHash hash)
    {
        var isHash = text is { Length: 64 } && text.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f');
        hash = isHash ? new FileHash(text!) : default;
        return isHash;
    }

    /// <inheritdoc/>
    public override string ToString() => digits ?? throw new InvalidOperationException("There is no hash.");
}
