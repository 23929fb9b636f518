using System.Globalization;
using System.Security.Cryptography;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Agencies;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Uploads that were tried and wait in the store to be taken in. The page keeps a ticket in between: it names one file, for
/// one purpose in one agency, so that nobody can name another of the store's files.
/// </summary>
internal sealed class TriedFiles(CurrentAgency current, IDataProtectionProvider protection)
{
    /// <summary>The ticket of a file in the store.</summary>
    /// <param name="purpose">What it was tried for.</param>
    /// <param name="name">Name under which it was uploaded.</param>
    /// <param name="file">Where it lies.</param>
    public string TicketOf(string purpose, string name, FileAddress file) =>
        Protector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{file.Hash}/{file.Size}/{name}"));

    /// <summary>The file of a ticket; null where the ticket is none of this purpose and agency.</summary>
    public (string Name, FileAddress File)? Of(string purpose, string ticket)
    {
        try
        {
            var parts = Protector(purpose).Unprotect(ticket).Split('/', 3);
            return (parts[2], new FileAddress(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector(purpose, current.Required.Id.ToString(CultureInfo.InvariantCulture));
}
