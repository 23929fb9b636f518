using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Web.Accounts;

/// <summary>
/// The code of the link with which the first administrator is made. It is printed on the console of the program, lives
/// in its memory only, and serves once: there is no default password that somebody could know.
/// </summary>
internal sealed class SetupLink
{
    private string? code;

    /// <summary>Makes a code, in place of an earlier one.</summary>
    public string Issue() => code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Whether the code is the one that was printed and has not served yet.</summary>
    public bool Accepts(string? tried) => code is { } issued && tried is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(issued), Encoding.UTF8.GetBytes(tried));

    /// <summary>Uses the code up. Of two who try at once, one succeeds.</summary>
    public bool TryUse(string? tried) => Accepts(tried) && Interlocked.Exchange(ref code, null) is not null;

    /// <summary>Gives a used code back, where setting up was refused after all.</summary>
    public void GiveBack(string used) => code = used;
}
