using Gongkai.Data.Files;
using Gongkai.Documents.Attachments;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Web.Publishing;

/// <summary>A file of a version that may hold links.</summary>
/// <param name="Number">Number of the attachment.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">Where it lies; null where there is none.</param>
internal sealed record LinkedFile(int Number, string Name, FileAddress? Content);

/// <summary>A link in a file of a version.</summary>
/// <param name="File">The file.</param>
/// <param name="Link">The link.</param>
/// <param name="Order">Its place among the links of the file.</param>
internal sealed record LinkInFile(LinkedFile File, AttachmentLink Link, int Order);

/// <summary>The links of a version: of its text, and of its files.</summary>
internal sealed record VersionLinks(IReadOnlyList<TextLink> OfText, string Text, IReadOnlyList<LinkInFile> OfFiles)
{
    private const int WhereLimit = 200;
    private const int ExcerptLimit = 120;
    private static readonly AttachmentLinks Links = new();

    /// <summary>Where they lead, those of the text first.</summary>
    public IEnumerable<string> Targets => OfText.Select(link => link.Target).Concat(OfFiles.Select(link => link.Link.Target));

    /// <summary>Reads them. A file that is missing or cannot be read has none: whoever screens it says so.</summary>
    /// <param name="body">The text.</param>
    /// <param name="files">The files; pictures and videos have no links.</param>
    /// <param name="store">Where they lie.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<VersionLinks> ReadAsync(RichText body, IEnumerable<LinkedFile> files, IFileStore store, CancellationToken cancellation)
    {
        var ofFiles = new List<LinkInFile>();
        foreach (var file in files)
        {
            if (file.Content is not null && await store.ReadAsync(file.Content, cancellation) is { } content)
                ofFiles.AddRange(await InFileAsync(file, content, cancellation));
        }

        return Of(body, ofFiles);
    }

    /// <summary>Those of a text, and those found in its files.</summary>
    public static VersionLinks Of(RichText body, IReadOnlyList<LinkInFile> ofFiles) => new(body.Links(), body.Text, ofFiles);

    /// <summary>Those in one file, whose bytes are at hand; none where it cannot be read.</summary>
    public static async Task<IEnumerable<LinkInFile>> InFileAsync(LinkedFile file, byte[] content, CancellationToken cancellation)
    {
        var read = await Task.Run(() => Links.Read(content, cancellation), cancellation);
        return read.IsDone ? read.Value.Select((link, order) => new LinkInFile(file, link, order)) : [];
    }

    /// <summary>Where each stands, in Chinese with its words, and where it leads.</summary>
    public IEnumerable<(string Place, string Target)> Places() =>
    [
        .. OfText.Select(link => ($"正文“{Text.Substring(link.Start, link.Length)}”", link.Target)),
        .. OfFiles.Select(one => ($"附件“{one.File.Name}”{one.Link.Where}{(one.Link.Words.Length > 0 ? $"“{one.Link.Words}”" : "")}", one.Link.Target)),
    ];

    /// <summary>What reviewers are shown of links of the text that lead nowhere.</summary>
    /// <param name="faults">Why, by target.</param>
    public IReadOnlyList<SensitivePassage> BrokenInText(IReadOnlyDictionary<string, string> faults) =>
    [
        .. OfText.Where(link => faults.ContainsKey(link.Target)).Select(link =>
            new SensitivePassage(SensitiveKind.BrokenLink, link.Start, link.Length, Text.Substring(link.Start, link.Length), null)
            {
                Place = new PassagePlace($"{faults[link.Target]}：{link.Target}".UpTo(WhereLimit), "", ""),
            }),
    ];

    /// <summary>What reviewers are shown of links of a file that lead nowhere: two of the same words are told apart by their order.</summary>
    /// <param name="attachment">Number of the attachment.</param>
    /// <param name="faults">Why, by target.</param>
    public IEnumerable<SensitivePassage> BrokenInFile(int attachment, IReadOnlyDictionary<string, string> faults) =>
        from one in OfFiles
        where one.File.Number == attachment && faults.ContainsKey(one.Link.Target)
        select new SensitivePassage(SensitiveKind.BrokenLink, one.Order, 0, WordsOf(one.Link), null)
        {
            Place = new PassagePlace($"{one.Link.Where}，{faults[one.Link.Target]}：{one.Link.Target}".UpTo(WhereLimit), "", ""),
        };

    private static string WordsOf(AttachmentLink link) => (link.Words.Length > 0 ? link.Words : link.Target).UpTo(ExcerptLimit);
}
