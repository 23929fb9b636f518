using Gongkai.Documents.Attachments;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Importing;

/// <summary>Takes in the files of imported items as uploads are taken in: checked by content, screened, stripped, kept.</summary>
/// <param name="keep">Keeps a file and tells its address; in a trial it only tells.</param>
internal sealed class ImportedFiles(Func<ReadOnlyMemory<byte>, CancellationToken, Task<Result<FileAddress>>> keep)
{
    private static readonly AttachmentText Text = new();
    private static readonly AttachmentCleaning Cleaning = new();

    /// <summary>The file as an attachment, or why it cannot be one.</summary>
    public async Task<Result<MigratedFile>> TakeAsync(string name, ReadOnlyMemory<byte> content, string words, CancellationToken cancellation)
    {
        var accepted = AttachmentUpload.Check(name, content, cancellation: cancellation);
        if (!accepted.IsDone)
            return accepted.Refusal;
        var kept = await keep(content, cancellation);
        if (!kept.IsDone)
            return kept.Refusal;
        var screened = Text.Screen(0, kept.Value.Hash, content, cancellation);
        var cleaned = Cleaning.Clean(content, cancellation);
        FileAddress? shown = null;
        if (cleaned.IsDone)
        {
            var stored = await keep(cleaned.Value.Content, cancellation);
            if (!stored.IsDone)
                return stored.Refusal;
            shown = stored.Value;
        }

        return new MigratedFile(accepted.Value.FileName, accepted.Value.MediaType, accepted.Value.Kind, kept.Value, shown, words.Trim(), screened.Passages);
    }
}
