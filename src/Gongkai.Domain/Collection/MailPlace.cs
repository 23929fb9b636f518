namespace Gongkai.Domain.Collection;

/// <summary>Where a message lies in a mailbox.</summary>
/// <param name="Mailbox">Account, server and folder.</param>
/// <param name="UidValidity">UIDVALIDITY of the folder.</param>
/// <param name="Uid">UID of the message.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ReceivedAt">When the server got it.</param>
public sealed record MailPlace(string Mailbox, long UidValidity, long Uid, long Size, DateTimeOffset ReceivedAt);
