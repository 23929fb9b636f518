namespace Gongkai.Domain.Collection;

/// <summary>What has become of a message from a mailbox. Stored by name, so names never change.</summary>
public enum MailState
{
    /// <summary>已取附件: its files came into the round; what became of them stands with them.</summary>
    Taken,

    /// <summary>待处理: nothing in it could be used; a person decides.</summary>
    Waiting,

    /// <summary>自动邮件: an absence notice, a bounce or a list; its attachments are left alone and nobody answers it.</summary>
    Automatic,

    /// <summary>已处理: a person has looked at it.</summary>
    Settled,
}
