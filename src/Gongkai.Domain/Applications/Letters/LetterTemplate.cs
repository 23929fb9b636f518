using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>
/// The wording of a kind of letter: the title in the first line, then a paragraph a line, with named places in braces
/// ({收到日期}). A line with a place for which there is nothing to say is left out. What fills a place is text: it is never
/// read as a template again.
/// </summary>
public sealed partial class LetterTemplate
{
    /// <summary>The longest template, in characters.</summary>
    public const int TextLimit = 10_000;

    private static readonly Dictionary<string, LetterTemplate> BuiltInOnes = [];

    private readonly string[] lines;

    private LetterTemplate(LetterKind kind, string text) => (Kind, Text, lines) = (kind, text, text.Split('\n'));

    /// <summary>The kind of letter.</summary>
    public LetterKind Kind { get; }

    /// <summary>The template as it is edited.</summary>
    public string Text { get; }

    /// <summary>The title of the letter.</summary>
    public string Title => lines[0];

    /// <summary>The wording of a kind where the agency has none of its own.</summary>
    public static LetterTemplate BuiltIn(LetterKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        lock (BuiltInOnes)
        {
            if (BuiltInOnes.TryGetValue(kind.Key, out var known))
                return known;
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("letter." + kind.Key)
                ?? throw new InvalidOperationException($"No template of {kind.Key}.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return BuiltInOnes[kind.Key] = Create(kind, reader.ReadToEnd()).Require();
        }
    }

    /// <summary>Takes a template that somebody wrote.</summary>
    /// <returns>The template, or the refusal <c>letter.template</c> that names every fault.</returns>
    public static Result<LetterTemplate> Create(LetterKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        var tidy = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        var faults = Faults(kind, tidy).ToList();
        return faults.Count == 0 ? new LetterTemplate(kind, tidy) : new Refusal("letter.template", $"“{kind.Chinese}”的模板不能使用：{string.Join("；", faults)}。");
    }

    /// <summary>The paragraphs, the title left out.</summary>
    /// <param name="places">What fills each place; several lines make several paragraphs.</param>
    internal IEnumerable<string> Fill(IReadOnlyDictionary<string, string> places)
    {
        foreach (var line in lines.Skip(1))
        {
            var isSilent = false;
            var filled = Place().Replace(line, place =>
            {
                var value = places.GetValueOrDefault(place.Groups[1].Value, "");
                isSilent |= value.Length == 0;
                return value;
            });
            if (isSilent)
                continue;
            foreach (var paragraph in filled.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return paragraph;
        }
    }

    private static IEnumerable<string> Faults(LetterKind kind, string text)
    {
        if (text.Length > TextLimit)
        {
            yield return $"共{text.Length}字，超过{TextLimit}字，请精简";
            yield break;
        }

        var lines = text.Split('\n');
        if (lines[0].Length is 0 or > 60 || Place().IsMatch(lines[0]))
            yield return "第一行应为标题，1至60字，不含大括号";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Place().Replace(lines[i], "").AsSpan().ContainsAny('{', '}'))
                yield return $"第{i + 1}行的大括号不成对，或者其中没有名称";
        }

        var used = Place().Matches(text).Select(place => place.Groups[1].Value).ToHashSet();
        var required = kind.RequiredPlaces.ToList();
        var known = required.Union(LetterPlaces.Common).ToList();
        if (used.Where(place => !known.Contains(place)).ToList() is { Count: > 0 } unknown)
            yield return $"不认识{string.Join('、', unknown.Select(Braced))}，可以使用的有：{string.Concat(known.Select(Braced))}";
        if (required.Where(place => !used.Contains(place)).ToList() is { Count: > 0 } missing)
            yield return $"缺少必备内容{string.Join('、', missing)}，请在适当位置加入{string.Concat(missing.Select(Braced))}";
        if (kind.Decision.Count > 0 && !kind.Decision.Any(words => text.Contains(words, StringComparison.Ordinal)))
            yield return $"没有写明办理决定，应写明“{string.Join("”或者“", kind.Decision)}”";
    }

    private static string Braced(string place) => $"{{{place}}}";

    [GeneratedRegex(@"\{([^{}\n]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
