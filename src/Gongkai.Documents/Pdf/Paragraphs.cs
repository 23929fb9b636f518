using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Pdf;

/// <summary>Joins the lines of running text to paragraphs, over page breaks too.</summary>
internal sealed partial class Paragraphs
{
    /// <summary>A line that ends this far before the right margin ends its paragraph, in ems.</summary>
    private const float ShortOfMargin = 2.2f;

    /// <summary>A line that begins this far after the left margin begins a paragraph, in ems.</summary>
    private const float Indent = 1.2f;

    /// <summary>Lines this far apart belong to different paragraphs, in ems.</summary>
    private const float WideGap = 2.6f;

    /// <summary>How much larger than the usual text a heading is set.</summary>
    private const float HeadingGrowth = 1.2f;

    private readonly Dictionary<int, (float Left, float Right)> margins;
    private readonly float usualSize;
    private readonly StringBuilder text = new();
    private readonly List<SourceBlock> blocks;
    private TextLine? last;
    private PageLayout? page;
    private Place place;
    private (int Page, int Number) count;
    private float size;
    private bool isIndented;

    public Paragraphs(IReadOnlyList<PageLayout> pages, List<SourceBlock> blocks)
    {
        this.blocks = blocks;
        var lines = pages.SelectMany(page => Lines(page).Select(line => (Page: page, Line: line))).ToArray();
        margins = lines.GroupBy(entry => PaperOf(entry.Page)).ToDictionary(
            paper => paper.Key,
            paper => (paper.Min(entry => entry.Line.Left), paper.Max(entry => entry.Line.Right)));
        var sizes = lines.Select(entry => entry.Line.Size).Order().ToArray();
        usualSize = sizes.Length > 0 ? sizes[sizes.Length / 2] : 0;
    }

    private static IEnumerable<TextLine> Lines(PageLayout page) => page.Items.OfType<PageItem.Line>().Select(item => item.Text);

    private static int PaperOf(PageLayout page) => (int)Math.Round(page.Width / 10);

    /// <summary>Adds a line to the paragraph it belongs to.</summary>
    public void Add(TextLine line, PageLayout on)
    {
        if (last is not null && BeginsParagraph(line, on))
            End();
        if (last is null)
        {
            count = (on.Number, count.Page == on.Number ? count.Number + 1 : 1);
            place = new Place(Page: on.Number, Paragraph: count.Number);
            size = line.Size;
            isIndented = line.Left > margins[PaperOf(on)].Left + (Indent * line.Size);
        }

        TextLines.Append(text, line.Text);
        (last, page) = (line, on);
    }

    /// <summary>Ends the paragraph: a table or picture follows, or the document ends.</summary>
    public void End()
    {
        if (last is null)
            return;
        var isHeading = size > usualSize * HeadingGrowth && text.Length < 80;
        blocks.Add(new SourceParagraph(text.ToString(), place) { IsHeading = isHeading });
        text.Clear();
        last = null;
    }

    private bool BeginsParagraph(TextLine line, PageLayout on)
    {
        var before = last!;
        var (left, right) = margins[PaperOf(on)];
        var em = Math.Max(before.Size, line.Size);
        if (Math.Abs(before.Size - line.Size) > 0.15f * em
            || (page!.Number == on.Number && before.Baseline - line.Baseline > WideGap * em)
            || SectionTitle().IsMatch(line.Text))
            return true;
        if (IsTitle(before, left, right) && IsTitle(line, left, right))
            return false;

        return line.Left > left + (Indent * line.Size) || (EndsEarly(before) && !DidNotFit(before, line));
    }

    /// <summary>Large type in the middle: the lines of a title.</summary>
    private bool IsTitle(TextLine line, float left, float right) =>
        line.Size > usualSize * HeadingGrowth && Math.Abs(line.Left + line.Right - left - right) < 2 * line.Size;

    private bool EndsEarly(TextLine before) =>
        before.Right < margins[PaperOf(page!)].Right - (ShortOfMargin * before.Size);

    /// <summary>
    /// Whether the line above ended early because the next word had no room there. Where paragraphs begin with an indent
    /// that says it all; elsewhere a full stop ends the paragraph.
    /// </summary>
    private bool DidNotFit(TextLine before, TextLine line) =>
        (isIndented || !EndsSentence().IsMatch(before.Text))
        && before.Right + (FirstWord.Width(line.Text) * line.Size) > margins[PaperOf(page!)].Right - (ShortOfMargin * before.Size);

    [GeneratedRegex("^[一二三四五六七八九十]{1,2}、", RegexOptions.CultureInvariant)]
    private static partial Regex SectionTitle();

    [GeneratedRegex("[。！？：；]$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsSentence();
}
