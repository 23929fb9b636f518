using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Subscriptions;

namespace Gongkai.Data.Mail;

/// <summary>
/// An e-mail on its way. It is saved with the change that causes it, so that nothing acknowledged is lost when the program or
/// the mail server stops; a failed attempt is repeated, later each time, for two days.
/// </summary>
public sealed class OutgoingMessage
{
    /// <summary>The longest address that is accepted (RFC 5321).</summary>
    public const int AddressLimit = 254;

    /// <summary>The longest subject.</summary>
    public const int SubjectLimit = 200;

    /// <summary>The longest account of a failure that is kept.</summary>
    public const int ErrorLimit = 500;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private OutgoingMessage()
    {
        To = "";
        Subject = "";
        Text = "";
        Error = "";
    }

    /// <summary>Hands a message in for sending.</summary>
    /// <param name="agencyId">The agency in whose name it goes.</param>
    /// <param name="to">Address.</param>
    /// <param name="subject">Subject.</param>
    /// <param name="text">What it says, as plain text.</param>
    /// <param name="now">The moment.</param>
    public OutgoingMessage(long agencyId, string to, string subject, string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        AgencyId = agencyId;
        To = to;
        Subject = subject.UpTo(SubjectLimit);
        Text = text;
        Error = "";
        (HandedInAt, DueAt) = (now, now);
    }

    /// <summary>
    /// Hands in news for a subscriber. What it says is written when it is sent: an item that was taken down meanwhile is not in it.
    /// </summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="subject">Subject; without any title, for the same reason.</param>
    /// <param name="items">Numbers of the items, in their order.</param>
    /// <param name="now">The moment.</param>
    public static OutgoingMessage News(Subscription subscription, string subject, IEnumerable<long> items, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return new OutgoingMessage(subscription.AgencyId, subscription.Email, subject, "", now) { SubscriptionId = subscription.Id, ItemIds = [.. items] };
    }

    /// <summary>
    /// Hands in a message to the applicant of a case. The address stays sealed until it is sent; a reply goes with its files, and only
    /// while it is still to be given.
    /// </summary>
    /// <param name="application">The case.</param>
    /// <param name="subject">Subject.</param>
    /// <param name="text">What it says; without who asks.</param>
    /// <param name="carriesReply">Whether the reply goes with it.</param>
    /// <param name="now">The moment.</param>
    public static OutgoingMessage ToApplicant(Application application, string subject, string text, bool carriesReply, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new OutgoingMessage(application.AgencyId, "", subject, text, now) { ApplicationId = application.Id, CarriesReply = carriesReply };
    }

    /// <summary>Number in the database; 0 until saved. Part of the Message-ID, which stays the same over all attempts.</summary>
    public long Id { get; private set; }

    /// <summary>The agency in whose name it goes.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Address; empty where it goes to an applicant.</summary>
    public string To { get; private set; }

    /// <summary>Subject.</summary>
    public string Subject { get; private set; }

    /// <summary>What it says, as plain text.</summary>
    public string Text { get; private set; }

    /// <summary>Number of the case to whose applicant it goes; null for other messages.</summary>
    public long? ApplicationId { get; private set; }

    /// <summary>Whether the reply of the case goes with it.</summary>
    public bool CarriesReply { get; private set; }

    /// <summary>Number of the subscription whose news it is; null for other messages.</summary>
    public long? SubscriptionId { get; private set; }

    /// <summary>Numbers of the items of which the news are.</summary>
    public IReadOnlyList<long> ItemIds { get; private set; } = [];

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset HandedInAt { get; private set; }

    /// <summary>When it is to be tried next; null once sent or given up.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the mail server took it; null before.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the last failed attempt met with; empty where none failed.</summary>
    public string Error { get; private set; }

    /// <summary>Whether it was given up without having been sent.</summary>
    public bool IsGivenUp => DueAt is null && SentAt is null;

    /// <summary>The mail server took it.</summary>
    public void Send(DateTimeOffset now)
    {
        Attempts++;
        (SentAt, DueAt) = (now, null);
    }

    /// <summary>An attempt failed.</summary>
    /// <param name="error">What the server or the connection said.</param>
    /// <param name="isFinal">Whether the server refused this message for good.</param>
    /// <param name="now">The moment.</param>
    public void Fail(string error, bool isFinal, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error.UpTo(ErrorLimit);
        DueAt = isFinal || Attempts >= Pauses.Length ? null : now + Pauses[Attempts];
        Attempts++;
    }

    /// <summary>Tries it anew from the beginning, as an administrator asked.</summary>
    public void Retry(DateTimeOffset now)
    {
        if (SentAt is not null)
            return;
        (DueAt, Attempts) = (now, 0);
    }
}
