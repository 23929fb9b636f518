using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Packages;

/// <summary>
/// Walks forward through the elements of one part. Whoever handles an element reads it to its end: by walking its
/// children, by <see cref="Text(int)"/> or by <see cref="Skip"/>.
/// </summary>
/// <param name="xml">The part's tags.</param>
/// <param name="cancellation">Ends the reading early.</param>
internal sealed class PartReader(XmlTokens xml, CancellationToken cancellation) : IDisposable
{
    private const int TokensBetweenLooks = 4096;

    private readonly Func<UnreadableException> damaged = xml.Damaged;
    private int tokens;

    /// <summary>Name of the current element without prefix.</summary>
    public string LocalName => xml.Name.Local;

    /// <summary>Vocabulary of the current element.</summary>
    public Vocabulary Vocabulary => xml.Vocabulary;

    /// <summary>Goes to the outermost element and into it; its depth for <see cref="ReadChild"/>.</summary>
    public int EnterRoot()
    {
        while (xml.Token != XmlToken.Start)
        {
            if (!Read())
                throw xml.Damaged();
        }

        return Enter();
    }

    /// <summary>Goes into the current element; its depth for <see cref="ReadChild"/>.</summary>
    public int Enter() => xml.IsEmpty ? -1 : xml.Depth;

    /// <summary>Goes to the next child element; false at the end of the element that was entered.</summary>
    /// <param name="inside">What <see cref="Enter"/> gave.</param>
    public bool ReadChild(int inside)
    {
        while (inside >= 0 && Read())
        {
            if (xml.Token == XmlToken.Start)
                return true;
            if (xml.Token == XmlToken.End && xml.Depth == inside)
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
            if (xml.Token == XmlToken.End && xml.Depth == inside)
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
        var before = target.Length;
        var inside = Enter();
        while (inside >= 0 && Read() && !(xml.Token == XmlToken.End && xml.Depth == inside))
        {
            if (xml.Token != XmlToken.Text)
                continue;
            XmlText.Append(target, xml.Content, xml.IsVerbatim, damaged);
            if (target.Length - before > most)
                throw TooMuchText();
        }

        return target.Length - before;
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
        var attributes = new XmlAttributes(xml.Content, damaged);
        while (attributes.Next())
        {
            var colon = attributes.Name.IndexOf((byte)':');
            if (colon > 0 && Ascii.Equals(attributes.Name[(colon + 1)..], name)
                && (attributes.Name[..colon].SequenceEqual(xml.Name.Prefix) || xml.OfPrefix(attributes.Name[..colon]) == xml.Vocabulary))
                return XmlText.Of(attributes.Value, damaged);
        }

        return null;
    }

    /// <summary>An attribute without prefix; null where it is missing.</summary>
    public string? Plain(string name)
    {
        var attributes = new XmlAttributes(xml.Content, damaged);
        while (attributes.Next())
        {
            if (Ascii.Equals(attributes.Name, name))
                return XmlText.Of(attributes.Value, damaged);
        }

        return null;
    }

    /// <summary>The identifier of a link (<c>r:id</c>); null where it is missing.</summary>
    public string? LinkId()
    {
        var attributes = new XmlAttributes(xml.Content, damaged);
        while (attributes.Next())
        {
            if (attributes.Name.EndsWith(":id"u8) && xml.OfPrefix(attributes.Name[..^3]) == Vocabulary.Link)
                return XmlText.Of(attributes.Value, damaged);
        }

        return null;
    }

    /// <summary>The vocabulary that a prefix stands for at the current element.</summary>
    public Vocabulary OfPrefix(string prefix) => xml.OfPrefix(Encoding.UTF8.GetBytes(prefix));

    /// <summary><c>w:val</c> as a whole number; null where it is missing or none.</summary>
    public int? Number(string name = "val") =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: it is unless its value says no.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off" or "none");

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool Read()
    {
        if (++tokens % TokensBetweenLooks == 0)
            cancellation.ThrowIfCancellationRequested();
        return xml.Read();
    }
}
