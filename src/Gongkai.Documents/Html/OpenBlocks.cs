using Gongkai.Documents.Source;

namespace Gongkai.Documents.Html;

/// <summary>The blocks gathered so far of a page or a cell.</summary>
internal sealed class OpenBlocks
{
    private readonly List<SourceBlock> blocks = new(1);

    /// <summary>The blocks in order.</summary>
    public IReadOnlyList<SourceBlock> Blocks => blocks;

    /// <summary>Whether a table is among them.</summary>
    public bool HasTable { get; private set; }

    /// <summary>Whether a picture that is large beyond doubt is among them.</summary>
    public bool HasLargePicture { get; private set; }

    /// <summary>Characters of its paragraphs.</summary>
    public int Characters { get; private set; }

    /// <summary>Adds a block.</summary>
    public void Add(SourceBlock block)
    {
        blocks.Add(block);
        HasTable |= block is SourceTable;
        if (block is SourceParagraph paragraph)
            Characters += paragraph.Text.Length;
    }

    /// <summary>Adds a picture.</summary>
    public void AddPicture(SourcePicture picture, bool isLarge)
    {
        Add(picture);
        HasLargePicture |= isLarge;
    }

    /// <summary>Takes away what was added since there were so many blocks.</summary>
    public void RemoveFrom(int count) => blocks.RemoveRange(count, blocks.Count - count);

    /// <summary>The text of the paragraphs, a line each.</summary>
    public string Text()
    {
        if (blocks.Count == 0)
            return "";
        if (blocks is [SourceParagraph only])
            return only.Text;
        return string.Join('\n', blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
    }
}
