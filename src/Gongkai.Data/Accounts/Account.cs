using Gongkai.Domain.Agencies;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Data.Accounts;

/// <summary>How a person signs in: name, password, passkeys, second factor. What the person may do follows from the posts.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The human being behind it.</summary>
    public Person Person { get; set; } = null!;

    /// <summary>Number of <see cref="Person"/>.</summary>
    public long PersonId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Whether an administrator has closed it: nobody signs in with it any more.</summary>
    public bool IsClosed { get; set; }
}
