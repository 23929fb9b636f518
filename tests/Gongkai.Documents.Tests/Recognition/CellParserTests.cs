using System.Globalization;
using Gongkai.Documents.Recognition;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Tests.Recognition;

public class CellParserTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("３８５０", "3850")]
    [InlineData("1,234", "1234")]
    [InlineData("１，２３４", "1234")]
    [InlineData("11,398,889", "11398889")]
    [InlineData("0件", "0")]
    [InlineData(" 3850 件 ", "3850")]
    [InlineData("11398\n889", "11398889")]
    [InlineData("\u00A012\u3000", "12")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    [InlineData("零", "0")]
    [InlineData("〇", "0")]
    [InlineData("12（含上年结转1件）", "12")]
    [InlineData("1.2万件", "12000")]
    public void A_count_is_read_in_all_spellings(string text, string number)
    {
        Assert.True(CellParser.IsValue(text));
        Assert.Equal(Cell.Of(decimal.Parse(number, CultureInfo.InvariantCulture)), CellParser.Parse(text, ValueKind.Count, default));
    }

    [Theory]
    [InlineData("316441", "316441")]
    [InlineData("12.50", "12.50")]
    [InlineData("12.5万元", "12.5")]
    [InlineData("4,000元", "0.4")]
    [InlineData("1.2亿元", "12000")]
    public void An_amount_is_in_ten_thousand_yuan(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), CellParser.Parse(text, ValueKind.Amount, default).Value);

    [Theory]
    [InlineData("+4", 4)]
    [InlineData("减4", -4)]
    [InlineData("增加12", 12)]
    [InlineData("-3", -3)]
    [InlineData("＋2", 2)]
    [InlineData("↓1", -1)]
    [InlineData("0", 0)]
    public void A_change_has_a_sign(string text, int number) =>
        Assert.Equal(number, CellParser.Parse(text, ValueKind.SignedCount, default).Value);

    [Theory]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("无")]
    [InlineData("-")]
    public void Marks_stand_in_cells_but_are_no_numbers(string text)
    {
        Assert.True(CellParser.IsValue(text));
        Assert.Equal((CellState.NotANumber, text), (CellParser.Parse(text, ValueKind.Count, default).State, CellParser.Parse(text, ValueKind.Count, default).Raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("\u00A0\u200B")]
    public void White_space_is_a_blank_cell(string text) =>
        Assert.Equal(CellState.Blank, CellParser.Parse(text, ValueKind.Count, default).State);

    [Theory]
    [InlineData("1.属于国家秘密")]
    [InlineData("规章")]
    [InlineData("（七）总计")]
    [InlineData("无正当理由大量反复申请")]
    public void Labels_are_no_values(string text) => Assert.False(CellParser.IsValue(text));

    [Fact]
    public void Text_keeps_its_unit() =>
        Assert.Equal(Cell.OfText("251000元"), CellParser.Parse("251000 元", ValueKind.Text, default));
}
