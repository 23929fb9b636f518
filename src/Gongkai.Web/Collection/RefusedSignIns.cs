using System.Collections.Concurrent;

namespace Gongkai.Web.Collection;

/// <summary>Mailboxes whose server refused the password: asked again only after a pause, since servers lock accounts.</summary>
internal sealed class RefusedSignIns
{
    /// <summary>The pause.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> refused = new(StringComparer.Ordinal);

    public bool IsTooEarly(string mailbox, DateTimeOffset now) => refused.TryGetValue(mailbox, out var at) && now < at + Pause;

    public void Note(string mailbox, DateTimeOffset now) => refused[mailbox] = now;
}
