using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Subscriptions;

/// <summary>
/// What somebody of the public wants to be told of by e-mail. It begins with the click on a link that only the mailbox got; until
/// then nothing is sent. Ended, it is deleted: nothing of the subscriber is kept.
/// </summary>
public sealed class Subscription
{
    /// <summary>The longest address that is accepted (RFC 5321).</summary>
    public const int EmailLimit = EmailAddress.Limit;

    /// <summary>The longest text of words.</summary>
    public const int WordsLimit = 100;

    /// <summary>For how long the link to confirm is good.</summary>
    public static readonly TimeSpan ConfirmationTerm = TimeSpan.FromHours(48);

    /// <summary>What is sent lags so much behind: an item has its time of publication a moment before it is saved.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMinutes(1);

    private static readonly TimeOnly DigestHour = new(8, 0);

    private Subscription()
    {
        Email = "";
        Words = "";
        Token = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency of whose items is told.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Address, in lower case.</summary>
    public string Email { get; private set; }

    /// <summary>Number of the column, with all below it; null for all columns.</summary>
    public long? ColumnId { get; private set; }

    /// <summary>Words that title or text must all hold, separated by spaces; empty for every item.</summary>
    public string Words { get; private set; }

    /// <summary>How soon.</summary>
    public SubscriptionRhythm Rhythm { get; private set; }

    /// <summary>Random name in links, which only the mailbox gets: whoever has it may confirm and end the subscription.</summary>
    public string Token { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the link was followed; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Items published up to this moment were told, or came before the subscription; null before it is confirmed.</summary>
    public DateTimeOffset? ToldThrough { get; private set; }

    /// <summary>Asks for a subscription.</summary>
    /// <param name="agencyId">The agency.</param>
    /// <param name="email">Address.</param>
    /// <param name="columnId">A column of the agency; null for all.</param>
    /// <param name="words">Words separated by spaces; empty for every item.</param>
    /// <param name="rhythm">How soon.</param>
    /// <param name="token">Random name, not to be guessed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The subscription, or a refusal <c>subscription.email</c> or <c>subscription.words</c>.</returns>
    public static Result<Subscription> Ask(
        long agencyId, string email, long? columnId, string words, SubscriptionRhythm rhythm, string token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(words);
        email = email.Trim().ToLowerInvariant();
        if (!EmailAddress.IsValid(email))
            return new Refusal("subscription.email", "请填写有效的电子邮箱地址，例：li@example.com。");
        words = string.Join(' ', Split(words));
        if (words.Length > WordsLimit)
            return new Refusal("subscription.words", $"关键词合计不超过{WordsLimit}个字，请删减后重新提交。");
        return new Subscription { AgencyId = agencyId, Email = email, ColumnId = columnId, Words = words, Rhythm = rhythm, Token = token, AskedAt = now };
    }

    /// <summary>Begins it.</summary>
    /// <returns>Done, or the refusal <c>subscription.expired</c>.</returns>
    public Result Confirm(DateTimeOffset now)
    {
        if (ConfirmedAt is not null)
            return Result.Done;
        if (now - AskedAt > ConfirmationTerm)
            return Result.Refuse("subscription.expired", "确认链接已过期，请重新提交订阅。");
        (ConfirmedAt, ToldThrough) = (now, now);
        return Result.Done;
    }

    /// <summary>The moment of the last digest, at eight in the morning in China, at or before a moment.</summary>
    public static DateTimeOffset LastDigest(DateTimeOffset now)
    {
        var today = LegalDay.At(LegalDay.Of(now), DigestHour);
        return now >= today ? today : today.AddDays(-1);
    }

    /// <summary>Whether an item is among what is told of.</summary>
    /// <param name="publishedAt">When it was first published.</param>
    /// <param name="columns">Its column and all above it.</param>
    /// <param name="title">Title.</param>
    /// <param name="text">Plain text.</param>
    public bool Wants(DateTimeOffset publishedAt, IReadOnlySet<long> columns, string title, string text)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return publishedAt > ToldThrough
            && (ColumnId is not { } column || columns.Contains(column))
            && Split(Words).All(word => title.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Everything up to a moment was told.</summary>
    public void Tell(DateTimeOffset through) => ToldThrough = through;

    private static string[] Split(string words) => words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
