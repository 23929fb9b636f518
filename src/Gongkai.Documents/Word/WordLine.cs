using System.Text;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Word;

/// <summary>A paragraph while it is read.</summary>
internal sealed class WordLine
{
    // Fields around the place being read: true while in the instruction of one, false in its result.
    private readonly Stack<bool> fields = [];
    private int instructions;

    /// <summary>The text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>What text boxes and pictures anchored to it hold.</summary>
    public List<SourceBlock> Boxes { get; } = [];

    /// <summary>Its style.</summary>
    public WordStyle Style { get; set; } = WordStyle.None;

    /// <summary>Identifier of its style; null for the default one.</summary>
    public string? StyleId { get; set; }

    /// <summary>The outline level it states itself.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>The list it says it belongs to; null where it leaves that to its style.</summary>
    public ListPosition? Numbering { get; set; }

    /// <summary>Whether the paragraph's end was deleted with tracked changes.</summary>
    public bool MarkDeleted { get; set; }

    /// <summary>Whether the paragraph's end is hidden.</summary>
    public bool MarkHidden { get; set; }

    /// <summary>Whether the paragraph's style hides its text.</summary>
    public bool MarkStyleHides { get; set; }

    /// <summary>Whether the current run is hidden.</summary>
    public bool Hidden { get; set; }

    /// <summary>Whether text at this place is printed.</summary>
    public bool IsShown => !Hidden && instructions == 0;

    /// <summary>Whether there is no text that can be seen.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var chunk in Text.GetChunks())
            {
                if (!chunk.Span.IsWhiteSpace())
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether the whole paragraph is hidden, its number too.</summary>
    public bool IsHidden => (MarkHidden || MarkStyleHides) && IsBlank;

    /// <summary>Makes it a new paragraph.</summary>
    /// <param name="carried">Text left over from the paragraph before.</param>
    public void Begin(string carried)
    {
        Text.Clear().Append(carried);
        Boxes.Clear();
        Style = WordStyle.None;
        StyleId = null;
        OutlineLevel = null;
        Numbering = null;
        MarkDeleted = MarkHidden = MarkStyleHides = Hidden = false;
        // A field's instruction ends with its paragraph: one that was never closed must not hide the rest of the report.
        fields.Clear();
        instructions = 0;
    }

    /// <summary>Passes a border of a field.</summary>
    /// <param name="border"><c>begin</c>, <c>separate</c> or <c>end</c>.</param>
    public void Field(string? border)
    {
        if (border == "begin")
        {
            fields.Push(true);
            instructions++;
        }
        else if (border is "separate" or "end" && fields.TryPop(out var instruction))
        {
            if (instruction)
                instructions--;
            if (border == "separate")
                fields.Push(false);
        }
    }
}
