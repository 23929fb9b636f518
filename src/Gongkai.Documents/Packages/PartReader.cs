using System.Globalization;
using System.Text;
using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>
/// Walks forward through the elements of one part. Whoever handles an element reads it to its end: by walking its
/// children, by <see cref="Text(int)"/> or by <see cref="Skip"/>.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int NodesBetweenLooks = 4096;

    private readonly XmlReader xml;
    private readonly PartStream stream;
    private readonly int deepest;
    private readonly CancellationToken cancellation;
    private string lastNamespace = "";
    private Vocabulary lastVocabulary;
    private int nodes;

    /// <summary>Begins a part.</summary>
    /// <param name="stream">Its unpacked bytes.</param>
    /// <param name="deepest">Deepest nesting of elements.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public PartReader(PartStream stream, int deepest, CancellationToken cancellation)
    {
        this.stream = stream;
        this.deepest = deepest;
        this.cancellation = cancellation;
        xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(),
            CloseInput = true,
        });
    }

    /// <summary>Name of the current element without prefix.</summary>
    public string LocalName => xml.LocalName;

    /// <summary>Vocabulary of the current element.</summary>
    public Vocabulary Vocabulary
    {
        get
        {
            // The parser gives the same string for the same namespace.
            var address = xml.NamespaceURI;
            if (!ReferenceEquals(address, lastNamespace))
                (lastNamespace, lastVocabulary) = (address, Vocabularies.Of(address));
            return lastVocabulary;
        }
    }

    /// <summary>Goes to the outermost element and into it; its depth for <see cref="ReadChild"/>.</summary>
    public int EnterRoot()
    {
        while (xml.NodeType != XmlNodeType.Element && Read())
        {
        }

        return Enter();
    }

    /// <summary>Goes into the current element; its depth for <see cref="ReadChild"/>.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Goes to the next child element; false at the end of the element that was entered.</summary>
    /// <param name="inside">What <see cref="Enter"/> gave.</param>
    public bool ReadChild(int inside)
    {
        if (inside < 0)
            return false;
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                return true;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == inside)
                return false;
        }

        return false;
    }

    /// <summary>Passes over the current element and all in it.</summary>
    public void Skip()
    {
        var inside = Enter();
        while (inside >= 0 && Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == inside)
                return;
        }
    }

    /// <summary>Appends the text of the current element, which is read to its end.</summary>
    /// <param name="target">Receives the text.</param>
    /// <param name="most">How many characters it may have.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="UnreadableException"><c>office.too_much_text</c>.</exception>
    public int AppendText(StringBuilder target, int most)
    {
        var length = 0;
        var inside = Enter();
        while (inside >= 0 && Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == inside))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
                continue;
            var text = xml.Value;
            length += text.Length;
            if (length > most)
                throw TooMuchText();
            target.Append(text);
        }

        return length;
    }

    /// <summary>The text of the current element, which is read to its end.</summary>
    /// <param name="most">How many characters it may have.</param>
    public string Text(int most)
    {
        var text = new StringBuilder();
        AppendText(text, most);
        return text.ToString();
    }

    /// <summary>The error of a file with more text than its bound.</summary>
    public static UnreadableException TooMuchText() =>
        new("office.too_much_text", "文件的文字数量超出上限，不像一份年度报告，已停止读取。请检查文件，或拆分后再试。");

    /// <summary>An attribute in the vocabulary of its element (<c>w:val</c>); null where it is missing.</summary>
    public string? Attribute(string name)
    {
        if (xml.AttributeCount != 1)
            return xml.AttributeCount == 0 ? null : xml.GetAttribute(name, xml.NamespaceURI);

        // Nearly every element of a document has one attribute: looking is faster than searching.
        var address = xml.NamespaceURI;
        xml.MoveToFirstAttribute();
        var value = xml.LocalName == name && ReferenceEquals(xml.NamespaceURI, address) ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    /// <summary>An attribute without prefix; null where it is missing.</summary>
    public string? Plain(string name) => xml.GetAttribute(name);

    /// <summary>The identifier of a link (<c>r:id</c>); null where it is missing.</summary>
    public string? LinkId()
    {
        foreach (var address in Vocabularies.Links)
        {
            if (xml.GetAttribute("id", address) is { } id)
                return id;
        }

        return null;
    }

    /// <summary>The vocabulary that a prefix stands for at the current element.</summary>
    public Vocabulary OfPrefix(string prefix) => Vocabularies.Of(xml.LookupNamespace(prefix) ?? "");

    /// <summary><c>w:val</c> as a whole number; null where it is missing or none.</summary>
    public int? Number(string name = "val") =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: it is unless its value says no.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off" or "none");

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool Read()
    {
        if (!xml.Read())
            return false;
        stream.NodeRead();
        if (xml.Depth > deepest)
            throw new UnreadableException("office.too_deep", $"文件内部的标记嵌套超过{deepest}层，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
        if (++nodes % NodesBetweenLooks == 0)
            cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
