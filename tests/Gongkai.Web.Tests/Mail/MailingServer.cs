using Gongkai.Testing.Databases;

namespace Gongkai.Web.Tests.Mail;

/// <summary>A server that sends e-mail by a mail server of its own.</summary>
public abstract class MailingServer(TestDatabase database, MailServer mail, DateTimeOffset? at = null) : RunningServer(database, settings: mail.Settings, at: at)
{
    public MailServer Mail { get; } = mail;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteMailingServer() : MailingServer(new SqliteDatabase(), new MailServer());

public sealed class PostgresMailingServer() : MailingServer(new PostgresDatabase(), new MailServer());
