namespace Gongkai.Documents.Packages;

/// <summary>The XML vocabularies that matter for reading, in their transitional and strict variants.</summary>
internal enum Vocabulary
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>WordprocessingML.</summary>
    Word,

    /// <summary>Alternatives for programs of different age.</summary>
    Compatibility,

    /// <summary>Where a drawing stands in a document.</summary>
    Placement,

    /// <summary>Drawings.</summary>
    Drawing,

    /// <summary>Pictures in drawings.</summary>
    Picture,

    /// <summary>Drawings of old Word versions and of WPS.</summary>
    Vml,

    /// <summary>Shapes, groups and canvases that Word 2010 brought; what it still is added to is understood as well.</summary>
    Shape,

    /// <summary>Formulas.</summary>
    Formula,

    /// <summary>Identifiers of links (<c>r:id</c>).</summary>
    Link,
}

/// <summary>Tells vocabularies by their namespace.</summary>
internal static class Vocabularies
{
    /// <summary>The vocabulary of a namespace.</summary>
    public static Vocabulary Of(string address) => address switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" or "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Vocabulary.Placement,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        "http://schemas.openxmlformats.org/drawingml/2006/picture" or "http://purl.oclc.org/ooxml/drawingml/picture" => Vocabulary.Picture,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Formula,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships" or "http://purl.oclc.org/ooxml/officeDocument/relationships" => Vocabulary.Link,
        "urn:schemas-microsoft-com:vml" => Vocabulary.Vml,
        _ when address.StartsWith("http://schemas.microsoft.com/office/word/20", StringComparison.Ordinal) => Vocabulary.Shape,
        _ => Vocabulary.Other,
    };
}
