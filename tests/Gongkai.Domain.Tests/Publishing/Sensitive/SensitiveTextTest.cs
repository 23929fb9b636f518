using CsCheck;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Tests.Publishing.Sensitive;

public class SensitiveTextTest
{
    [Theory]
    [InlineData("身份证号11010119900307803X。", "11010119900307803X", "110101************")]
    [InlineData("身份证号：１１０１０１１９９００３０７８０３Ｘ", "１１０１０１１９９００３０７８０３Ｘ", "１１０１０１************")]
    [InlineData("证件 110101 19900307 803x，", "110101 19900307 803x", "110101 ******** ****")]
    [InlineData("旧证110101900307803持有人", "110101900307803", "110101*********")]
    public void Identity_numbers_are_found_however_they_are_written(string text, string excerpt, string mask) =>
        FoundAs(SensitiveKind.ResidentIdentity, text, excerpt, mask);

    [Theory]
    [InlineData("手机13812345678", "13812345678", "138****5678")]
    [InlineData("请拨+86 138-1234-5678咨询", "86 138-1234-5678", "86 138-****-5678")]
    [InlineData("联系人：李某 199 1234 5678", "199 1234 5678", "199 **** 5678")]
    [InlineData("微信同号138\u200b12345678", "138\u200b12345678", "138\u200b****5678")]
    [InlineData("17012345678，13312345678的机主", "17012345678", "170****5678")]
    public void Mobile_numbers_are_found_however_they_are_written(string text, string excerpt, string mask) =>
        FoundAs(SensitiveKind.MobilePhone, text, excerpt, mask);

    [Theory]
    [InlineData("电话：0357-4222123", "0357-4222123", "0357-***2123", false)]
    [InlineData("电话（010）65201234转801", "（010）65201234转801", "（010）6520****转***", true)]
    [InlineData("传真：4222123", "4222123", "422****", true)]
    [InlineData("咨询电话03574222123", "03574222123", "0357422****", true)]
    public void Fixed_lines_are_found_and_lose_their_last_four_digits(string text, string excerpt, string mask, bool exact)
    {
        var passage = Assert.Single(SensitiveText.Find(text));
        Assert.Equal((SensitiveKind.Landline, excerpt), (passage.Kind, passage.Excerpt));
        if (exact)
            Assert.Equal(mask, passage.Mask);
        else
            Assert.Equal("0357-422****", passage.Mask);
    }

    [Theory]
    [InlineData("开户卡号6222021234567890128", "6222021234567890128", "***************0128")]
    [InlineData("卡号 6228 4800 0000 0000 000", "6228 4800 0000 0000 000", "**** **** **** ***0 000")]
    [InlineData("信用卡4111111111111111", "4111111111111111", "************1111")]
    public void Bank_cards_are_found_and_keep_their_last_four_digits(string text, string excerpt, string mask) =>
        FoundAs(SensitiveKind.BankCard, text, excerpt, mask);

    [Theory]
    [InlineData("家庭住址：示范市新田区和平路12号", "示范市新田区和平路12号", "示范市新田区******")]
    [InlineData("张某，住新田区锦绣花园3号楼2单元501室。", "张某，住新田区锦绣花园3号楼2单元501室", null)]
    [InlineData("救助对象为上马街道张村三组12号李某", "救助对象为上马街道张村三组12号", null)]
    public void Home_addresses_are_found_and_keep_their_district(string text, string within, string? mask)
    {
        var passage = Assert.Single(SensitiveText.Find(text));
        Assert.Equal(SensitiveKind.HomeAddress, passage.Kind);
        Assert.Contains(passage.Excerpt, within, StringComparison.Ordinal);
        Assert.DoesNotContain(passage.Mask!, char.IsAsciiDigit);
        if (mask is not null)
            Assert.Equal(mask, passage.Mask);
    }

    [Theory]
    [InlineData("秘密★")]
    [InlineData("机密★1年")]
    [InlineData("绝 密★长期")]
    [InlineData("机密 ☆ 10年")]
    [InlineData("第一行\n机密\n特急")]
    [InlineData("密级：秘密")]
    [InlineData("关于某事的报告（内部）")]
    [InlineData("内部资料 注意保存")]
    [InlineData("内部文件，请勿外传")]
    [InlineData("（此件不公开）")]
    public void Markings_of_secret_and_internal_documents_are_found_and_have_no_mask(string text)
    {
        var passage = Assert.Single(SensitiveText.Find(text));
        Assert.Equal((SensitiveKind.SecrecyMarking, null), (passage.Kind, passage.Mask));
    }

    [Theory]
    [InlineData("中共中央总书计", "总书计", "总书记")]
    [InlineData("根据《中华人民共合国政府信息公开条例》", "中华人民共合国", "中华人民共和国")]
    [InlineData("中央军事委员会主席与中央军事委会员主席", "中央军事委会员主席", "中央军事委员会主席")]
    [InlineData("示范县人民检查院", "人民检查院", "人民检察院")]
    public void Misspelt_offices_are_found_and_the_mask_is_the_right_spelling(string text, string wrong, string right) =>
        FoundAs(SensitiveKind.LeaderTitle, text, wrong, right);

    [Theory]
    [InlineData("统一社会信用代码91140100MA0K3W1X2B，注册号140100100012345。")]
    [InlineData("统一社会信用代码：911101011990030780，机关代码11140000012345678X")]
    [InlineData("国办公开办函〔2019〕61号，晋政发〔2022〕13812345678号")]
    [InlineData("2022年1月1日起至2022年12月31日止，编号20220101000123456789。")]
    [InlineData("总投资13812345678元，其中19912345678.50元为财政资金，￥13912345678")]
    [InlineData("面积15012345678平方米，合同编号13812345678")]
    [InlineData("项目代码2203-141081-89-01-123456，许可证编号6222021234567890128")]
    [InlineData("全年受理3850件，罚款110101元，GDP增长6.7%，人口1101011990人")]
    [InlineData("全国统一热线12345，投诉举报12315，邮政编码043000，电话费共计4222123.50元")]
    [InlineData("属于国家秘密、商业秘密、个人隐私的不予公开，机密级和秘密级的定密权限，内部事务信息，内部管理")]
    [InlineData("秘密、机密、绝密三级；严守党和国家的秘密。")]
    [InlineData("本机关位于示范路1号行政中心3号楼205室，邮寄至政务服务大厅2号楼101室")]
    [InlineData("新建住宅楼12栋共300户，每单元2户，改造张村12户")]
    [InlineData("中华人民共和国主席令，全省人民代表大会代表，中央政治局常务委员会，中央军事委员会副主席")]
    [InlineData("市人民政府市场监管局、县人民政府县域经济办公室、政协委员张某、党委书记处")]
    [InlineData("成交公告：ZB20220315-0357-001，0357号地块，地块编号 0357 1234567890")]
    [InlineData("ISBN 978-7-5093-1234-5，索引号SF0001-YJS-2022-00284，行政区划代码141081")]
    public void Official_prose_with_its_many_numbers_is_left_alone(string text) =>
        Assert.Equal([], SensitiveText.Find(text).Select(passage => $"{passage.Kind} {passage.Excerpt}"));

    [Theory]
    [InlineData("编号3：张某，13812345678")]
    [InlineData("统一社会信用代码91140100MA0K3W1X2B，法定代表人电话13812345678")]
    [InlineData("合同编号ZB-01 联系人 13812345678")]
    public void A_phone_number_near_a_code_is_found_all_the_same(string text) =>
        Assert.Contains("13812345678", SensitiveText.Find(text).Select(passage => passage.Excerpt));

    /// <summary>A text made to keep a searcher busy takes no longer than any other: with steps that double, this never ends.</summary>
    [Theory]
    [InlineData("1", "a")]
    [InlineData("1 ", "a")]
    [InlineData("1-", "")]
    [InlineData("张村", "1")]
    [InlineData("3号楼", "")]
    [InlineData("内部", "，")]
    public void A_text_made_to_be_hard_is_searched_like_any_other(string part, string end) =>
        Assert.All(SensitiveText.Find(string.Concat(Enumerable.Repeat(part, 20_000)) + end), passage => Assert.NotEmpty(passage.Excerpt));

    [Fact]
    public void Two_numbers_side_by_side_are_two()
    {
        var found = SensitiveText.Find("张某 110101199003078030 13812345678、李某13912345678");
        Assert.Equal(
            [SensitiveKind.MobilePhone, SensitiveKind.MobilePhone],
            found.Where(passage => passage.Kind == SensitiveKind.MobilePhone).Select(passage => passage.Kind));
        Assert.Equal(
            ["11010119900307803X", "13812345678"],
            SensitiveText.Find("张某 11010119900307803X 13812345678").Select(passage => passage.Excerpt));
    }

    [Fact]
    public void Passages_lie_in_the_text_do_not_overlap_and_a_masked_text_has_none_of_them_left() =>
        Gen.Frequency((1, Gen.Char["1234567890Xx-— （）电话元年★密秘内部村组号楼室市区"].Array[0, 60].Select(letters => new string(letters))),
            (1, Gen.OneOf(Gen.Const("身份证11010119900307803X，"), Gen.Const("13812345678 "), Gen.Const("电话0357-4222123"), Gen.Const("卡6222021234567890128"), Gen.Const("住址：新田区平安里5号"))))
        .Array[1, 5].Select(string.Concat)
        .Sample(text =>
        {
            var end = 0;
            var masked = text;
            foreach (var passage in SensitiveText.Find(text))
            {
                Assert.True(passage.Start >= end);
                end = passage.Start + passage.Length;
                Assert.Equal(passage.Excerpt, text.Substring(passage.Start, passage.Length));
                if (passage.Mask is { } mask)
                {
                    Assert.Equal(passage.Length, mask.Length);
                    masked = masked.Remove(passage.Start, passage.Length).Insert(passage.Start, mask);
                }
            }

            Assert.DoesNotContain(SensitiveText.Find(masked), passage => passage.Kind is SensitiveKind.ResidentIdentity or SensitiveKind.BankCard or SensitiveKind.MobilePhone
                && SensitiveText.Find(text).Any(before => before.Excerpt == passage.Excerpt));
        });

    /// <summary>Every number with a right check digit is found; with any other check digit none is.</summary>
    [Fact]
    public void The_check_digit_tells_an_identity_number_from_other_numbers() =>
        Gen.Select(Gen.OneOf(Gen.Const("110101"), Gen.Const("141081"), Gen.Const("440300"), Gen.Const("650102")), Gen.Int[0, 36000], Gen.Int[0, 999], Gen.Int[0, 10]).Sample((place, day, sequence, check) =>
        {
            var first = $"{place}{new DateOnly(1920, 1, 1).AddDays(day):yyyyMMdd}{sequence:D3}";
            int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
            // GB 11643 as it is defined: the weighted sum with the check digit leaves 1 after division by 11.
            var sum = first.Select((digit, i) => (digit - '0') * weights[i]).Sum();
            var isRight = (sum + check) % 11 == 1;
            var number = first + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(isRight, SensitiveText.Find($"号码{number}。").Any(passage => passage.Kind == SensitiveKind.ResidentIdentity));
        });

    private static void FoundAs(SensitiveKind kind, string text, string excerpt, string mask)
    {
        var passage = SensitiveText.Find(text)[0];
        Assert.Equal((kind, excerpt, mask), (passage.Kind, passage.Excerpt, passage.Mask));
        Assert.Equal(text.IndexOf(excerpt, StringComparison.Ordinal), passage.Start);
    }
}
