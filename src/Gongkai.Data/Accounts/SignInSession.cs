namespace Gongkai.Data.Accounts;

/// <summary>
/// One sign-in on one device. The cookie only names it; each request looks here, so ending a session takes effect at
/// once.
/// </summary>
public sealed class SignInSession
{
    /// <summary>The longest description of a browser that is kept, in characters.</summary>
    public const int BrowserLimit = 300;

    private SignInSession()
    {
        Stamp = "";
        Address = "";
        Browser = "";
    }

    /// <summary>Begins a session.</summary>
    /// <param name="account">Who signs in.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetime">For how long the session can last without being used.</param>
    /// <param name="address">Network address.</param>
    /// <param name="browser">What the browser says of itself.</param>
    public SignInSession(Account account, DateTimeOffset now, TimeSpan lifetime, string address, string browser)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(browser);
        Id = Guid.NewGuid();
        AccountId = account.Id;
        Stamp = account.SecurityStamp ?? "";
        StartedAt = now;
        SeenAt = now;
        ExpiresAt = now + lifetime;
        Address = address;
        Browser = browser.Length > BrowserLimit ? browser[..BrowserLimit] : browser;
    }

    /// <summary>Random number that the cookie carries, encrypted.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Number of <see cref="Account"/>.</summary>
    public long AccountId { get; private set; }

    /// <summary>The account's security stamp at sign-in: a changed password or second factor ends all older sessions.</summary>
    public string Stamp { get; private set; }

    /// <summary>When the person signed in.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was last used, to within a minute.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When it ends unless used before.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Network address at sign-in.</summary>
    public string Address { get; private set; }

    /// <summary>What the browser said of itself at sign-in.</summary>
    public string Browser { get; private set; }

    /// <summary>When it was ended by signing out or from the list of sessions; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether requests may still use it.</summary>
    /// <param name="stamp">The account's security stamp now.</param>
    /// <param name="now">Now.</param>
    public bool IsValid(string? stamp, DateTimeOffset now) => EndedAt is null && now < ExpiresAt && stamp == Stamp;

    /// <summary>Notes that it was used.</summary>
    public void Use(DateTimeOffset now, TimeSpan lifetime)
    {
        SeenAt = now;
        ExpiresAt = now + lifetime;
    }

    /// <summary>Carries the session over a change of the account's stamp that its own user made.</summary>
    public void Renew(string? stamp) => Stamp = stamp ?? "";

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
