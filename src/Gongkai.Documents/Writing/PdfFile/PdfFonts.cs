using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Writing.PdfFile;

/// <summary>Writes the fonts of a document: the glyphs it uses and what characters they are.</summary>
internal static class PdfFonts
{
    private const int MostMappingsInBlock = 100;

    /// <summary>Writes a font and gives the number of its dictionary.</summary>
    public static int Add(PdfObjects objects, EmbeddedFont font)
    {
        var name = Tag(font.Number) + "+" + font.Face.PostScriptName;
        var isCff = font.Face.HasCff;
        var program = isCff
            ? objects.AddStream(CffSubset.Of(font.Face, name, font.Glyphs), "/Subtype/CIDFontType0C")
            : AddTrueType(objects, TrueTypeSubset.Of(font.Face, font.Glyphs));
        var face = font.Face;
        var box = string.Join(' ', face.Box.Select(PdfObjects.Number));
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {PdfObjects.Number(face.Ascent)}"
            + $"/Descent {PdfObjects.Number(face.Descent)}/CapHeight {PdfObjects.Number(face.Ascent)}/StemV {(face.Weight > 550 ? 140 : 80)}"
            + $"/{(isCff ? "FontFile3" : "FontFile2")} {Reference(program)}>>");
        var widths = string.Join(' ', font.Glyphs.Select(glyph => PdfObjects.Number(face.Advance(glyph))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/{(isCff ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity")}/BaseFont/{name}"
            + $"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {Reference(descriptor)}/W[0[{widths}]]>>");
        var characters = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode(font.CodePoints)));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{Reference(descendant)}]/ToUnicode {Reference(characters)}>>");
    }

    /// <summary>A reference to an object.</summary>
    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    private static int AddTrueType(PdfObjects objects, byte[] program) =>
        objects.AddStream(program, string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"));

    // Six capitals mark a font that is cut; they only have to differ inside the document.
    private static string Tag(int number) => "GKAAA" + (char)('A' + ((number - 1) % 26));

    private static string ToUnicode(IReadOnlyList<int> codePoints)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (var first = 1; first < codePoints.Count; first += MostMappingsInBlock)
        {
            var end = Math.Min(codePoints.Count, first + MostMappingsInBlock);
            map.Append(CultureInfo.InvariantCulture, $"{end - first} beginbfchar\n");
            for (var code = first; code < end; code++)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoints[code])));
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
