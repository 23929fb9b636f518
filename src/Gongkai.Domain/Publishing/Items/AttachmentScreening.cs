using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>What the screening of the file of an attachment found.</summary>
/// <param name="Number">Number of the attachment.</param>
/// <param name="Hash">Hash of the file that was screened: that of <see cref="Attachment.Content"/>, or it does not count.</param>
/// <param name="Passages">What was found, hidden text and metadata included.</param>
public sealed record AttachmentScreening(int Number, string Hash, IReadOnlyList<SensitivePassage> Passages);
