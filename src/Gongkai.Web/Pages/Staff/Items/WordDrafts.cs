using System.Text;
using Gongkai.Data.Files;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Html;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;
using Gongkai.Web.Publishing;

namespace Gongkai.Web.Pages.Staff.Items;

/// <summary>What an author is told of a Word document that filled the form.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Pictures">How many pictures become attachments when the draft is saved.</param>
/// <param name="Remarks">What was left out.</param>
/// <param name="Findings">Sensitive passages in it, and what it holds without showing it.</param>
internal sealed record WordReading(string FileName, int Pictures, IReadOnlyList<string> Remarks, IReadOnlyList<SensitivePassage> Findings);

/// <summary>
/// Fills the form of an item from a Word document. The document waits in the store, named by a ticket of the form; its
/// pictures become attachments when the draft is saved.
/// </summary>
internal sealed class WordDrafts(AttachmentFiles files, TriedFiles tried, IFileStore store)
{
    private const string Purpose = "word-draft";
    private static readonly AttachmentText Text = new();

    /// <summary>Fills title, text, document number and date as far as the document tells them; the rest of the form stays.</summary>
    /// <returns>What the author is told, or a refusal: <c>draft.none</c>, <c>draft.long</c>, or that of a file that is no sound docx.</returns>
    public async Task<Result<WordReading>> FillAsync(ItemForm form, IFormFile? uploaded, CancellationToken cancellation)
    {
        if (uploaded is null || uploaded.Length == 0)
            return new Refusal("draft.none", "请选择要读取的 Word 文档（docx）。");
        var taken = await files.TakeInAsync(uploaded, cancellation);
        if (!taken.IsDone)
            return taken.Refusal;
        var (accepted, address) = taken.Value;
        var content = (await store.ReadAsync(address, cancellation))!;
        var read = await Task.Run(() => DocxDraft.Read(content, cancellation), cancellation);
        if (!read.IsDone)
            return read.Refusal;
        var draft = read.Value;
        var body = SafeHtml.Read(draft.Html);
        if (Encoding.UTF8.GetByteCount(body.Html) > NewModel.TextLimit / 2)
            return new Refusal("draft.long", $"“{accepted.FileName}”的文字过长，正文放不下。请把该文档作为附件上传，正文写摘要。");
        form.Title = draft.Title.Length > 0 ? draft.Title.UpTo(ItemContent.TitleLimit) : form.Title;
        form.Body = body.Html;
        form.DocumentNumber = draft.DocumentNumber.Length > 0 ? draft.DocumentNumber.UpTo(ItemForm.FieldLimit) : form.DocumentNumber;
        form.FormedOn = draft.FormedOn ?? form.FormedOn;
        form.Document = tried.TicketOf(Purpose, accepted.FileName, address);
        var refused = draft.Pictures.Select(picture => (picture.FileName, AttachmentUpload.Check(picture.FileName, picture.Content, cancellation: cancellation).Refusal))
            .Where(picture => picture.Refusal is not null).Select(picture => $"{picture.FileName}未能导入：{picture.Refusal!.Message}").ToList();
        var said = await Task.Run(() => Text.Read(content, cancellation), cancellation);
        return new WordReading(
            accepted.FileName,
            draft.Pictures.Count - refused.Count,
            [.. new[] { draft.Remark }.Where(remark => remark.Length > 0), .. refused],
            said.IsDone ? [.. said.Value.Findings().Where(finding => finding.Kind != SensitiveKind.HiddenMetadata)] : []);
    }

    /// <summary>The pictures of the document a form was filled from, stored; none where it was filled from none.</summary>
    /// <returns>The pictures, or the refusal <c>draft.gone</c>; the form can then be saved without them.</returns>
    public async Task<Result<IReadOnlyList<WordPicture>>> PicturesAsync(ItemForm form, CancellationToken cancellation)
    {
        if (form.Document.Length == 0)
            return Array.Empty<WordPicture>();
        if (tried.Of(Purpose, form.Document) is not { } ticket || await store.ReadAsync(ticket.File, cancellation) is not { } content)
        {
            form.Document = "";
            return new Refusal("draft.gone", "此前读取的 Word 文档已不在暂存区，其中的图片未能加入。请重新读取该文档；不需要图片的，可直接再次保存。");
        }

        var draft = await Task.Run(() => DocxDraft.Read(content, cancellation), cancellation);
        var pictures = new List<WordPicture>();
        foreach (var picture in draft.IsDone ? draft.Value.Pictures : [])
        {
            var taken = await files.TakeInAsync(picture.FileName, picture.Content, cancellation);
            if (taken.IsDone)
                pictures.Add(new WordPicture(taken.Value.Accepted, taken.Value.Address, picture.Description));
        }

        return pictures;
    }
}

/// <summary>A picture of a document, in the store.</summary>
/// <param name="Accepted">What it is.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Description">Its alternative text; empty where it has none.</param>
internal sealed record WordPicture(AcceptedUpload Accepted, FileAddress Address, string Description)
{
    /// <summary>Attaches pictures to an item.</summary>
    /// <returns>Null where all are attached, else the refusal of <see cref="Item.Attach"/>.</returns>
    public static Refusal? Attach(IEnumerable<WordPicture> pictures, Item item, Actor actor, DateTimeOffset now) => pictures
        .Select(picture => item.Attach(actor, picture.Accepted.FileName, picture.Accepted.MediaType, picture.Accepted.Kind, picture.Address, picture.Description, now).Refusal)
        .FirstOrDefault(refusal => refusal is not null);
}
