using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Gongkai.Web.Background;
using Gongkai.Web.Portal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Publishing;

/// <summary>
/// Follows links, before they are published and later: those to items of this platform in the database, those to other sites by
/// asking them. Addresses inside an office's own network are not asked unless the settings allow it
/// (<c>Links:PrivateAddresses</c>): an author must not be able to make the server look around there.
/// </summary>
internal sealed partial class LinkCheck : IDisposable
{
    /// <summary>The most different addresses that are asked for one version.</summary>
    public const int Most = 50;

    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceForAll = TimeSpan.FromSeconds(20);

    private readonly IServiceScopeFactory scopes;
    private readonly bool mayAskPrivate;
    private readonly bool asksOthers;
    private readonly HttpClient client;

    public LinkCheck(IServiceScopeFactory scopes, IConfiguration settings)
    {
        this.scopes = scopes;
        mayAskPrivate = settings.GetValue("Links:PrivateAddresses", false);
        asksOthers = settings.GetValue("Links:OtherSites", true);
        client = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync, AllowAutoRedirect = true, MaxAutomaticRedirections = 5, UseCookies = false, UseProxy = false })
        {
            Timeout = Patience,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Gongkai-LinkCheck/1.0");
    }

    /// <summary>The links that lead nowhere, with the reason in Chinese. Of many, the first <see cref="Most"/> addresses are asked.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindFaultsAsync(IEnumerable<string> targets, CancellationToken cancellation)
    {
        var faults = new ConcurrentDictionary<string, string>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(PatienceForAll);
        await Parallel.ForEachAsync(
            targets.Distinct().Take(Most),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (target, _) =>
            {
                if (await FaultAsync(target, patience.Token, cancellation) is { } fault)
                    faults[target] = fault;
            });
        return faults;
    }

    /// <summary>Why one link leads nowhere, in Chinese; null where nothing is wrong or nobody can tell.</summary>
    public Task<string?> FindFaultAsync(string target, CancellationToken cancellation) => FaultAsync(target, cancellation, cancellation);

    /// <summary>The site that is asked to follow a link; null where none is.</summary>
    public string? SiteOf(string target) =>
        asksOthers && !ItemPath().IsMatch(target) && Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.Host : null;

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<string?> FaultAsync(string target, CancellationToken patience, CancellationToken cancellation)
    {
        if (ItemPath().Match(target) is { Success: true } own)
            return await IsPublicAsync(own.Groups["agency"].Value, Uri.UnescapeDataString(own.Groups["number"].Value), cancellation) ? null : "本平台没有公开这条信息";
        if (!target.Contains("://", StringComparison.Ordinal))
            return null;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return "网址写法有误";
        if (!asksOthers)
            return null;
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience);

            // Sites that ask for a sign-in or ward off programs are there all the same.
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? $"打开时返回“{(int)answer.StatusCode}”，页面不存在" : null;
        }
        catch (PrivateAddressException)
        {
            return "指向内部网络地址，公众打不开";
        }
        catch (HttpRequestException fault) when (fault.InnerException is PrivateAddressException)
        {
            return "指向内部网络地址，公众打不开";
        }
        catch (HttpRequestException)
        {
            return "无法连接（可能已失效，也可能本平台不能访问该网站，请人工打开核对）";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "在规定时间内没有应答，请人工打开核对";
        }
    }

    private Task<bool> IsPublicAsync(string agency, string number, CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var agencyId = await db.Agencies.Where(one => one.Slug == agency).Select(one => (long?)one.Id).SingleOrDefaultAsync(cancellation);
        return agencyId is { } id && await db.PublicItems(id).AnyAsync(found => found.Item.IndexNumber == number, cancellation);
    });

    // The address is looked at after the name was resolved, and that one is connected to: no name can lead elsewhere in between.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!mayAskPrivate && addresses.Any(IsPrivate))
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address belongs to no site of the public: loopback, private, link-local, carrier-grade, multicast, unspecified.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        var bytes = address.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => true,
            100 => bytes[1] is >= 64 and < 128,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and < 32,
            192 => bytes[1] == 168,
            _ => false,
        };
    }

    [GeneratedRegex(@"^/(?<agency>[a-z0-9-]+)/items/(?<number>[^/?#]+)/?(?:[?#].*)?$")]
    private static partial Regex ItemPath();

    private sealed class PrivateAddressException : IOException;
}
