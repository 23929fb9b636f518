using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Gongkai.Documents.Html;

/// <summary>What a tag's attributes say that matters here; the tokenizer leaves the others aside.</summary>
internal readonly record struct TagAttributes
{
    private const int WidestSpan = 1000;

    private const int HighestSpan = 65534;

    /// <summary>Whether the page does not show the element.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>What the element is by its style where that makes a table of it: table-row or table-cell.</summary>
    public GridPart GridPart { get; private init; }

    /// <summary>The class and id, apart by a space.</summary>
    public string? Classes { get; private init; }

    /// <summary>The address a link leads to, or that a frame shows.</summary>
    public string? Address { get; private init; }

    /// <summary>How many columns a cell covers, at least 1; nonsense counts as 1.</summary>
    public int ColumnSpan { get; private init; }

    /// <summary>How many rows a cell covers; 0 for all down to the end of its row group; nonsense counts as 1.</summary>
    public int RowSpan { get; private init; }

    /// <summary>Name (or property) of a piece of metadata.</summary>
    public string? MetaName { get; private init; }

    /// <summary>The piece of metadata.</summary>
    public string? MetaContent { get; private init; }

    /// <summary>Width of a picture in pixels; null where the page does not say it.</summary>
    public int? Width { get; private init; }

    /// <summary>Height of a picture in pixels; null where the page does not say it.</summary>
    public int? Height { get; private init; }

    /// <summary>Whether the tokenizer keeps the attribute.</summary>
    public static bool IsWanted(ref StructHtmlToken _, ReadOnlyMemory<char> name) => name.Span is
        "style" or "hidden" or "class" or "id" or "href" or "src" or "data" or "colspan" or "rowspan"
        or "name" or "property" or "content" or "width" or "height";

    /// <summary>Reads the attributes of a start tag.</summary>
    public static TagAttributes Of(ref StructHtmlToken token)
    {
        var result = new TagAttributes { ColumnSpan = 1, RowSpan = 1 };
        var attributes = token.Attributes;
        // The first of several of the same name counts.
        for (var index = attributes.Count - 1; index >= 0; index--)
        {
            var attribute = attributes[index];
            var value = attribute.Value.Memory.Span;
            result = attribute.Name.Memory.Span switch
            {
                "hidden" => result with { IsHidden = true },
                "style" => Styled(result, value),
                "class" or "id" => result with { Classes = result.Classes is null ? value.ToString() : $"{result.Classes} {value}" },
                "href" or "src" or "data" => result with { Address = value.ToString() },
                "colspan" => result with { ColumnSpan = Math.Clamp(Span(value), 1, WidestSpan) },
                "rowspan" => result with { RowSpan = Math.Clamp(Span(value), 0, HighestSpan) },
                "name" or "property" => result with { MetaName = value.ToString() },
                "content" => result with { MetaContent = value.ToString() },
                "width" => result with { Width = Pixels(value) ?? result.Width },
                "height" => result with { Height = Pixels(value) ?? result.Height },
                _ => result,
            };
        }

        return result;
    }

    private static TagAttributes Styled(TagAttributes result, ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (Says(property, value, "display", "none") || Says(property, value, "visibility", "hidden") || Says(property, value, "mso-hide", "all"))
                result = result with { IsHidden = true };
            else if (Says(property, value, "display", "table-row"))
                result = result with { GridPart = GridPart.Row };
            else if (Says(property, value, "display", "table-cell"))
                result = result with { GridPart = GridPart.Cell };
            else if (property.Equals("width", StringComparison.OrdinalIgnoreCase))
                result = result with { Width = result.Width ?? Pixels(value) };
            else if (property.Equals("height", StringComparison.OrdinalIgnoreCase))
                result = result with { Height = result.Height ?? Pixels(value) };
        }

        return result;
    }

    private static bool Says(ReadOnlySpan<char> property, ReadOnlySpan<char> value, string name, string wanted) =>
        property.Equals(name, StringComparison.OrdinalIgnoreCase) && value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase);

    // "3", " 3 ", "3px" and "3.5" are 3; what begins with no digit, or is beyond counting, is no span.
    private static int Span(ReadOnlySpan<char> value)
    {
        value = value.TrimStart();
        var digits = value.IndexOfAnyExceptInRange('0', '9') is var end && end >= 0 ? value[..end] : value;
        return digits.Length > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
    }

    private static int? Pixels(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        var digits = value.IndexOfAnyExceptInRange('0', '9') is var end && end >= 0 ? value[..end] : value;
        var unit = value[digits.Length..].TrimStart("0123456789.").Trim();
        return unit.Length is 0 || unit.Equals("px", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null
            : null;
    }
}
