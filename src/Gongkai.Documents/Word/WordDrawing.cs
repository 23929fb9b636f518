using System.Globalization;

namespace Gongkai.Documents.Word;

/// <summary>What is known of a drawing while it is read.</summary>
internal sealed class WordDrawing
{
    // As for a pdf: 4 % of an A4 page. Seals, logos and QR codes are smaller, pictures of tables larger.
    private const double ContentArea = 0.04 * 210 * 297;

    private double width;
    private double height;

    /// <summary>Whether it holds a picture, a chart or a diagram.</summary>
    public bool HoldsPicture { get; set; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether it is a picture large enough to be content.</summary>
    public bool IsContent => HoldsPicture && !IsHidden && width * height >= ContentArea;

    /// <summary>Takes a size in millimetres if it is larger than what was known.</summary>
    public void Grow(double newWidth, double newHeight)
    {
        if (newWidth * newHeight > width * height)
            (width, height) = (newWidth, newHeight);
    }

    /// <summary>Takes the size from the style of an old drawing (<c>width:415.3pt;height:210pt</c>).</summary>
    public void Grow(string? style)
    {
        if (style is null)
            return;
        var (newWidth, newHeight) = (0.0, 0.0);
        foreach (var range in style.AsSpan().Split(';'))
        {
            var rule = style.AsSpan(range).Trim();
            if (rule.StartsWith("width:"))
                newWidth = Millimetres(rule["width:".Length..]);
            else if (rule.StartsWith("height:"))
                newHeight = Millimetres(rule["height:".Length..]);
        }

        Grow(newWidth, newHeight);
    }

    private static double Millimetres(ReadOnlySpan<char> length)
    {
        var number = length.TrimEnd("abcdefghijklmnopqrstuvwxyz ");
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return 0;
        return length[number.Length..].Trim() switch
        {
            "pt" => value * 25.4 / 72,
            "in" => value * 25.4,
            "cm" => value * 10,
            "mm" => value,
            // Units of the coordinate space that a group defines for its members.
            _ => 0,
        };
    }
}
