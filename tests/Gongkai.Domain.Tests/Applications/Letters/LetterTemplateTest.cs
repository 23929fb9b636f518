using CsCheck;
using Gongkai.Domain.Applications.Letters;

namespace Gongkai.Domain.Tests.Applications.Letters;

public class LetterTemplateTest
{
    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_without_one_of_its_elements_is_refused_by_the_elements_name(string key)
    {
        var kind = LetterKinds.Find(key)!;
        var whole = LetterTemplate.BuiltIn(kind).Text;
        foreach (var place in kind.RequiredPlaces)
        {
            var refusal = LetterTemplate.Create(kind, whole.Replace($"{{{place}}}", "", StringComparison.Ordinal)).Refusal;
            Assert.Equal("letter.template", refusal?.Code);
            Assert.Contains($"缺少必备内容{place}", refusal!.Message, StringComparison.Ordinal);
        }

        var undecided = kind.Decision.Aggregate(whole, (text, words) => text.Replace(words, "", StringComparison.Ordinal));
        Assert.Equal(kind.Decision.Count == 0, LetterTemplate.Create(kind, undecided).IsDone);
    }

    [Theory]
    [InlineData("{收到日期", "第2行的大括号不成对")]
    [InlineData("收到日期}", "第2行的大括号不成对")]
    [InlineData("{}", "第2行的大括号不成对")]
    [InlineData("{{收到日期}}", "第2行的大括号不成对")]
    [InlineData("{密码}", "不认识{密码}，可以使用的有：{收到日期}")]
    public void What_is_no_place_is_named(string line, string message)
    {
        var kind = LetterKinds.Find("provided")!;
        var lines = LetterTemplate.BuiltIn(kind).Text.Split('\n').ToList();
        lines.Insert(1, line);
        Assert.Contains(message, LetterTemplate.Create(kind, string.Join('\n', lines)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agency_can_word_its_letters_as_it_likes()
    {
        var kind = LetterKinds.Find("provided")!;
        var own = LetterTemplate.Create(kind, "关于政府信息公开申请的答复书\r\n\r\n" + LetterTemplate.BuiltIn(kind).Text.Split('\n', 2)[1] + "\n感谢{称谓}对我们工作的关注。").Require();
        Assert.Equal("关于政府信息公开申请的答复书", own.Title);
        Assert.Equal("letter.template", LetterTemplate.Create(kind, "").Refusal?.Code);
        Assert.Equal("letter.template", LetterTemplate.Create(kind, new string('长', LetterTemplate.TextLimit + 1)).Refusal?.Code);
    }

    [Fact]
    public void No_text_whatever_breaks_the_check() => Gen.String[Gen.Char["{}收到日期依据\n\r x"], 0, 40].Sample(
        text => Assert.False(LetterTemplate.Create(LetterKinds.Find("provided")!, text).IsDone));
}
