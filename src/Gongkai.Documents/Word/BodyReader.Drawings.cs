using System.Globalization;
using Gongkai.Documents.Packages;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Word;

// Text boxes and pictures, in the drawings of today and in those of old Word versions.
internal sealed partial class BodyReader
{
    private const double MillimetresPerEmu = 1 / 36_000.0;

    /// <summary>A drawing is written once for each age of programs: the first version that is understood counts, and no other.</summary>
    private void Alternative(WordScope scope)
    {
        var chosen = false;
        for (var inside = part.Enter(); part.ReadChild(inside);)
        {
            if (!chosen && (part.LocalName == "Fallback" || (part.LocalName == "Choice" && Understands(part.Plain("Requires")))))
            {
                chosen = true;
                Content(scope);
            }
            else
            {
                part.Skip();
            }
        }
    }

    private bool Understands(string? prefixes) =>
        prefixes is not null && prefixes.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix => part.OfPrefix(prefix) != Vocabulary.Other);

    private void TextBox(WordScope scope)
    {
        if (scope.Line is not { IsShown: true } line)
        {
            part.Skip();
            return;
        }

        var box = new WordScope { Cell = scope.Cell };
        Content(box);
        line.Boxes.AddRange(box.Blocks);
    }

    private void Figure(WordScope scope)
    {
        var outer = scope.Drawing;
        var drawing = new WordDrawing();
        scope.Drawing = drawing;
        Content(scope);
        scope.Drawing = outer;
        if (drawing.IsContent && scope.Line is { IsShown: true } line)
        {
            budget.SpendBlock();
            line.Boxes.Add(new SourcePicture(PlaceNear(scope)));
        }
    }

    private void DrawingElement(WordScope scope)
    {
        if (scope.Drawing is { } drawing)
        {
            switch (part.Vocabulary, part.LocalName)
            {
                case (Vocabulary.Placement, "extent"):
                    drawing.Grow(Emu("cx"), Emu("cy"));
                    break;
                case (Vocabulary.Placement, "docPr"):
                    drawing.IsHidden = part.Plain("hidden") is "1" or "true";
                    break;
                case (Vocabulary.Picture, "pic") or (Vocabulary.Vml, "imagedata"):
                    drawing.HoldsPicture = true;
                    break;
                case (Vocabulary.Drawing, "graphicData"):
                    drawing.HoldsPicture |= part.Plain("uri") is { } kind
                        && (kind.EndsWith("/chart", StringComparison.Ordinal) || kind.EndsWith("/diagram", StringComparison.Ordinal));
                    break;
                case (Vocabulary.Vml, "textpath"):
                    LetteredShape(scope);
                    break;
                case (Vocabulary.Vml, _):
                    drawing.Grow(part.Plain("style"));
                    break;
            }
        }

        Content(scope);
    }

    // Titles are sometimes drawn as lettering (艺术字); old versions keep the text in an attribute.
    private void LetteredShape(WordScope scope)
    {
        if (part.Plain("string") is not { Length: > 0 } text || scope.Line is not { IsShown: true } line)
            return;
        budget.SpendCharacters(text.Length);
        budget.SpendBlock();
        line.Boxes.Add(new SourceParagraph(text, PlaceNear(scope)));
    }

    private Place PlaceNear(WordScope scope) => scope.Cell?.Place ?? new Place(Paragraph: paragraphs + 1);

    private double Emu(string name) =>
        long.TryParse(part.Plain(name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length * MillimetresPerEmu : 0;
}
