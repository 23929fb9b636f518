using Gongkai.Data.Audit;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Auditing;

namespace Gongkai.Web.Tests.Auditing;

public class AuditWordsTest
{
    [Fact]
    public void Every_step_of_a_case_and_of_an_item_has_words()
    {
        var cases = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract).Select(type => $"case.{type.Name}");
        var items = Enum.GetNames<ItemAction>().Select(name => $"item.{name}");
        Assert.All(cases.Concat(items), code => Assert.True(AuditActions.Knows(code), code));
        Assert.Equal("保密审查通过", AuditActions.Chinese("item.ApproveConfidentialityReview"));
    }

    [Theory]
    [InlineData("{改过", "内容", "{改过")]
    [InlineData("""{"odd":"原样"}""", "odd", "原样")]
    public void A_detail_of_another_time_or_altered_by_somebody_is_shown_as_it_is(string detail, string name, string value)
    {
        var entry = (AuditEntry)Activator.CreateInstance(typeof(AuditEntry), nonPublic: true)!;
        typeof(AuditEntry).GetProperty(nameof(AuditEntry.Detail))!.SetValue(entry, detail);
        Assert.Equal([(name, value)], new AuditLine(entry).Details);
    }

    [Fact]
    public void A_code_of_another_time_is_shown_as_it_is() => Assert.Equal("item.Forgotten", AuditActions.Chinese("item.Forgotten"));
}
