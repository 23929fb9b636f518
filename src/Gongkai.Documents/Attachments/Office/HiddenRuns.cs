using System.Xml.Linq;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>Which runs of a Word document are hidden: by themselves, or by the style of the run or its paragraph.</summary>
internal sealed class HiddenRuns
{
    private readonly Dictionary<string, (string? BasedOn, bool? Hidden)> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles.</summary>
    /// <param name="document">The part of styles; null where there is none.</param>
    public HiddenRuns(XDocument? document)
    {
        foreach (var style in document?.Root?.Elements().Where(element => element.Is("style")) ?? [])
        {
            if (style.Value("styleId") is { } id)
                styles[id] = (style.Child("basedOn")?.Value("val"), style.Child("rPr")?.Child("vanish")?.IsOn());
        }
    }

    /// <summary>Whether a run is hidden.</summary>
    public bool IsHidden(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties?.Child("vanish") is { } own)
            return own.IsOn();
        if (OfStyle(properties?.Child("rStyle")?.Value("val")) is { } ofStyle)
            return ofStyle;
        var paragraph = run.Ancestors().FirstOrDefault(element => element.Is("p"));
        return OfStyle(paragraph?.Child("pPr")?.Child("pStyle")?.Value("val")) ?? false;
    }

    private bool? OfStyle(string? id)
    {
        // A style may be based on another; a circle of them ends after as many steps as there are styles.
        for (var steps = styles.Count; id is not null && steps > 0 && styles.TryGetValue(id, out var style); steps--)
        {
            if (style.Hidden is { } hidden)
                return hidden;
            id = style.BasedOn;
        }

        return null;
    }
}
