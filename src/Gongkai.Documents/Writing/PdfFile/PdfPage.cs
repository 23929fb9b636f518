using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing.Typefaces;
using Gongkai.Documents.Writing.Typesetting;

namespace Gongkai.Documents.Writing.PdfFile;

/// <summary>A page that is being drawn. Lengths in points, the origin at the upper left corner.</summary>
/// <param name="width">Width of the paper.</param>
/// <param name="height">Height of the paper.</param>
internal sealed class PdfPage(double width, double height)
{
    private readonly StringBuilder content = new();
    private readonly List<StructureElement> marked = [];
    private int number;
    private (byte[] Samples, int Width, int Height, bool IsGrey)? picture;

    /// <summary>The element that each marked part of the page belongs to, by the part's mark.</summary>
    public IReadOnlyList<StructureElement> Marked => marked;

    /// <summary>Number of the page's object, reserved when first asked for.</summary>
    public int Number(PdfObjects objects) => number != 0 ? number : number = objects.Reserve();

    /// <summary>Draws a line of text that belongs to an element; null for what is no content of the report (page numbers, repeated headings).</summary>
    public void Text(SetLine line, double x, double baseline, StructureElement? element)
    {
        if (line.Characters.Count == 0)
            return;
        Begin(element);
        content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {PdfObjects.Number(x)} {PdfObjects.Number(height - baseline)} Tm");
        EmbeddedFont? font = null;
        foreach (var character in line.Characters)
        {
            if (character.Font != font)
            {
                if (font is not null)
                    content.Append(">] TJ");
                font = character.Font;
                content.Append(CultureInfo.InvariantCulture, $" /F{font.Number} {PdfObjects.Number(line.Size)} Tf [<");
            }

            content.Append(CultureInfo.InvariantCulture, $"{character.Code:X4}");
            if (Math.Abs(character.SpaceAfter) > 0.001)
                content.Append(CultureInfo.InvariantCulture, $">{PdfObjects.Number(-character.SpaceAfter * 1000 / line.Size)}<");
        }

        content.Append(">] TJ ET\nEMC\n");
    }

    /// <summary>Draws in red, as official documents print the head of a letter.</summary>
    public void Red(Action draw)
    {
        content.Append("q 1 0 0 rg 1 0 0 RG\n");
        draw();
        content.Append("Q\n");
    }

    /// <summary>Draws so that nobody sees it; programs that read and search find it.</summary>
    public void Unseen(Action draw)
    {
        content.Append("q 3 Tr\n");
        draw();
        content.Append("Q\n");
    }

    /// <summary>Covers the page with a picture.</summary>
    /// <param name="samples">Its rows, each with PNG's filter byte in front.</param>
    /// <param name="across">Pixels of a row.</param>
    /// <param name="down">Rows.</param>
    /// <param name="isGrey">One byte a pixel; else three.</param>
    public void Picture(byte[] samples, int across, int down, bool isGrey)
    {
        picture = (samples, across, down, isGrey);
        Begin(null);
        content.Append(CultureInfo.InvariantCulture, $"q {PdfObjects.Number(width)} 0 0 {PdfObjects.Number(height)} 0 0 cm /Page Do Q\nEMC\n");
    }

    /// <summary>Draws the lines of a table.</summary>
    /// <param name="lines">Ends of each line.</param>
    /// <param name="thickness">How thick they are.</param>
    public void Rules(IEnumerable<(double X1, double Y1, double X2, double Y2)> lines, double thickness)
    {
        Begin(null);
        content.Append(CultureInfo.InvariantCulture, $"{PdfObjects.Number(thickness)} w 2 J\n");
        foreach (var (x1, y1, x2, y2) in lines)
        {
            content.Append(CultureInfo.InvariantCulture,
                $"{PdfObjects.Number(x1)} {PdfObjects.Number(height - y1)} m {PdfObjects.Number(x2)} {PdfObjects.Number(height - y2)} l\n");
        }

        content.Append("S\nEMC\n");
    }

    /// <summary>Writes the page.</summary>
    /// <param name="objects">The file.</param>
    /// <param name="parent">Number of the page tree.</param>
    /// <param name="fonts">Number of the dictionary of fonts.</param>
    /// <param name="position">Position among the pages, from 0.</param>
    public void Write(PdfObjects objects, int parent, int fonts, int position)
    {
        var pictures = "";
        if (picture is var (samples, across, down, isGrey))
        {
            var colors = isGrey ? 1 : 3;
            var drawn = objects.AddStream(samples, string.Create(CultureInfo.InvariantCulture,
                $"/Type/XObject/Subtype/Image/Width {across}/Height {down}/BitsPerComponent 8/ColorSpace/{(isGrey ? "DeviceGray" : "DeviceRGB")}"
                + $"/DecodeParms<</Predictor 15/Colors {colors}/BitsPerComponent 8/Columns {across}>>"));
            pictures = $"/XObject<</Page {PdfFonts.Reference(drawn)}>>";
            picture = null;
        }

        var stream = objects.AddStream(Encoding.ASCII.GetBytes(content.ToString()));
        objects.Add(Number(objects), string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {PdfObjects.Number(width)} {PdfObjects.Number(height)}]"
            + $"/Resources<</Font {fonts} 0 R{pictures}>>/Contents {stream} 0 R/StructParents {position}/Tabs/S>>"));
    }

    private void Begin(StructureElement? element)
    {
        if (element is null)
        {
            content.Append("/Artifact BMC\n");
            return;
        }

        content.Append(CultureInfo.InvariantCulture, $"/{element.Kind} <</MCID {marked.Count}>> BDC\n");
        element.Add(this, marked.Count);
        marked.Add(element);
    }
}
