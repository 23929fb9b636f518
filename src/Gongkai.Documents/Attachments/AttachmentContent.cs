using System.Text;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Documents.Attachments;

/// <summary>A piece of an attachment's text.</summary>
/// <param name="Where">Where it stands, in Chinese (第2个表 第3行 第1列; 批注; 隐藏工作表“名单”).</param>
/// <param name="IsShown">Whether a reader of the file sees it.</param>
/// <param name="Text">The text.</param>
/// <param name="Start">Its first character in <see cref="AttachmentContent.Text"/>, from 0.</param>
public sealed record AttachmentPassage(string Where, bool IsShown, string Text, int Start);

/// <summary>
/// What an attachment says, shown and hidden, and what else it holds. All its passages stand in one text, so that a
/// finding is a place in that text; the same file always gives the same text.
/// </summary>
public sealed class AttachmentContent
{
    /// <summary>Longest excerpt of a finding about something hidden, in characters.</summary>
    private const int LongestExcerpt = 120;

    /// <summary>Most findings of one kind about something hidden; the rest are counted in the last.</summary>
    private const int MostOfAKind = 20;

    /// <summary>Characters shown on each side of a passage.</summary>
    private const int WordsAround = 20;

    private AttachmentContent(AttachmentFormat format, IReadOnlyList<AttachmentPassage> passages, string text, IReadOnlyList<HiddenTrace> traces, int pages) =>
        (Format, Passages, Text, Traces, Pages) = (format, passages, text, traces, pages);

    /// <summary>What the file is.</summary>
    public AttachmentFormat Format { get; }

    /// <summary>The pieces of its text: what is shown in reading order, then what is not.</summary>
    public IReadOnlyList<AttachmentPassage> Passages { get; }

    /// <summary>The passages, a line break between each two.</summary>
    public string Text { get; }

    /// <summary>What it holds without showing it.</summary>
    public IReadOnlyList<HiddenTrace> Traces { get; }

    /// <summary>Pages of a pdf; 0 for anything else, whose pages depend on the program that shows it.</summary>
    public int Pages { get; }

    /// <summary>What readers see, passage by passage, each on a line of its own.</summary>
    public string ReadableText => string.Join('\n', Passages.Where(passage => passage.IsShown).Select(passage => passage.Text));

    /// <summary>The text that readers see, without the layout: the same before and after cleaning.</summary>
    public string ShownText => string.Concat(Passages.Where(passage => passage.IsShown).Select(passage => passage.Text).SelectMany(text => text).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Where a place of the text is in the file, in Chinese.</summary>
    /// <param name="start">The place, from 0.</param>
    public string Where(int start) => Passages.LastOrDefault(passage => passage.Start <= start)?.Where ?? "";

    /// <summary>What reviewers must look at: sensitive passages, shown and hidden, and what the file holds without showing it.</summary>
    public IReadOnlyList<SensitivePassage> Findings()
    {
        var passages = SensitiveText.Find(Text);
        var found = passages.Select((passage, index) => passage with { Place = PlaceOf(passages, index) }).ToList();
        foreach (var kind in Traces.GroupBy(trace => trace.Kind.Sensitivity()).OrderBy(group => group.Key))
        {
            // Metadata goes by itself at publication: one finding tells of all of it.
            var lines = kind.Key == SensitiveKind.HiddenMetadata
                ? [string.Join("；", kind.Select(trace => trace.ToString()).Distinct())]
                : kind.Select(trace => trace.ToString()).Distinct().ToList();
            for (var i = 0; i < Math.Min(lines.Count, MostOfAKind); i++)
            {
                var line = i == MostOfAKind - 1 && lines.Count > MostOfAKind ? $"{lines[i]}（另有{lines.Count - MostOfAKind}处）" : lines[i];
                found.Add(new SensitivePassage(kind.Key, Text.Length, 0, Shortened(line, LongestExcerpt), null));
            }
        }

        return found;
    }

    private PassagePlace PlaceOf(IReadOnlyList<SensitivePassage> all, int index)
    {
        var found = all[index];
        var within = PassageAt(found.Start);
        var (from, end) = (Math.Max(within.Start, found.Start - WordsAround), found.Start + found.Length);
        var (first, last) = (index, index);
        while (first > 0 && all[first - 1].Start + all[first - 1].Length > from)
            first--;
        var through = Math.Max(end, Math.Min(within.Start + within.Text.Length, end + WordsAround));
        while (last < all.Count - 1 && all[last + 1].Start < through)
            last++;
        return new PassagePlace(within.Where, Masked(from, found.Start, all.Take(first..index)), Masked(end, through, all.Take((index + 1)..(last + 1))));
    }

    // The words around a passage are kept and shown after what else stands there has been masked in its own place.
    private string Masked(int from, int through, IEnumerable<SensitivePassage> others)
    {
        var words = new StringBuilder();
        foreach (var other in others)
        {
            words.Append(Text, from, Math.Max(0, other.Start - from)).Append(other.Mask ?? "＊＊");
            from = other.Start + other.Length;
        }

        return words.Append(Text, from, Math.Max(0, through - from)).ToString();
    }

    // A sheet can have as many passages as cells, and a finding in each.
    private AttachmentPassage PassageAt(int start)
    {
        var (first, last) = (0, Passages.Count - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = Passages[middle].Start <= start ? (middle, last) : (first, middle - 1);
        }

        return Passages[first];
    }

    /// <summary>A text of at most so many characters.</summary>
    internal static string Shortened(string text, int most) => text.Length <= most ? text : text.UpTo(most - 1) + "…";

    /// <summary>Gathers what is read.</summary>
    internal sealed class Builder(ReadingLimits limits)
    {
        private readonly List<(string Where, bool IsShown, string Text)> shown = [];
        private readonly List<(string Where, bool IsShown, string Text)> hidden = [];
        private readonly List<HiddenTrace> traces = [];
        private long characters;

        /// <summary>Pages of a pdf.</summary>
        public int Pages { get; set; }

        /// <summary>Adds text that readers see.</summary>
        public void Show(string where, string text) => Add(shown, where, true, text);

        /// <summary>Adds text that readers do not see.</summary>
        public void Hide(string where, string text) => Add(hidden, where, false, text);

        /// <summary>Adds something that readers do not see, with its words.</summary>
        public void Trace(HiddenTraceKind kind, string where, string words = "")
        {
            Note(kind, where, words);
            Hide($"{kind.Chinese()}（{where}）", words);
        }

        /// <summary>Adds something that readers do not see, whose words they do see.</summary>
        public void Note(HiddenTraceKind kind, string where, string words)
        {
            if (traces.Count >= limits.TableCells)
                throw TooMuch();
            traces.Add(new HiddenTrace(kind, where, Shortened(words.ReplaceLineEndings(" ").Trim(), LongestExcerpt)));
        }

        /// <summary>The content.</summary>
        public AttachmentContent Content(AttachmentFormat format)
        {
            var passages = new List<AttachmentPassage>(shown.Count + hidden.Count);
            var text = new StringBuilder();
            foreach (var (where, isShown, words) in shown.Concat(hidden))
            {
                if (text.Length > 0)
                    text.Append('\n');
                passages.Add(new AttachmentPassage(where, isShown, words, text.Length));
                text.Append(words);
            }

            return new AttachmentContent(format, passages, text.ToString(), traces, Pages);
        }

        private void Add(List<(string, bool, string)> list, string where, bool isShown, string text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            characters += text.Length;
            if (characters > limits.TextCharacters || list.Count > limits.TableCells * 2)
                throw TooMuch();
            list.Add((where, isShown, text));
        }

        private UnreadableException TooMuch() =>
            new("attachment.too_much_text", $"附件的文字超过{limits.TextCharacters}字，已停止读取。请拆分成几个文件后再上传。");
    }
}
