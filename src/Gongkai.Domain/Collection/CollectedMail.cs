using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Collection;

/// <summary>
/// A message that was taken out of a superior's mailbox (来信), with the files that it brought into the round. Where it lay in the mailbox
/// makes it unique: a message is taken in once, however often the work is cut short.
/// </summary>
public sealed class CollectedMail
{
    /// <summary>The longest subject that is kept, in characters.</summary>
    public const int SubjectLimit = 200;

    /// <summary>The longest beginning of the text that is kept, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>The longest name of a mailbox.</summary>
    public const int MailboxLimit = 400;

    /// <summary>The longest note of a person, in characters.</summary>
    public const int NoteLimit = 500;

    private readonly List<Submission> files = [];

    private CollectedMail() => (Mailbox, From, SenderName, Subject, Text, Message, SettledBy, Note) = ("", "", "", "", "", "", "", "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>Account, server and folder in which it lay.</summary>
    public string Mailbox { get; private set; }

    /// <summary>The folder's UIDVALIDITY (RFC 9051): as long as it stays, a <see cref="Uid"/> names one message.</summary>
    public long UidValidity { get; private set; }

    /// <summary>Its UID in the folder.</summary>
    public long Uid { get; private set; }

    /// <summary>Address of the sender, as the message says; empty where none.</summary>
    public string From { get; private set; }

    /// <summary>Name of the sender; empty where none.</summary>
    public string SenderName { get; private set; }

    /// <summary>Subject.</summary>
    public string Subject { get; private set; }

    /// <summary>The beginning of what it says.</summary>
    public string Text { get; private set; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>When the mail server got it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When it was taken in.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>What has become of it.</summary>
    public MailState State { get; private set; }

    /// <summary>What could not be used, and what to do; empty where there is nothing to say.</summary>
    public string Message { get; private set; }

    /// <summary>Whether the sender was told what was refused.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The whole message in the store; null where its files say all, or it was not fetched.</summary>
    public FileAddress? Original { get; private set; }

    /// <summary>When a person had looked at it; null before.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who.</summary>
    public string SettledBy { get; private set; }

    /// <summary>What that person noted.</summary>
    public string Note { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>The files that it brought.</summary>
    public IReadOnlyList<Submission> Files => files;

    /// <summary>Takes a message in.</summary>
    /// <param name="round">The round.</param>
    /// <param name="place">Where it lay.</param>
    /// <param name="said">What it says of itself.</param>
    /// <param name="now">The moment.</param>
    public static CollectedMail Take(CollectionRound round, MailPlace place, MailHead said, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(said);
        return new CollectedMail
        {
            RoundId = round.Id,
            Mailbox = place.Mailbox.UpTo(MailboxLimit),
            UidValidity = place.UidValidity,
            Uid = place.Uid,
            Size = place.Size,
            ReceivedAt = place.ReceivedAt,
            From = EmailAddress.IsValid(said.From) ? said.From : "",
            SenderName = StrangersText.Kept(said.SenderName, Person.NameLimit),
            Subject = StrangersText.Kept(said.Subject, SubjectLimit),
            Text = StrangersText.KeptLines(said.Text, TextLimit),
            State = said.IsAutomatic ? MailState.Automatic : MailState.Waiting,
            TakenAt = now,
        };
    }

    /// <summary>Adds a file that it brought.</summary>
    public void Bring(Submission file)
    {
        files.Add(file);
        State = MailState.Taken;
    }

    /// <summary>Says what could not be used.</summary>
    /// <param name="message">Why, and what to do, in Chinese.</param>
    public void Explain(string message) => Message = StrangersText.Kept(message, Submission.MessageLimit);

    /// <summary>Keeps the whole message, for a person to look at.</summary>
    public void Keep(FileAddress original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Original = original with { };
    }

    /// <summary>The sender is told what was refused.</summary>
    public void Answer()
    {
        IsAnswered = true;
        Revision++;
    }

    /// <summary>A person has looked at it.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>mail.state</c> or <c>mail.note</c>.</returns>
    public Result Settle(CollectionRound round, Actor office, string note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(note);
        if (round.CheckOffice(office) is { } refusal)
            return refusal;
        if (State != MailState.Waiting)
            return Result.Refuse("mail.state", $"该邮件现在的状态是“{State.Chinese()}”，无需处理。请刷新页面。");
        note = note.Trim();
        if (note.Length is 0 or > NoteLimit)
            return Result.Refuse("mail.note", $"请用1至{NoteLimit}个字写明如何处理（例：已电话通知重新发送）。");
        (State, Note, SettledAt, SettledBy) = (MailState.Settled, note, now, office.Name);
        Revision++;
        return Result.Done;
    }
}
