namespace Gongkai.Domain.Collection;

/// <summary>What a message says of itself; nothing of it is proven.</summary>
/// <param name="From">Address of the sender; empty where none.</param>
/// <param name="SenderName">Name of the sender; empty where none.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsAutomatic">Whether a program sent it without anybody asking: nobody answers it (RFC 3834).</param>
public sealed record MailHead(string From, string SenderName, string Subject, string Text, bool IsAutomatic);
