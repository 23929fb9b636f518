using System.Security.Cryptography;

namespace Gongkai.Web.Demonstrations;

/// <summary>An account of the demonstration, as printed once on the console.</summary>
/// <param name="Name">Name to sign in with.</param>
/// <param name="Password">Its password, random: no installation shares one with another.</param>
/// <param name="Duty">What it is for.</param>
internal sealed record DemonstrationAccount(string Name, string Password, string Duty)
{
    // Without 0, 1, l and o, which are misread.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>80 random bits, in groups of four for typing.</summary>
    public static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
