using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>What is taken over of one item that an existing site already made public.</summary>
public sealed record MigratedItem
{
    /// <summary>The longest address or place of origin that is kept, in characters.</summary>
    public const int OriginLimit = 500;

    /// <summary>Text and metadata, the html made safe.</summary>
    public required ItemContent Content { get; init; }

    /// <summary>When the existing site made it public.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Where it was: the address on the existing site, or the place in the list or folder.</summary>
    public required string Origin { get; init; }

    /// <summary>Tells it from every other item that its agency takes over, so that none comes twice: 32 hexadecimal digits.</summary>
    public required string Key { get; init; }

    /// <summary>Its attachments, in order.</summary>
    public IReadOnlyList<MigratedFile> Files { get; init; } = [];
}

/// <summary>An attachment that is taken over.</summary>
/// <param name="FileName">Name under which it is offered.</param>
/// <param name="MediaType">Media type found from its content.</param>
/// <param name="Kind">Its medium.</param>
/// <param name="File">The file in the store.</param>
/// <param name="Cleaned">The file that the public gets; null where it could not be made.</param>
/// <param name="TextAlternative">Captions of a video, description of a picture.</param>
/// <param name="Passages">What the screening of the file found.</param>
public sealed record MigratedFile(
    string FileName, string MediaType, AttachmentKind Kind, FileAddress File, FileAddress? Cleaned, string TextAlternative, IReadOnlyList<SensitivePassage> Passages);
