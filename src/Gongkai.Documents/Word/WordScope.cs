using Gongkai.Documents.Source;

namespace Gongkai.Documents.Word;

/// <summary>What encloses the element being read: page, cell or text box, and in it the open table, paragraph and drawing.</summary>
internal sealed class WordScope
{
    private string carried = "";

    /// <summary>The cell it lies in; null for the page.</summary>
    public WordCell? Cell { get; set; }

    /// <summary>What was read so far.</summary>
    public List<SourceBlock> Blocks { get; } = [];

    /// <summary>The table being read; null outside of tables.</summary>
    public WordTable? Table { get; set; }

    /// <summary>The paragraph being read; null between paragraphs.</summary>
    public WordLine? Line { get; set; }

    /// <summary>The drawing being read; null outside of drawings.</summary>
    public WordDrawing? Drawing { get; set; }

    /// <summary>Makes it the scope of nothing yet.</summary>
    public void Clear()
    {
        Cell = null;
        Blocks.Clear();
        carried = "";
    }

    /// <summary>Keeps text for the head of the next paragraph.</summary>
    public void Carry(string text) => carried = text;

    /// <summary>The text kept for this paragraph.</summary>
    public string TakeCarried()
    {
        var text = carried;
        carried = "";
        return text;
    }
}
