using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Data.Applications;

/// <summary>
/// The secret of one form of application: drawn when the form is made, sent back with it. The same form sent twice (a double
/// click, a request tried again after a cut line) has the same key and gives one case with the same query code. Of both only
/// hashes are stored.
/// </summary>
public readonly record struct CaseKey
{
    // 32 characters that cannot be taken for one another when copied from paper.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int KeyLength = 32;
    private const int CodeLength = 16;

    private readonly string text;

    private CaseKey(string text) => this.text = text;

    /// <summary>The hash under which the case is found again when the form comes twice.</summary>
    public string Hash => HashOf("key", text);

    /// <summary>The query code (查询码) of 80 bits that follows from the key, in groups of four.</summary>
    public string Code
    {
        get
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"gongkai code {text}"));
            var code = new StringBuilder();
            for (var index = 0; index < CodeLength; index++)
            {
                if (index > 0 && index % 4 == 0)
                    code.Append('-');
                code.Append(Alphabet[bytes[index] & 31]);
            }

            return code.ToString();
        }
    }

    /// <summary>Draws a new key.</summary>
    public static CaseKey New() => new(RandomNumberGenerator.GetHexString(KeyLength, lowercase: true));

    /// <summary>The key that a form sent back; null where it was not made by <see cref="New"/>.</summary>
    public static CaseKey? Read(string? sent) =>
        sent is { Length: KeyLength } && sent.All(char.IsAsciiHexDigitLower) ? new CaseKey(sent) : null;

    /// <summary>The hash of a query code as somebody typed it: spaces, hyphens and case do not matter, nor O for 0 and I or L for 1.</summary>
    public static string HashOfCode(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Take(CodeLength + 1)).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return HashOf("code", code);
    }

    /// <summary>The key as a form sends it.</summary>
    public override string ToString() => text;

    // 128 and 80 random bits need no slow hash: nobody tries them all.
    private static string HashOf(string purpose, string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"gongkai {purpose} {secret}")));
}
