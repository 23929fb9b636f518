using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Catalogue;

public class StandardCatalogueTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void The_data_hold_the_fifteen_items_of_article_20_those_of_article_21_and_26_fields()
    {
        var data = CatalogueData.BuiltIn;
        var article20 = data.StatutoryItems.Where(item => item.Article == 20).ToList();
        Assert.Equal(Enumerable.Range(1, 15), article20.Select(item => item.Number));
        Assert.Contains("规范性文件", data.Statutory("20.1")?.Text, StringComparison.Ordinal);
        Assert.Contains("预算", data.Statutory("20.7")?.Text, StringComparison.Ordinal);
        Assert.Equal(7, data.StatutoryItems.Count(item => item.Levels == StatutoryLevel.CityAndCounty));
        Assert.Equal(8, data.StatutoryItems.Count(item => item.Levels == StatutoryLevel.Township));
        Assert.Equal(data.StatutoryItems.Count, data.StatutoryItems.Select(item => item.Code).Distinct().Count());
        Assert.Equal(26, data.PilotFields.Distinct().Count());
        Assert.Contains("财政、金融、审计", data.Subjects);
    }

    [Fact]
    public void A_catalogue_tells_which_statutory_items_no_entry_fulfils()
    {
        var catalogue = StandardCatalogue.Draft(room.Agency, "标准目录").Require();
        Assert.Equal(15, catalogue.Missing(StatutoryLevel.Every).Count);
        Assert.Equal(23, catalogue.Missing(StatutoryLevel.Township).Count);
        catalogue.Add(Line("财政预算") with { StatutoryCode = "20.7" }).Require();
        Assert.DoesNotContain("20.7", catalogue.Missing(StatutoryLevel.Every).Select(item => item.Code));
        Assert.Equal(14, catalogue.Missing(StatutoryLevel.Every).Count);
    }

    [Fact]
    public void Codes_stay_and_are_never_given_twice_while_the_printed_order_closes_up()
    {
        var catalogue = StandardCatalogue.Draft(room.Agency, "标准目录").Require();
        foreach (var matter in new[] { "甲", "乙", "丙" })
            catalogue.Add(Line(matter)).Require();
        Newsroom.Done(catalogue.Remove("0003"));
        Newsroom.Done(catalogue.Remove("0001"));
        var added = catalogue.Add(Line("丁")).Require();
        Assert.Equal(["1 0002 乙", "2 0004 丁"], catalogue.Entries.Select(entry => $"{entry.Order} {entry.Code} {entry.Line.Matter}"));
        Newsroom.Done(catalogue.Change(added.Code, Line("戊")));
        Assert.Equal("戊", catalogue.Find("0004")?.Line.Matter);
        Assert.Equal("catalogue.unknown", catalogue.Change("0009", Line("己")).Refusal?.Code);
    }

    [Fact]
    public void An_edition_in_force_is_replaced_and_never_changed()
    {
        var first = StandardCatalogue.Draft(room.Agency, "标准目录").Require();
        Assert.Equal("catalogue.empty", first.Adopt(null, new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 1)).Refusal?.Code);
        first.Add(Line("甲")).Require();
        Assert.Equal("catalogue.not_in_force", first.Next().Refusal?.Code);
        Newsroom.Done(first.Adopt(null, new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 1)));
        Assert.Equal("catalogue.not_draft", first.Add(Line("乙")).Refusal?.Code);
        Assert.Equal("catalogue.not_draft", first.Remove("0001").Refusal?.Code);

        var second = first.Next().Require();
        Assert.Equal("0002", second.Add(Line("乙")).Require().Code);
        Newsroom.Done(second.Change("0001", Line("甲，修订")));
        Assert.Equal("甲", first.Entries[0].Line.Matter);
        Assert.Equal("catalogue.replaced", second.Adopt(null, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)).Refusal?.Code);
        Assert.Equal("catalogue.replaced", second.Adopt(first, new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 1)).Refusal?.Code);
        Newsroom.Done(second.Adopt(first, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)));
        Assert.Equal((EditionState.Replaced, new DateOnly(2024, 1, 1)), (first.State, first.ReplacedOn));
        Assert.Equal((EditionState.InForce, 2), (second.State, second.Edition));
    }

    [Fact]
    public void An_edition_with_a_first_day_to_come_waits_for_it_and_can_be_taken_back_until_then()
    {
        var (first, today) = (StandardCatalogue.Draft(room.Agency, "标准目录").Require(), new DateOnly(2023, 12, 1));
        first.Add(Line("甲")).Require();
        Newsroom.Done(first.Adopt(null, today, today));
        var second = first.Next().Require();
        var firstDay = new DateOnly(2024, 1, 1);
        Newsroom.Done(second.Adopt(first, firstDay, today));
        Assert.Equal((EditionState.InForce, EditionState.Adopted), (first.State, second.State));
        Assert.Equal("catalogue.not_draft", second.Add(Line("乙")).Refusal?.Code);
        Assert.False(second.TakeEffect(first, firstDay.AddDays(-1)));
        Assert.Equal((EditionState.InForce, EditionState.Adopted), (first.State, second.State));

        Newsroom.Done(second.TakeBack());
        second.Add(Line("乙")).Require();
        Newsroom.Done(second.Adopt(first, firstDay, today));
        Assert.True(second.TakeEffect(first, firstDay));
        Assert.Equal((EditionState.Replaced, EditionState.InForce, firstDay), (first.State, second.State, first.ReplacedOn));
        Assert.Equal("catalogue.not_waiting", second.TakeBack().Refusal?.Code);
    }

    [Fact]
    public void A_line_is_refused_with_what_is_wrong_in_it()
    {
        var catalogue = StandardCatalogue.Draft(room.Agency, "标准目录").Require();
        Assert.Equal("catalogue.matter", catalogue.Add(Line(" ")).Refusal?.Code);
        Assert.Equal("catalogue.elements", catalogue.Add(Line("甲") with { Elements = "" }).Refusal?.Code);
        Assert.Equal("catalogue.manner", catalogue.Add(Line("甲") with { Manner = DisclosureAttribute.NotDisclosed }).Refusal?.Code);
        Assert.Equal("catalogue.audience", catalogue.Add(Line("甲") with { Audience = CatalogueAudience.ParticularGroup }).Refusal?.Code);
        Assert.Equal("catalogue.statutory", catalogue.Add(Line("甲") with { StatutoryCode = "20.16" }).Refusal?.Code);
        Assert.Equal("catalogue.field", catalogue.Add(Line("甲") with { PilotField = "航天" }).Refusal?.Code);
        Assert.True(catalogue.Add(Line("甲") with { PilotField = "社会救助", Audience = CatalogueAudience.ParticularGroup, AudienceNote = "救助对象" }).IsDone);
    }

    private static CatalogueLine Line(string matter) => new() { Matter = matter, Elements = "文件名称、文号、内容" };
}
