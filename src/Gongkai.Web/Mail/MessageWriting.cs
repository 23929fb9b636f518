using System.Globalization;
using System.Text;
using Gongkai.Data;
using Gongkai.Data.Mail;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Portal;
using Gongkai.Web.Subscriptions;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Mail;

/// <summary>Makes of a saved message what the mail server gets.</summary>
internal sealed class MessageWriting(GongkaiDb db, MailSettings settings, AgencyDirectory directory, ReplyMail replies)
{
    /// <summary>The Message-ID of a message.</summary>
    public static string IdOf(OutgoingMessage message, MailSettings settings) => $"gongkai.{message.Id}.{message.HandedInAt.UtcTicks}@{settings.From.Domain}";

    /// <summary>The message; null where there is nothing left to say, since all it was about is no longer public.</summary>
    /// <exception cref="FormatException">The address is none.</exception>
    public async Task<MimeMessage?> WriteAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        // Its Message-ID is the same at each attempt, so that mail programs show it once.
        var written = new MimeMessage
        {
            MessageId = IdOf(message, settings),
            Date = LegalDay.InChina(message.HandedInAt),
        };
        written.From.Add(settings.From);

        // Nobody's absence notice answers a program.
        written.Headers.Add("Auto-Submitted", "auto-generated");
        (written.Subject, var text) = (message.Subject, message.Text);
        if (message.ApplicationId is not null)
            return await replies.FillAsync(message, written, cancellation) ? written : null;
        written.To.Add(MailboxAddress.Parse(message.To));
        if (message.SubscriptionId is { } subscription)
        {
            var agency = (await directory.GetAsync(cancellation)).Agencies.Single(found => found.Id == message.AgencyId);
            var token = await db.Subscriptions.Where(found => found.Id == subscription).Select(found => found.Token).SingleOrDefaultAsync(cancellation);
            if (token is null || await NewsAsync(message, agency, token, cancellation) is not { } news)
                return null;
            (written.Subject, text) = ($"{agency.Name}：{message.Subject}", news);
            written.Headers.Add("List-Unsubscribe", $"<{settings.Link(SubscriptionAddresses.End(agency, token))}>");
            written.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            written.Headers.Add("Precedence", "bulk");
        }

        written.Body = new TextPart("plain") { Text = text };
        return written;
    }

    /// <summary>What is public of the items now.</summary>
    private async Task<string?> NewsAsync(OutgoingMessage message, AgencyEntry agency, string token, CancellationToken cancellation)
    {
        var ids = message.ItemIds.ToList();
        var items = await db.PublicItems(agency.Id).Where(found => ids.Contains(found.Item.Id)).NewestFirst().Summaries().ToListAsync(cancellation);
        if (items.Count == 0)
            return null;
        var text = new StringBuilder($"{agency.Name}新公开的信息：\n\n");
        foreach (var item in items)
            text.Append(CultureInfo.InvariantCulture, $"{item.Title}\n{item.ColumnName}　{item.PublishedOn:yyyy-MM-dd}\n{settings.Link($"/{agency.Slug}{item.Path}")}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"——\n查看或退订：{settings.Link(SubscriptionAddresses.Page(agency, token))}\n");
        return text.ToString();
    }
}
