using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Gongkai.Testing;

/// <summary>What the authenticator on a phone shows (RFC 6238), computed independently of the server.</summary>
public static class Totp
{
    /// <summary>The code of the moment.</summary>
    /// <param name="key">The key in Base32, as the page shows it.</param>
    /// <param name="now">The moment.</param>
    public static string Code(string key, DateTimeOffset now)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 as authenticators use it is HMAC-SHA1.
        var hash = HMACSHA1.HashData(Base32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
