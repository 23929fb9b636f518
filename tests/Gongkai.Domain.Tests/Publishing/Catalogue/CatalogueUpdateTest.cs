using Gongkai.Domain.Publishing.Catalogue;

namespace Gongkai.Domain.Tests.Publishing.Catalogue;

public class CatalogueUpdateTest
{
    private readonly StandardCatalogue draft = StandardCatalogue.Draft(new Newsroom().Agency, "标准目录").Require();

    public CatalogueUpdateTest()
    {
        foreach (var matter in new[] { "甲", "乙", "丙" })
            draft.Add(Line(matter)).Require();
    }

    [Fact]
    public void A_line_belongs_to_its_code_or_else_to_its_matter_and_the_rest_is_added()
    {
        var update = CatalogueUpdate.Of(draft, [At("0002", "甲"), At(null, "甲"), At(null, "丁"), At(null, "丁")], isWhole: false).Require();
        Assert.Equal(["0002"], update.Changed.Select(change => change.Entry.Code));
        Assert.Equal((2, 1, 0), (update.Added.Count, update.Unchanged, update.Retired.Count));
        Newsroom.Done(update.ApplyTo(draft));
        Assert.Equal(["0001 甲", "0002 甲", "0003 丙", "0004 丁", "0005 丁"], draft.Entries.Select(entry => $"{entry.Code} {entry.Line.Matter}"));
        Assert.True(CatalogueUpdate.Of(draft, [At(null, "丁"), At(null, "丁"), At(null, "丙")], isWhole: false).Require().IsEmpty);
    }

    [Fact]
    public void A_file_for_the_whole_catalogue_retires_what_it_does_not_name()
    {
        var update = CatalogueUpdate.Of(draft, [At("0003", "丙")], isWhole: true).Require();
        Assert.Equal(["0001", "0002"], update.Retired.Select(entry => entry.Code));
        Newsroom.Done(update.ApplyTo(draft));
        Assert.Equal(["1 0003"], draft.Entries.Select(entry => $"{entry.Order} {entry.Code}"));
    }

    [Fact]
    public void A_code_that_the_draft_does_not_have_is_refused_with_its_row()
    {
        var refusal = CatalogueUpdate.Of(draft, [At("0099", "丙")], isWhole: false).Refusal!;
        Assert.Equal("catalogue.code", refusal.Code);
        Assert.Contains("第7行", refusal.Message, StringComparison.Ordinal);
    }

    private static ProposedLine At(string? code, string matter) => new("目录", 7, code, Line(matter));

    private static CatalogueLine Line(string matter) => new() { Matter = matter, Elements = "文件名称、文号、内容" };
}
