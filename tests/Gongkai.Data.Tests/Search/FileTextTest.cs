using Gongkai.Data.Search;

namespace Gongkai.Data.Tests.Search;

public sealed class FileTextTest
{
    [Fact]
    public void A_text_of_any_length_is_kept_up_to_the_limit_without_half_a_character()
    {
        var text = new FileText("hash", "a" + string.Concat(Enumerable.Repeat("𠮷", FileText.TextLimit))).Text;

        Assert.InRange(text.Length, FileText.TextLimit - 1, FileText.TextLimit);
        Assert.False(char.IsHighSurrogate(text[^1]));
    }

    [Fact]
    public void What_a_database_refuses_is_left_out() => Assert.Equal("甲\n乙\uFFFD丙", new FileText("hash", "甲\0\n乙\uD842\u0007丙").Text);
}
