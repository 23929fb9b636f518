using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Collection;
using Gongkai.Web.Agencies;

namespace Gongkai.Web.Collection;

/// <summary>
/// Links through which units without an account hand in: 128 random bits each. Only their hash is kept, so whoever reads the database
/// has no link.
/// </summary>
internal static class UnitLinks
{
    /// <summary>Gives a unit a link and tells its path within the superior's pages; it cannot be told again.</summary>
    public static string Give(ExpectedUnit unit)
    {
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        unit.GiveLink(HashOf(secret));
        return $"/submit/{secret}";
    }

    /// <summary>The whole address as others reach it.</summary>
    public static string Address(HttpRequest request, CurrentAgency agency, string path) => $"{request.Scheme}://{request.Host}{agency.Link(path)}";

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
