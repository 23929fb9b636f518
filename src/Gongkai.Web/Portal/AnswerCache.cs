using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Web.Pages;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Web.Portal;

/// <summary>
/// Keeps answers that are the same for everybody, and gives each an ETag. What was published, corrected or taken down a
/// moment ago shows at once: an answer holds only while the newest <see cref="Data.Search.SearchChange"/> is the one it
/// was made under. What that list does not tell (a renamed column) shows after <see cref="Longest"/>.
/// </summary>
internal sealed class AnswerCache(NewestChange newest, TimeProvider clock) : IDisposable
{
    private const long SizeLimit = 64 * 1024 * 1024;
    private const int LargestAnswer = 512 * 1024;
    private static readonly object KeyItem = new();
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = SizeLimit });

    /// <summary>Answers at once what is kept and still holds.</summary>
    public async Task AnswerKeptAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var key = KeyOf(context.Request);
        if (answers.TryGetValue(key, out Answer? kept) && clock.GetUtcNow() - kept!.MadeAt < Longest && kept.Change == await newest.ReadAsync())
        {
            await SendAsync(context, kept);
            return;
        }

        // As asked for: on an agency's own host the path is changed on its way.
        context.Items[KeyItem] = key;
        await next(context);
    }

    /// <summary>Makes an answer and keeps it.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        // Read before the answer is made: what changes meanwhile makes it hold no more.
        var change = await newest.ReadAsync();
        var key = (string)context.Items[KeyItem]!;
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
        var answer = new Answer(bytes, Packed(bytes), context.Response.ContentType, context.Response.Headers.ContentDisposition, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", change, clock.GetUtcNow());
        if (bytes.Length <= LargestAnswer)
            answers.Set(key, answer, new MemoryCacheEntryOptions { Size = bytes.Length + answer.Packed.Length + key.Length * 2 + 256, AbsoluteExpirationRelativeToNow = Longest });
        await SendAsync(context, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => answers.Dispose();

    // The scheme and the host stand in addresses that answers print.
    private static string KeyOf(HttpRequest request)
    {
        var isLarge = request.Cookies[TextSizeModel.Cookie] == TextSizeModel.Large;
        return $"{(isLarge ? 'L' : 'N')} {request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
    }

    private static async Task SendAsync(HttpContext context, Answer answer)
    {
        var (request, response) = (context.Request, context.Response);

        // Nothing secret stands in what everybody gets, so its length may tell what it holds.
        var isPacked = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var (bytes, tag) = isPacked ? (answer.Packed, $"{answer.Tag[..^1]}-br\"") : (answer.Bytes, answer.Tag);
        response.Headers.ETag = tag;

        // Kept by browsers and proxies, asked for again each time: what was taken down must not be shown from a cache.
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Cookie, Accept-Encoding";
        if (request.Headers.IfNoneMatch.Any(sent => sent is not null && (sent == "*" || sent.Contains(tag, StringComparison.Ordinal))))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = answer.ContentType;
        response.Headers.ContentDisposition = answer.Disposition;
        if (isPacked)
            response.Headers.ContentEncoding = "br";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return packed.ToArray();
    }

    private sealed record Answer(byte[] Bytes, byte[] Packed, string? ContentType, string? Disposition, string Tag, long Change, DateTimeOffset MadeAt);
}

/// <summary>Puts the cache into the way of requests.</summary>
internal static class AnswerCaching
{
    /// <summary>Before all that a kept answer does not need: routing, limits of requests.</summary>
    public static void UseKeptAnswers(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<AnswerCache>();
        app.Use((context, next) => cache.AnswerKeptAsync(context, next));
    }

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
