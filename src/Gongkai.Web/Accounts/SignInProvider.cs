namespace Gongkai.Web.Accounts;

/// <summary>
/// An agency's own sign-in (OpenID Connect), from the section <c>SignInProviders</c> of <c>settings.json</c> in the
/// data folder. An account is tied to it by its own user, from the account page.
/// </summary>
internal sealed record SignInProvider
{
    /// <summary>Slug of the agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Name on the button (某省统一身份认证).</summary>
    public required string Name { get; init; }

    /// <summary>Address of the provider.</summary>
    public required string Authority { get; init; }

    /// <summary>What the provider calls this installation.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret shared with the provider.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Name within the program.</summary>
    public string Scheme => $"oidc-{Agency}";

    public static IReadOnlyList<SignInProvider> In(IConfiguration settings) =>
        settings.GetSection("SignInProviders").Get<SignInProvider[]>() ?? [];
}
