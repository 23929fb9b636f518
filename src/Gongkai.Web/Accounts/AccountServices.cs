using Gongkai.Data;
using Gongkai.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Gongkai.Web.Accounts;

/// <summary>Accounts: ASP.NET Core Identity on the product's own tables.</summary>
internal static class AccountServices
{
    private const string SignInPage = "/signin";

    public static void AddAccounts(this IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<Organising>();
        services.AddSingleton<SetupLink>();
        services.AddSingleton<Sessions>();
        services.AddIdentityCore<Account>(identity =>
            {
                // PasswordRules says it all: length and a list, instead of rules that lead to "Passw0rd!".
                identity.Password.RequiredLength = 1;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.AllowedUserNameCharacters = "";
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<UserOnlyStore<Account, GongkaiDb, long>>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.EventsType = typeof(Sessions);
                cookie.LoginPath = SignInPage;
                cookie.ExpireTimeSpan = Sessions.Lifetime;
                cookie.SlidingExpiration = true;
                Harden(cookie.Cookie, "gongkai", SameSiteMode.Lax);
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => Harden(cookie.Cookie, "gongkai-code", SameSiteMode.Strict));
            cookies.ExternalCookie!.Configure(cookie => Harden(cookie.Cookie, "gongkai-external", SameSiteMode.Lax));
        });
        foreach (var provider in SignInProvider.In(settings))
        {
            authentication.AddOpenIdConnect(provider.Scheme, provider.Name, oidc =>
            {
                oidc.SignInScheme = IdentityConstants.ExternalScheme;
                oidc.Authority = provider.Authority;
                oidc.ClientId = provider.ClientId;
                oidc.ClientSecret = provider.ClientSecret;
                oidc.ResponseType = "code";
                oidc.CallbackPath = $"/signin/oidc/{provider.Agency}";
                oidc.GetClaimsFromUserInfoEndpoint = true;
                oidc.Scope.Add("email");
            });
        }
    }

    private static void Harden(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
