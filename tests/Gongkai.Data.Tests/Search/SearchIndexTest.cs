using Gongkai.Data.Search;

namespace Gongkai.Data.Tests.Search;

public sealed class SearchIndexTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gongkai-search").FullName;
    private readonly SearchIndex index;
    private long position;

    public SearchIndexTest() => index = new SearchIndex(folder);

    [Theory]
    [InlineData("住房公积金", 1)]
    [InlineData("公积金提取", 1)]
    [InlineData("积金", 1)]
    [InlineData("金", 1)]
    [InlineData("提取办法 通知", 1)]
    [InlineData("〔2024〕3号", 1)]
    [InlineData("[2024]3号", 1)]
    [InlineData("024〕3", 1)]
    [InlineData("abc大厦", 1)]
    [InlineData("ＡＢＣ大厦", 1)]
    public void Any_run_of_characters_finds_the_item(string words, long id)
    {
        Publish(Item(1, "关于住房公积金提取办法的通知", "凡在 ABC 大厦办理的，凭身份证。") with { Numbers = ["云公积金〔2024〕3号"] });
        Publish(Item(2, "全市道路改造公示", "涉及三条道路。"));

        Assert.Equal([id], Find(words).ItemIds);
        Assert.Equal(SearchMatch.Exact, Find(words).Match);
    }

    [Fact]
    public void Quoted_words_stay_together_and_a_minus_leaves_out()
    {
        Publish(Item(1, "预算 公开", "部门预算。"));
        Publish(Item(2, "预算执行情况", "决算公开。"));

        Assert.Equal([1, 2], Find("预算 公开").ItemIds.Order());
        Assert.Equal([1], Find("\"预算 公开\"").ItemIds);
        Assert.Equal([1], Find("预算 -决算").ItemIds);
    }

    [Fact]
    public void A_withdrawn_item_is_found_no_more_and_a_corrected_one_in_its_new_form_only()
    {
        Publish(Item(1, "旧标题甲", "甲"));
        Publish(Item(1, "新标题乙", "乙"));
        Assert.Empty(Find("旧标题").ItemIds);
        Assert.Equal([1], Find("新标题").ItemIds);

        index.Apply([], [1], ++position);

        Assert.Empty(Find("新标题").ItemIds);
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void Letters_are_understood_as_pinyin_and_words_that_sound_alike_are_found()
    {
        Publish(Item(1, "政府信息公开指南", "指南正文"));
        Publish(Item(2, "机构职能", "职能正文"));

        Assert.Equal([1], Find("zhengfuxinxi").ItemIds);
        Assert.Equal(SearchMatch.Sound, Find("zhengfuxinxi").Match);
        Assert.Equal([1], Find("政符信息").ItemIds);
    }

    [Theory]
    [InlineData("ysbz", 1)]
    [InlineData("YSBZ", 1)]
    [InlineData("2024nbm", 1)]
    [InlineData("cqlzh", 2)]
    [InlineData("zqlzx", 2)]
    public void First_letters_find_the_title_by_any_reading_of_its_characters(string letters, long id)
    {
        Publish(Item(1, "2024年部门预算编制说明", ""));
        Publish(Item(2, "重庆路支行规划", "预算编制"));

        Assert.Equal([id], Find(letters).ItemIds);
        Assert.Equal(SearchMatch.Sound, Find(letters).Match);
        Assert.Equal(id == 1 ? "2024年部门预算编制说明" : "重庆路支行规划", Assert.Single(index.Suggest(letters)));
    }

    [Theory]
    [InlineData("bzys")]
    [InlineData("ys")]
    [InlineData("ysxz")]
    public void First_letters_in_another_order_or_too_few_find_nothing(string letters)
    {
        Publish(Item(1, "2024年部门预算编制说明", ""));

        Assert.Empty(Find(letters).ItemIds);
    }

    [Fact]
    public void An_index_of_an_earlier_form_is_made_again()
    {
        using (var earlier = new Lucene.Net.Index.IndexWriter(
            Lucene.Net.Store.FSDirectory.Open(System.IO.Path.Combine(folder, "earlier")), new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            earlier.AddDocument([new Lucene.Net.Documents.StringField("key", "1", Lucene.Net.Documents.Field.Store.NO)]);
            earlier.SetCommitData(new Dictionary<string, string> { ["position"] = "7" });
            earlier.Commit();
        }

        using var again = new SearchIndex(System.IO.Path.Combine(folder, "earlier"));
        Assert.Equal((0, 0), (again.Position, again.Count));
    }

    [Fact]
    public void A_word_with_one_wrong_character_still_finds_what_is_near()
    {
        Publish(Item(1, "城乡居民基本养老保险办事指南", ""));
        Publish(Item(2, "机构职能", ""));

        var found = Find("居民基本样老保险x");

        Assert.Equal([1], found.ItemIds);
        Assert.Equal(SearchMatch.Near, found.Match);
    }

    [Fact]
    public void Synonyms_are_found_after_the_word_itself()
    {
        Publish(Item(1, "社会保险缴费基数", ""));
        Publish(Item(2, "社保卡办理", ""));

        Assert.Equal([2, 1], Find("社保").ItemIds);
    }

    [Fact]
    public void Filters_narrow_and_facets_count_what_is_left()
    {
        Publish(Item(1, "预算公开甲", "") with { AgencyId = 7, ColumnIds = [3, 1], Subject = "财政", Validity = "现行有效" });
        Publish(Item(2, "预算公开乙", "") with { AgencyId = 8, ColumnIds = [3], Subject = "财政", PublishedOn = new DateOnly(2023, 5, 1) });
        Publish(Item(3, "预算公开丙", "") with { AgencyId = 8, ColumnIds = [4], Subject = "教育" });

        var all = index.Find(new SearchQuery("预算") { CountsFacets = true });
        Assert.Equal(2, all.Facets["agency"]["8"]);
        Assert.Equal(2, all.Facets["column"]["3"]);
        Assert.Equal(2, all.Facets["subject"]["财政"]);
        Assert.Equal(1, all.Facets["year"]["2023"]);
        Assert.Equal(1, all.Facets["validity"]["现行有效"]);

        Assert.Equal([1], index.Find(new SearchQuery("预算") { AgencyIds = [7] }).ItemIds);
        Assert.Equal([1, 2], index.Find(new SearchQuery("预算") { ColumnId = 3 }).ItemIds.Order());
        Assert.Equal([2], index.Find(new SearchQuery("预算") { Year = 2023 }).ItemIds);
        Assert.Equal([3], index.Find(new SearchQuery("") { Subject = "教育" }).ItemIds);
        Assert.Equal([1], index.Find(new SearchQuery("") { Validity = "现行有效" }).ItemIds);
    }

    [Fact]
    public void Titles_come_before_texts_and_dates_sort_on_demand()
    {
        Publish(Item(1, "其他", "文中提到医疗救助。") with { PublishedOn = new DateOnly(2024, 9, 1) });
        Publish(Item(2, "医疗救助办法", "正文") with { PublishedOn = new DateOnly(2020, 1, 1) });

        Assert.Equal([2, 1], Find("医疗救助").ItemIds);
        Assert.Equal([1, 2], index.Find(new SearchQuery("医疗救助") { Order = SearchOrder.Newest }).ItemIds);
        Assert.Equal([2, 1], index.Find(new SearchQuery("医疗救助") { Order = SearchOrder.Oldest }).ItemIds);
        Assert.Equal([2], index.Find(new SearchQuery("医疗救助") { TitlesOnly = true }).ItemIds);
    }

    [Fact]
    public void Suggestions_are_titles_by_characters_or_by_sound()
    {
        Publish(Item(1, "公共租赁住房申请指南", ""));
        Publish(Item(2, "公共图书馆开放时间", "") with { PublishedOn = new DateOnly(2025, 1, 1) });

        Assert.Equal(["公共图书馆开放时间", "公共租赁住房申请指南"], index.Suggest("公共"));
        Assert.Equal(["公共租赁住房申请指南"], index.Suggest("zulinzhufang"));
        Assert.Empty(index.Suggest(" "));
    }

    [Fact]
    public void An_index_opened_again_knows_how_far_it_was_committed()
    {
        Publish(Item(1, "甲", "甲"));
        index.Commit();
        index.Dispose();

        using var again = new SearchIndex(folder);

        Assert.Equal(position, again.Position);
        Assert.Equal(1, again.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("𠮷")]
    [InlineData("AND OR NOT (*:*) ~^{}[]\\")]
    public void Odd_words_are_no_error(string words)
    {
        Publish(Item(1, "甲乙丙", "丁戊己"));
        Assert.NotNull(Find(words));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static SearchDocument Item(long id, string title, string text) => new(id, 7, title, text, new DateOnly(2024, 3, 1));

    private void Publish(SearchDocument item) => index.Apply([item], [], ++position);

    private SearchResults Find(string words) => index.Find(new SearchQuery(words));
}
