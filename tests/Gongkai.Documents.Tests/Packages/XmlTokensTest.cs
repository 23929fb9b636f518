using System.Text;
using Gongkai.Documents.Packages;
using XmlNodeType = System.Xml.XmlNodeType;
using XmlReader = System.Xml.XmlReader;

namespace Gongkai.Documents.Tests.Packages;

public sealed class XmlTokensTest
{
    [Theory]
    [InlineData("<a/>")]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>\n<!-- <b> --><a x='1>2' y = \"it's\">甲&amp;&#x4E59;&#20018;<b  /><![CDATA[<&]]>\r\n<c:d xmlns:c='urn:c'>𠮷</c:d ></a>\n<!-- end -->")]
    [InlineData("<a> <?pi <x> ?> <b><c/></b>&lt;&gt;&quot;&apos;</a>")]
    public void The_same_tags_and_texts_are_seen_as_by_the_framework(string xml)
    {
        Assert.Equal(ByFramework(xml), Scanned(Encoding.UTF8.GetBytes(xml)));
        Assert.Equal(ByFramework(xml), Scanned([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(xml)]));
        Assert.Equal(ByFramework(xml), Scanned([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml.Replace("UTF-8", "UTF-16"))]));
        Assert.Equal(ByFramework(xml), Scanned([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(xml.Replace("UTF-8", "UTF-16"))]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<a></b>")]
    [InlineData("<a></a ")]
    [InlineData("</a>")]
    [InlineData("<>")]
    [InlineData("<a>&nosuch;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&amp</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[ </a>")]
    [InlineData("<a><!ELEMENT b></a>")]
    [InlineData("<?xml version='1.0' encoding='gb2312'?><a/>")]
    public void What_is_not_well_formed_is_refused(string xml) =>
        Assert.Equal("office.damaged_part", Assert.Throws<UnreadableException>(() => Scanned(Encoding.UTF8.GetBytes(xml))).Code);

    [Theory]
    [InlineData("<a b/>")]
    [InlineData("<a b=/>")]
    [InlineData("<a b=c/>")]
    [InlineData("<a ='c'/>")]
    public void Attributes_that_are_none_are_refused_when_they_are_asked_for(string xml)
    {
        using var part = Part(Encoding.UTF8.GetBytes(xml));
        part.EnterRoot();

        Assert.Equal("office.damaged_part", Assert.Throws<UnreadableException>(() => part.Plain("x")).Code);
    }

    [Fact]
    public void Attributes_are_found_by_vocabulary_whatever_the_prefix()
    {
        const string word = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        using var part = Part(Encoding.UTF8.GetBytes($"<x:p xmlns:x='{word}' xmlns:y='{word}' xmlns:z='urn:z' z:val='1' val='2' y:val='&lt;3' xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships' r:id='4'/>"));
        part.EnterRoot();

        Assert.Equal((Vocabulary.Word, "p", "<3", "2", "4", null), (part.Vocabulary, part.LocalName, part.Attribute("val"), part.Plain("val"), part.LinkId(), part.Attribute("id")));
    }

    [Fact]
    public void A_prefix_stands_for_what_the_nearest_element_says()
    {
        const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var part = Part(Encoding.UTF8.GetBytes($"<p xmlns='{word}'><p xmlns='urn:other'/><p/><q:p xmlns:q='{word}'><q:p/></q:p><q:p/></p>"));
        var seen = new List<Vocabulary>();
        void Walk()
        {
            seen.Add(part.Vocabulary);
            for (var inside = part.Enter(); part.ReadChild(inside);)
                Walk();
        }

        part.EnterRoot();
        Walk();

        Assert.Equal([Vocabulary.Word, Vocabulary.Other, Vocabulary.Word, Vocabulary.Word, Vocabulary.Word, Vocabulary.Other], seen);
    }

    private static XmlTokens Tokens(byte[] xml) => new("部件", new OneByteAtATime(xml), 256, new ExpansionBudget(1 << 20));

    private static PartReader Part(byte[] xml) => new(Tokens(xml), TestContext.Current.CancellationToken);

    private static string Scanned(byte[] xml)
    {
        using var tokens = Tokens(xml);
        var seen = new StringBuilder();
        var any = false;
        while (tokens.Read())
        {
            switch (tokens.Token)
            {
                case XmlToken.Start:
                    any = true;
                    seen.Append($"<{Encoding.UTF8.GetString(tokens.Name.Bytes)}>{(tokens.IsEmpty ? "</>" : "")}");
                    break;
                case XmlToken.End:
                    seen.Append("</>");
                    break;
                case XmlToken.Text when tokens.Depth > 0:
                    XmlText.Append(seen, tokens.Content, tokens.IsVerbatim, tokens.Damaged);
                    break;
            }
        }

        return any ? seen.ToString() : throw tokens.Damaged();
    }

    private static string ByFramework(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        var seen = new StringBuilder();
        while (reader.Read())
        {
            seen.Append(reader.NodeType switch
            {
                XmlNodeType.Element => $"<{reader.Name}>{(reader.IsEmptyElement ? "</>" : "")}",
                XmlNodeType.EndElement => "</>",
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace => reader.Value,
                XmlNodeType.Whitespace when reader.Depth > 0 => reader.Value,
                _ => "",
            });
        }

        return seen.ToString();
    }

    /// <summary>Every border between reads falls somewhere unpleasant.</summary>
    private sealed class OneByteAtATime(byte[] content) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
