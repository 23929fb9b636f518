using System.Text;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Source;
using Gongkai.Documents.Tests.Html;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Tests.PlainText;

public class TextReadingTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static byte[] Example
    {
        get
        {
            using var stream = new MemoryStream();
            PlainTextWriter.Write(ReportMarkup.Example, stream);
            return stream.ToArray();
        }
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    public void Every_encoding_of_a_text_editor_is_told(string name, bool withMark)
    {
        var encoding = name == "gb18030" ? Gb18030 : Encoding.GetEncoding(name);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Encoding.UTF8.GetString(Example))];

        var read = new ReportReader().Read(bytes, "年报.txt").Report!;

        Assert.Empty(Testing.ReportDifferences.Between(ReportMarkup.Example, read));
    }

    [Fact]
    public void A_file_cut_off_inside_a_character_keeps_its_encoding() =>
        Assert.StartsWith("政府信息公开", TextDecoding.Decode(Encoding.UTF8.GetBytes("政府信息公开工作年度报告，本年度共收到申请三件。").AsSpan()[..^2]), StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_broken_into_lines_of_one_width_is_joined()
    {
        const string line = "本机关坚持以公开为常态不公开为例外全面推进决策执行管理服务结果公开";
        var text = string.Join('\n', line, line, line, "取得成效。");

        var blocks = PlainTextReader.Read(Encoding.UTF8.GetBytes(text), ReadingLimits.Default, CancellationToken.None).Blocks;

        Assert.Equal(line + line + line + "取得成效。", Assert.IsType<SourceParagraph>(Assert.Single(blocks)).Text);
    }

    [Fact]
    public void A_sentence_with_a_bar_is_a_sentence() => Assert.IsType<SourceParagraph>(Assert.Single(
        PlainTextReader.Read("微信|微博账号均已开通。"u8.ToArray(), ReadingLimits.Default, CancellationToken.None).Blocks));

    [Fact]
    public void A_place_is_the_line()
    {
        var read = new ReportReader().Read(Example, "年报.txt").Report!;

        Assert.Equal(3, read.Preamble[0].Place.Line);
        Assert.True(read.Figures["applications.received[0]"].Place.Line > read.Sections[2].Place.Line);
    }

    [Fact]
    public void Too_much_text_and_too_many_cells_are_errors()
    {
        var tight = new ReportReader(ReadingLimits.Default with { TextCharacters = 1000, TableCells = 50 });

        Assert.Equal("text.too_long", tight.Read(Encoding.UTF8.GetBytes(new string('公', 1001)), "年报.txt").Error?.Code);
        Assert.Equal("text.too_many_cells", tight.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("一|二|三\n", 60))), "年报.txt").Error?.Code);
    }

    [Theory]
    [InlineData("|", 500_000)]
    [InlineData("\t\n", 500_000)]
    [InlineData("一、总体情况\n", 20_000)]
    [InlineData("收到和处理政府信息公开申请情况 1 2 3\n", 20_000)]
    [InlineData("其他,\"", 200_000)]
    [InlineData("0\n", 50_000)]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n", 3_000)]
    public void Much_of_the_same_ends_soon(string repeated, int times)
    {
        var result = new ReportReader().Read(Encoding.UTF8.GetBytes("政府信息公开工作年度报告\n" + new StringBuilder().Insert(0, repeated, times)), "年报.txt");

        Assert.NotEqual("file.damaged", result.Error?.Code);
    }

    [Fact]
    public void Mutated_texts_give_a_report_or_an_error() =>
        Mutations.Sample(Example, ["|", "\t", "\n\n", "。", "一、总体情况\n", "|---|---|\n", "\0", "件", ",,,,\n", "\""], 150);
}
