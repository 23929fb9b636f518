namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// A version of an item: text, attachments, attribute, and how far they have come. Changed only through its
/// <see cref="Item"/>.
/// </summary>
public sealed class ItemVersion
{
    private readonly List<Attachment> attachments = [];
    private readonly List<SensitiveFinding> findings = [];

    private ItemVersion()
    {
        Content = null!;
        PublicNote = "";
    }

    internal ItemVersion(int number, VersionPurpose purpose, ItemContent content, DateTimeOffset at)
    {
        Number = number;
        Purpose = purpose;
        Content = Own(content);
        BegunAt = at;
        PublicNote = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number within the item, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why it was begun.</summary>
    public VersionPurpose Purpose { get; private set; }

    /// <summary>How far it has come.</summary>
    public VersionStage Stage { get; internal set; }

    /// <summary>Text and metadata.</summary>
    public ItemContent Content { get; private set; }

    /// <summary>The disclosure attribute proposed or decided; null until proposed.</summary>
    public AttributeDecision? Attribute { get; private set; }

    /// <summary>What the public is told about a correction; empty on other versions.</summary>
    public string PublicNote { get; internal set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Who passed the department review; null before, and after any edit.</summary>
    public long? DepartmentReviewer { get; internal set; }

    /// <summary>Who passed the confidentiality review; null before, and after any edit.</summary>
    public long? ConfidentialityReviewer { get; internal set; }

    /// <summary>When title, text and attachments were last screened for sensitive content; null where not since the last edit.</summary>
    public DateTimeOffset? ScreenedAt { get; private set; }

    /// <summary>When it is to be published; null unless scheduled.</summary>
    public DateTimeOffset? ScheduledFor { get; internal set; }

    /// <summary>The channels it is published through; none before publication is decided.</summary>
    public PublicationChannels Channels { get; internal set; }

    /// <summary>When it was published or kept; null before.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }

    /// <summary>Its attachments, by number.</summary>
    public IReadOnlyList<Attachment> Attachments => attachments;

    /// <summary>What the screening found, by number.</summary>
    public IReadOnlyList<SensitiveFinding> Findings => findings;

    /// <summary>Whether it can still become the current version.</summary>
    public bool IsOpen => Stage < VersionStage.Current;

    /// <summary>The attachment with a number; null where there is none.</summary>
    public Attachment? Attachment(int number) => attachments.Find(attachment => attachment.Number == number);

    internal SensitiveFinding? OpenFinding(int number) => findings.Find(finding => finding.Number == number && finding.IsOpen);

    /// <summary>The same text under the next number, open again.</summary>
    internal ItemVersion Next(int number, VersionPurpose purpose, DateTimeOffset at)
    {
        var next = new ItemVersion(number, purpose, Content, at);
        next.attachments.AddRange(attachments.Select(attachment => attachment.Copy()));
        if (Attribute is not null)
            next.Attribute = Attribute with { };
        return next;
    }

    internal void Write(ItemContent content)
    {
        Content = Own(content);
        Invalidate();
    }

    internal void Propose(AttributeDecision decision)
    {
        Attribute = decision with { };
        Invalidate();
    }

    internal void Add(Attachment attachment)
    {
        attachments.Add(attachment);
        Invalidate();
    }

    internal void Remove(Attachment attachment)
    {
        attachments.Remove(attachment);
        Invalidate();
    }

    /// <summary>Back to the draft: reviews and screening were about something that is no longer there.</summary>
    internal void Invalidate()
    {
        SendBack();
        ScreenedAt = null;
        findings.Clear();
    }

    /// <summary>Back to the draft, unchanged: the screening still holds, the reviews do not.</summary>
    internal void SendBack()
    {
        Stage = VersionStage.Draft;
        DepartmentReviewer = ConfidentialityReviewer = null;
        ScheduledFor = null;
        Channels = PublicationChannels.None;
    }

    internal void Screen(IEnumerable<SensitiveFinding> found, DateTimeOffset at)
    {
        var fresh = found.ToList();
        foreach (var finding in fresh)
        {
            if (findings.Find(earlier => !earlier.IsOpen && earlier.IsSameAs(finding)) is { } earlier)
                finding.KeepResolutionOf(earlier);
        }

        findings.Clear();
        findings.AddRange(fresh);
        ScreenedAt = at;
    }

    /// <summary>Replaces a passage by its mask; the places of what follows it are kept right.</summary>
    internal void MaskText(SensitiveFinding finding, string mask)
    {
        switch (finding.Part)
        {
            case FindingPart.Title:
                Content = Own(Content with { Title = Replaced(Content.Title) });
                break;
            case FindingPart.Body:
                Content = Own(Content with { Body = Content.Body.Mask(finding.Start, finding.Length, mask) });
                break;
            case FindingPart.PublicNote:
                PublicNote = Replaced(PublicNote);
                break;
            case FindingPart.AttachmentName when Attachment(finding.Attachment!.Value) is { } named:
                named.Describe(Replaced(named.FileName), named.TextAlternative);
                break;
            case FindingPart.TextAlternative when Attachment(finding.Attachment!.Value) is { } described:
                described.Describe(described.FileName, Replaced(described.TextAlternative));
                break;
            default:
                throw new InvalidOperationException("Passages in files are masked in the file.");
        }

        foreach (var later in findings.Where(other =>
            (other.Part, other.Attachment) == (finding.Part, finding.Attachment) && other.Start > finding.Start))
        {
            later.Shift(mask.Length - finding.Length);
        }

        string Replaced(string text) => string.Concat(text.AsSpan(0, finding.Start), mask, text.AsSpan(finding.Start + finding.Length));
    }

    private static ItemContent Own(ItemContent content) =>
        content with { Title = content.Title.Trim(), Body = content.Body with { } };
}
