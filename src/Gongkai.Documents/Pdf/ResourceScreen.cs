using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// Leaves of a page's resources what reading its text needs: forms, and fonts without their programs. A font's program
/// draws its shapes; what its codes mean and how wide they are stands in the font's dictionary. Parsing programs takes most
/// of the time of reading, and a forged one can recurse without end.
/// </summary>
internal sealed class ResourceScreen(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private readonly Dictionary<DictionaryToken, DictionaryToken> screened = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IndirectReference> fontsSeen = [];
    private readonly CharacterMapBound mapBound = new();

    /// <summary>The resources to give to PdfPig in place of the page's own.</summary>
    public DictionaryToken Screen(DictionaryToken resources)
    {
        if (screened.TryGetValue(resources, out var known))
            return known;
        var kept = new Dictionary<NameToken, IToken>();
        if (resources.TryGet(NameToken.Font, scanner, out DictionaryToken? fonts))
            kept[NameToken.Font] = ScreenFonts(fonts);
        if (resources.TryGet(NameToken.Xobject, scanner, out DictionaryToken? objects))
            kept[NameToken.Xobject] = Select(objects, token => token as IndirectReferenceToken);
        return screened[resources] = new DictionaryToken(kept);
    }

    private DictionaryToken ScreenFonts(DictionaryToken fonts) => Select(fonts, token =>
    {
        if (!DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var font))
            return null;
        if (token is not IndirectReferenceToken reference)
            return ScreenFont(font);
        // PdfPig keeps fonts by their reference, so the object itself is replaced.
        if (fontsSeen.Add(reference.Data))
            scanner.ReplaceToken(reference.Data, ScreenFont(font));
        return token;
    });

    private static DictionaryToken Select(DictionaryToken dictionary, Func<IToken, IToken?> select)
    {
        var kept = new Dictionary<NameToken, IToken>();
        foreach (var (name, token) in dictionary.Data)
        {
            if (select(token) is { } selected)
                kept[NameToken.Create(name)] = selected;
        }

        return new DictionaryToken(kept);
    }

    private DictionaryToken ScreenFont(DictionaryToken font)
    {
        font = WithBoundedMap(WithBoundedMap(font, NameToken.ToUnicode), NameToken.Encoding);
        if (!font.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) || subtype.Equals(NameToken.Type3))
            return font;
        if (!subtype.Equals(NameToken.Type0))
        {
            // Without a program TrueType and Type 1 differ only in that PdfPig searches the machine for the former.
            return WithoutProgram(font).With(NameToken.Subtype, NameToken.Type1);
        }

        return Descendant(font) is { } descendant
            ? font.With(NameToken.DescendantFonts, new ArrayToken([ScreenDescendant(descendant)]))
            : font;
    }

    private DictionaryToken? Descendant(DictionaryToken font)
    {
        if (!font.TryGet(NameToken.DescendantFonts, out var token))
            return null;
        if (DirectObjectFinder.TryGet<ArrayToken>(token, scanner, out var array))
            token = array.Data.Count > 0 ? array.Data[0] : token;
        return DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var descendant) ? descendant : null;
    }

    private DictionaryToken ScreenDescendant(DictionaryToken descendant)
    {
        CheckWidths(descendant, NameToken.W, valuesOfRange: 1);
        CheckWidths(descendant, NameToken.W2, valuesOfRange: 3);
        descendant = WithoutProgram(descendant).Without(NameToken.CidToGidMap);
        // PdfPig cannot do without a descriptor, though an empty one will do.
        return descendant.ContainsKey(NameToken.FontDescriptor)
            ? descendant
            : descendant.With(NameToken.FontDescriptor, new DictionaryToken(new Dictionary<NameToken, IToken>()));
    }

    private DictionaryToken WithoutProgram(DictionaryToken font) =>
        font.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor)
            ? font.With(NameToken.FontDescriptor, descriptor.Without(NameToken.FontFile).Without(NameToken.FontFile2).Without(NameToken.FontFile3))
            : font.Without(NameToken.FontDescriptor);

    /// <summary>A character map is unpacked once, here, and its ranges are measured before PdfPig spreads them out.</summary>
    private DictionaryToken WithBoundedMap(DictionaryToken font, NameToken name)
    {
        if (!font.TryGet(name, scanner, out StreamToken? map))
            return font;
        var text = map.Decode(filters, scanner);
        mapBound.Check(text.Span);
        return font.With(name, new StreamToken(map.StreamDictionary.Without(NameToken.Filter).Without(NameToken.F), text));
    }

    /// <summary>PdfPig makes an entry for each code of a range of widths; a range may claim two thousand million.</summary>
    private void CheckWidths(DictionaryToken font, NameToken name, int valuesOfRange)
    {
        if (!font.TryGet(name, scanner, out ArrayToken? widths))
            return;
        for (var i = 0; i + 1 < widths.Data.Count;)
        {
            var first = Number(widths.Data[i]);
            if (DirectObjectFinder.TryGet<ArrayToken>(widths.Data[i + 1], scanner, out _))
            {
                i += 2;
                continue;
            }

            if (Number(widths.Data[i + 1]) - first > CharacterMapBound.LargestRange)
                throw CharacterMapBound.Damaged();
            i += 2 + valuesOfRange;
        }

        double Number(IToken token) => DirectObjectFinder.TryGet<NumericToken>(token, scanner, out var number) ? number.Double : 0;
    }
}
