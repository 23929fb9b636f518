using System.Text.RegularExpressions;
using Gongkai.Data.Audit;
using Gongkai.Data.Collection;
using Gongkai.Data.Files;
using Gongkai.Documents.Collection;
using Gongkai.Documents.Conversion;
using Gongkai.Domain;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Background;
using Gongkai.Web.Security;
using MailKit;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Gongkai.Web.Collection;

/// <summary>Takes one message in: it, its files and the answer to its sender are one save.</summary>
internal sealed partial class MailIntake(IServiceScopeFactory scopes, IFileStore store, UploadScanner scanner, MailAnswers answers, TimeProvider clock)
{
    /// <summary>The largest message that is fetched, in bytes: two of the largest files, as mail programs write them.</summary>
    public const long MessageLimit = 56L << 20;

    /// <summary>Most files of one message, those in its packages counted.</summary>
    public const int MostFiles = 50;

    private const string Broken = "读不出发件人和附件，邮件可能已损坏。请查看原邮件，并请对方重新发送。";

    private static readonly Refusal Unscanned = new(UploadScanner.Silent, "邮件暂时不能作安全检查，留在邮箱中，扫描程序恢复后自动接收。持续出现的，请系统管理员检查扫描程序。");

    /// <summary>Takes a message in. Does nothing where it was taken in before.</summary>
    /// <returns>Null where the database has it; else why it must stay in the mailbox.</returns>
    public async Task<Refusal?> TakeAsync(IMailFolder folder, UniqueId uid, MailPlace place, IReadOnlyList<CollectionRound> rounds, CancellationToken cancellation)
    {
        if (await scopes.UseDbAsync(db => db.CollectedMails.AnyAsync(mail => mail.Mailbox == place.Mailbox && mail.UidValidity == place.UidValidity && mail.Uid == place.Uid, cancellation)))
            return null;
        if (place.Size > MessageLimit)
            return await TakeUnreadAsync(place, rounds, MailContent.HeadOf(await folder.GetHeadersAsync(uid, cancellation)), cancellation);
        using var raw = await folder.GetStreamAsync(uid, cancellation);
        using var message = await ReadAsync(raw, cancellation);
        return message is null ? await TakeBrokenAsync(raw, place, rounds, cancellation) : await TakeAsync(MailContent.Of(message), raw, place, rounds, cancellation);
    }

    private static async Task<MimeMessage?> ReadAsync(Stream raw, CancellationToken cancellation)
    {
        try
        {
            return await MimeMessage.LoadAsync(MailContent.Reading, raw, persistent: true, cancellation);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<Refusal?> TakeAsync(MailContent content, Stream raw, MailPlace place, IReadOnlyList<CollectionRound> rounds, CancellationToken cancellation)
    {
        var round = RoundOf(rounds, content.Files.Select(file => file.Name).Prepend(content.Head.Subject));
        var mail = CollectedMail.Take(round, place, content.Head, clock.GetUtcNow());
        var kept = await KeepAsync(content.Files, cancellation);
        if (!kept.IsDone)
            return kept.Refusal;
        if (content.Files.Count == 0)
            mail.Explain(content.Head.IsAutomatic ? "程序自动发出的邮件（自动回复、退信或群发），没有取附件，也不答复。" : mail.From.Length == 0 ? Broken : "邮件中没有附件。要报送的，请把年度报告作为附件发送。");
        else if (kept.Value.Count > MostFiles)
            mail.Explain($"附件（含压缩包内的文件）超过{MostFiles}个，没有接收。请对方分几封邮件发送，或由上级机关打包上传。");

        // What a person has to look at is kept whole, unless it is what no file may be.
        if ((content.Files.Count == 0 || kept.Value.Count > MostFiles) && await KeepOriginalAsync(mail, raw, cancellation) is { } silent)
            return silent;

        return await SaveAsync(round, mail, kept.Value.Count > MostFiles ? [] : kept.Value, cancellation);
    }

    private async Task<Refusal?> TakeUnreadAsync(MailPlace place, IReadOnlyList<CollectionRound> rounds, MailHead head, CancellationToken cancellation)
    {
        var round = RoundOf(rounds, [head.Subject]);
        var mail = CollectedMail.Take(round, place, head, clock.GetUtcNow());
        mail.Explain($"邮件有{place.Size >> 20} MB，超过上限{MessageLimit >> 20} MB，没有接收。年度报告一般不超过几 MB，请去掉其中的图片后重新发送，或分几封发送。");
        return await SaveAsync(round, mail, [], cancellation);
    }

    private async Task<Refusal?> TakeBrokenAsync(Stream raw, MailPlace place, IReadOnlyList<CollectionRound> rounds, CancellationToken cancellation)
    {
        var mail = CollectedMail.Take(rounds[0], place, new MailHead("", "", "", "", IsAutomatic: false), clock.GetUtcNow());
        mail.Explain(Broken);
        if (await KeepOriginalAsync(mail, raw, cancellation) is { } silent)
            return silent;
        return await SaveAsync(rounds[0], mail, [], cancellation);
    }

    /// <returns>Null, or the refusal <c>scan.silent</c>: the message waits for the scanner. An infected one is not kept.</returns>
    private async Task<Refusal?> KeepOriginalAsync(CollectedMail mail, Stream raw, CancellationToken cancellation)
    {
        raw.Position = 0;
        if (scanner.IsConfigured && (await scanner.ScanAsync(raw, cancellation)).Of(mail.Subject) is { } found)
            return found.Code == UploadScanner.Silent ? Unscanned : null;
        raw.Position = 0;
        if ((await store.AddAsync(raw, MessageLimit, cancellation)).Value is { } original)
            mail.Keep(original.Address);
        return null;
    }

    /// <returns>The files, each kept or with why not; or the refusal <c>scan.silent</c>: the message waits for the scanner.</returns>
    private async Task<Result<IReadOnlyList<KeptFile>>> KeepAsync(IReadOnlyList<MailFile> files, CancellationToken cancellation)
    {
        var kept = new List<KeptFile>();
        foreach (var file in files.TakeWhile(_ => kept.Count <= MostFiles))
        {
            using var content = new MemoryStream();
            using (var coded = file.Part.Content!.Open())
            {
                if (!await CopyAsync(coded, content, cancellation))
                {
                    kept.Add(TooLarge(file.Name));
                    continue;
                }
            }

            content.Position = 0;
            if (scanner.IsConfigured && (await scanner.ScanAsync(content, cancellation)).Of(file.Name) is { } found)
            {
                if (found.Code == UploadScanner.Silent)
                    return Unscanned;
                kept.Add(new KeptFile(file.Name, null, found));
                continue;
            }

            content.Position = 0;
            if (Path.GetExtension(file.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
                kept.AddRange(await UnpackAsync(file.Name, content, cancellation));
            else
                kept.Add(await KeepAsync(file.Name, content, cancellation));
        }

        return kept;
    }

    private async Task<IReadOnlyList<KeptFile>> UnpackAsync(string name, Stream content, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        var opened = ReportPackage.Open(await folder.SaveAsync("package", content, cancellation));
        if (!opened.IsDone)
            return [new KeptFile(name, null, opened.Refusal)];
        using var package = opened.Value;
        var kept = new List<KeptFile>();
        for (var index = 0; index < Math.Min(package.Count, MostFiles + 1); index++)
        {
            var unpacked = package.Read(index);
            using var stream = new MemoryStream(unpacked.Value ?? []);
            kept.Add(unpacked.IsDone ? await KeepAsync(package.NameOf(index), stream, cancellation) : new KeptFile(package.NameOf(index), null, unpacked.Refusal));
        }

        return kept;
    }

    private async Task<KeptFile> KeepAsync(string name, Stream content, CancellationToken cancellation)
    {
        if (content.Length == 0)
            return new KeptFile(name, null, new Refusal("submission.file", $"附件“{name}”是空文件，没有接收。请检查后重新发送。"));
        var stored = await store.AddAsync(content, UnitUploads.FileLimit, cancellation);
        return stored.IsDone ? new KeptFile(name, stored.Value.Address, null) : TooLarge(name);
    }

    // No further than the limit: what a message says of its parts is not proven.
    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, CancellationToken cancellation)
    {
        var buffer = new byte[81920];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (to.Length + read > UnitUploads.FileLimit)
                return false;
            to.Write(buffer, 0, read);
        }

        return true;
    }

    private static KeptFile TooLarge(string name) =>
        new(name, null, new Refusal("file.too_large", $"附件“{name}”超过上限{UnitUploads.FileLimit >> 20} MB，没有接收。年度报告一般不超过几 MB，请去掉其中的图片后重新发送。"));

    private Task<Refusal?> SaveAsync(CollectionRound round, CollectedMail mail, IReadOnlyList<KeptFile> files, CancellationToken cancellation) => scopes.UseDbAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var senders = await db.ExpectedUnits.At(round.Id, mail.From).Take(2).ToListAsync(cancellation);
        foreach (var file in files)
        {
            var received = Submission.Receive(round, new SubmissionOrigin(SubmissionChannel.Mail, mail.From), file.Name, file.Address, now, file.Fault);
            if (received.Refusal is { } closed)
                return closed;

            // One unit with this address: the report is expected to be its own. Else the report itself must tell.
            if (file.Fault is null && senders is [var sender])
                received.Value!.For(round, sender);
            mail.Bring(received.Value!);
        }

        db.Add(mail);
        if (senders is [var unit])
            await new CollectionRegister(db).SettleAsync(unit.Id, cancellation);
        await answers.AnswerAsync(db, round, mail, files.Select(file => file.Fault?.Message).OfType<string>().ToList(), now, cancellation);
        db.Record(new AuditAuthor(null, mail.From), round.AgencyId, "collection.mail", mail, new { mail.Subject, Files = files.Count });
        return (await db.SaveAsync(cancellation)).IsDone ? null : new Refusal("mail.conflict", "有人正在办理同一单位的报送，邮件留在邮箱中，稍后自动再试。");
    });

    /// <summary>The round of the year that a message names; else the newest.</summary>
    private static CollectionRound RoundOf(IReadOnlyList<CollectionRound> rounds, IEnumerable<string> words)
    {
        var years = words.SelectMany(text => Years().Matches(text).Select(found => found.Value)).ToHashSet(StringComparer.Ordinal);
        return rounds.Where(round => years.Contains($"{round.Year}")).ToList() is [var named] ? named : rounds[0];
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex Years();

    private sealed record KeptFile(string Name, FileAddress? Address, Refusal? Fault);
}
