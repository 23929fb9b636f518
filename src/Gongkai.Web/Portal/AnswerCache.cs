using System.Security.Cryptography;
using Gongkai.Data;
using Gongkai.Web.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Web.Portal;

/// <summary>
/// Keeps answers that are the same for everybody, and gives each an ETag. What was published, corrected or taken down a
/// moment ago shows at once: an answer holds only while the newest <see cref="Data.Search.SearchChange"/> is the one it
/// was made under. What that list does not tell (a renamed column) shows after <see cref="Longest"/>.
/// </summary>
internal sealed class AnswerCache(TimeProvider clock) : IDisposable
{
    private const long SizeLimit = 64 * 1024 * 1024;
    private const int LargestAnswer = 512 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Compiled for the one database of this server.
    private readonly Func<GongkaiDb, CancellationToken, Task<long?>> lastChange =
        EF.CompileAsyncQuery((GongkaiDb db, CancellationToken cancellation) => db.SearchChanges.Max(change => (long?)change.Id));

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = SizeLimit });

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var change = await LastChangeAsync(context);
        var key = KeyOf(context.Request);
        if (answers.TryGetValue(key, out Answer? kept) && kept!.Change == change && clock.GetUtcNow() - kept.MadeAt < Longest)
        {
            await SendAsync(context, kept);
            return;
        }

        var body = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            made.Position = 0;
            await made.CopyToAsync(body, context.RequestAborted);
            return;
        }

        var bytes = made.ToArray();
        var answer = new Answer(bytes, context.Response.ContentType, context.Response.Headers.ContentDisposition, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", change, clock.GetUtcNow());
        if (bytes.Length <= LargestAnswer)
            answers.Set(key, answer, new MemoryCacheEntryOptions { Size = bytes.Length + key.Length * 2 + 256, AbsoluteExpirationRelativeToNow = Longest });
        await SendAsync(context, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => answers.Dispose();

    private async Task<long> LastChangeAsync(HttpContext context) =>
        await lastChange(context.RequestServices.GetRequiredService<GongkaiDb>(), context.RequestAborted) ?? 0;

    // The scheme and the host stand in addresses that answers print.
    private static string KeyOf(HttpRequest request)
    {
        var isLarge = request.Cookies[TextSizeModel.Cookie] == TextSizeModel.Large;
        return $"{(isLarge ? 'L' : 'N')} {request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
    }

    private static async Task SendAsync(HttpContext context, Answer answer)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = answer.Tag;

        // Kept by browsers and proxies, asked for again each time: what was taken down must not be shown from a cache.
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Cookie";
        if (request.Headers.IfNoneMatch.Any(sent => sent is not null && (sent == "*" || sent.Contains(answer.Tag, StringComparison.Ordinal))))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = answer.ContentType;
        response.Headers.ContentDisposition = answer.Disposition;
        response.ContentLength = answer.Bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
    }

    private sealed record Answer(byte[] Bytes, string? ContentType, string? Disposition, string Tag, long Change, DateTimeOffset MadeAt);
}

/// <summary>Puts the cache into the way of requests.</summary>
internal static class AnswerCaching
{
    /// <summary>After routing, before anything that asks who the visitor is.</summary>
    public static void UseAnswerCache(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<AnswerCache>();
        app.Use((context, next) =>
        {
            var isKept = (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                && context.GetEndpoint()?.Metadata.GetMetadata<SameForEveryoneAttribute>() is not null;
            return isKept ? cache.AnswerAsync(context, next) : next(context);
        });
    }
}
