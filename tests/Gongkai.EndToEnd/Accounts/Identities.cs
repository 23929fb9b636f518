using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gongkai.EndToEnd.Accounts;

/// <summary>
/// A province's own sign-in (OpenID Connect with code, PKCE and secret): whoever comes is the person that it is set to,
/// after they agreed on its page.
/// </summary>
internal sealed class Identities : IAsyncDisposable
{
    private const string Client = "gongkai";

    private readonly string secret = Guid.NewGuid().ToString("N");
    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly WebApplication service;
    private (string Code, string Challenge, string Nonce, string Person) given;

    private Identities()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        service = builder.Build();
        service.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["userinfo_endpoint"] = $"{Address}/person",
            ["jwks_uri"] = $"{Address}/keys",
        }));
        service.MapGet("/keys", () =>
        {
            var numbers = key.ExportParameters(includePrivateParameters: false);
            var one = new Dictionary<string, string> { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "1", ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
            return Results.Json(new Dictionary<string, object> { ["keys"] = new[] { one } });
        });
        service.MapGet("/authorize", Ask);
        service.MapPost("/token", GiveAsync);
        service.MapGet("/person", () => Results.Json(new Dictionary<string, string> { ["sub"] = given.Person }));
    }

    /// <summary>Who signs in there.</summary>
    public string Person { get; set; } = "甲";

    /// <summary>Its certificate, which the platform must trust.</summary>
    public string Certificate => certificate.ExportCertificatePem();

    private string Address => $"https://localhost:{new Uri(service.Urls.Single()).Port}";

    /// <summary>Starts it on a free port.</summary>
    public static async Task<Identities> StartAsync()
    {
        var identities = new Identities();
        await identities.service.StartAsync();
        return identities;
    }

    /// <summary>What an installation whose agency signs in there has in its <c>settings.json</c>.</summary>
    public string Settings(string agency, string name) => JsonSerializer.Serialize(new
    {
        SignInProviders = new[] { new { Agency = agency, Name = name, Authority = Address, ClientId = Client, ClientSecret = secret } },
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        certificate.Dispose();
        key.Dispose();
    }

    private IResult Ask(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != Client || asked["code_challenge_method"] != "S256")
            return Results.BadRequest();
        given = (Guid.NewGuid().ToString("N"), asked["code_challenge"]!, asked["nonce"]!, Person);
        return Results.Content(
            $"""
            <!DOCTYPE html><html lang="zh-CN"><title>统一身份认证</title><h1>统一身份认证</h1>
            <form method="post" action="{WebUtility.HtmlEncode(asked["redirect_uri"])}">
              <input type="hidden" name="code" value="{given.Code}"><input type="hidden" name="state" value="{WebUtility.HtmlEncode(asked["state"])}"><button>同意</button>
            </form></html>
            """,
            "text/html; charset=utf-8");
    }

    private async Task<IResult> GiveAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{form["code_verifier"]}")));
        if (form["code"] != given.Code || form["client_secret"] != secret || proof != given.Challenge)
            return Results.BadRequest();
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = given.Person, ["nonce"] = given.Nonce },
            SigningCredentials = new(new RsaSecurityKey(key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new Dictionary<string, string> { ["id_token"] = token, ["access_token"] = given.Code, ["token_type"] = "Bearer" });
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
