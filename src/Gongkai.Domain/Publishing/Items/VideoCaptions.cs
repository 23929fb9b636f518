using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>The captions of a video as browsers show them over the picture.</summary>
public static partial class VideoCaptions
{
    /// <summary>
    /// Captions as WebVTT: those that are, and those with times as players write them (SubRip, whose fractions stand after a comma).
    /// </summary>
    /// <returns>The captions; null for words without times, which can only be read beside the video.</returns>
    public static string? AsWebVtt(string captions)
    {
        ArgumentNullException.ThrowIfNull(captions);
        var text = captions.TrimStart('\uFEFF', ' ', '\r', '\n').ReplaceLineEndings("\n");
        if (!Times().IsMatch(text))
            return null;
        return text.StartsWith("WEBVTT", StringComparison.Ordinal) ? text : "WEBVTT\n\n" + Times().Replace(text, times => times.Value.Replace(',', '.'));
    }

    [GeneratedRegex(@"^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3} +--> +(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}", RegexOptions.Multiline)]
    private static partial Regex Times();
}
