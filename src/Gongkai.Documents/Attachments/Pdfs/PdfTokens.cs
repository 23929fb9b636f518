using System.Text;
using Gongkai.Documents.Source;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>Looks into the objects of a pdf.</summary>
internal static class PdfTokens
{
    /// <summary>Longest chain of references to references.</summary>
    private const int LongestChain = 20;

    /// <summary>The object that is meant: references followed. The null object where there is none.</summary>
    public static IToken Resolved(Structure structure, IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference && steps < LongestChain; steps++)
            token = structure.GetObject(reference.Data)?.Data;
        return token is null or IndirectReferenceToken ? NullToken.Instance : token;
    }

    /// <summary>An entry of a dictionary, references followed.</summary>
    public static IToken Entry(Structure structure, DictionaryToken dictionary, string name) =>
        Resolved(structure, dictionary.Data.GetValueOrDefault(name));

    /// <summary>An entry that is a name; null where it is none.</summary>
    public static string? Name(Structure structure, DictionaryToken dictionary, string name) => (Entry(structure, dictionary, name) as NameToken)?.Data;

    /// <summary>An entry that is a text; empty where it is none.</summary>
    public static string Text(Structure structure, DictionaryToken dictionary, string name) => Words(Entry(structure, dictionary, name));

    /// <summary>The words of a text, name or number; empty for anything else.</summary>
    public static string Words(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex when hex.Bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(hex.Bytes[2..].ToArray()),
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        NumericToken number => number.Double.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The words of a block.</summary>
    public static string Words(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => paragraph.Text,
        SourceTable table => string.Join('\n', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)),
        _ => "",
    };

    /// <summary>Whether any object that the token leads to fits.</summary>
    public static bool Has(Structure structure, IToken root, Func<IToken, bool> fits)
    {
        var seen = new HashSet<IndirectReference>();
        var open = new Stack<IToken>([root]);
        while (open.TryPop(out var token))
        {
            if (token is IndirectReferenceToken reference)
            {
                if (seen.Add(reference.Data))
                    open.Push(Resolved(structure, reference));
                continue;
            }

            if (fits(token))
                return true;
            foreach (var inside in Inside(token))
                open.Push(inside);
        }

        return false;
    }

    /// <summary>Whether layers are turned off when the file is opened.</summary>
    public static bool HiddenLayers(Structure structure) =>
        Entry(structure, structure.Catalog.CatalogDictionary, "OCProperties") is DictionaryToken layers
        && Entry(structure, layers, "D") is DictionaryToken usual
        && (Entry(structure, usual, "OFF") is ArrayToken { Length: > 0 } || Name(structure, usual, "BaseState") == "OFF");

    private static IEnumerable<IToken> Inside(IToken token) => token switch
    {
        DictionaryToken dictionary => dictionary.Data.Values,
        StreamToken stream => stream.StreamDictionary.Data.Values,
        ArrayToken array => array.Data,
        _ => [],
    };
}
