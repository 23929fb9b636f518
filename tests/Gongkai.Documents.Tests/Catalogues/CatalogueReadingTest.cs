using Gongkai.Documents.Catalogues;
using Gongkai.Documents.Tests.Workbooks;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Tests.Catalogues;

public class CatalogueReadingTest
{
    private static readonly CatalogueLine Full = new()
    {
        Matter = "社会救助",
        SubMatter = "最低生活保障",
        Elements = "1.对象；\n2.标准 < 500 & \"以上\"",
        LegalBasis = "《社会救助暂行办法》",
        TimeLimit = "7个工作日内",
        Discloser = "民政局",
        Channels = PublicationChannels.Website | PublicationChannels.BulletinBoard | PublicationChannels.NewsMedia,
        Audience = CatalogueAudience.ParticularGroup,
        AudienceNote = "救助对象",
        Manner = DisclosureAttribute.OnApplication,
        Levels = CatalogueLevels.County | CatalogueLevels.Township,
        StatutoryCode = "20.11",
        PilotField = "社会救助",
    };

    [Fact]
    public void A_catalogue_that_was_written_is_read_as_it_was()
    {
        var catalogue = StandardCatalogue.Draft(Agency.Create("示范区管委会", AgencyKind.DevelopmentZone, "sfq", "SFQ0001", Region.Nation()).Require(), "标准目录").Require();
        catalogue.Add(Full).Require();
        catalogue.Add(new CatalogueLine { Matter = "统计信息", Elements = "月度数据" }).Require();
        using var file = new MemoryStream();
        CatalogueSheet.Write(catalogue, file);
        var reading = CatalogueReading.Read(file.ToArray()).Require();
        Assert.Empty(reading.Faults);
        Assert.Equal(catalogue.Entries.Select(entry => (entry.Code, entry.Line)), reading.Lines.Select(line => (line.Code!, line.Line)));
        using var again = new MemoryStream();
        CatalogueSheet.Write(catalogue, again);
        Assert.Equal(file.ToArray(), again.ToArray());

        // A program that knows nothing of this one reads it and writes it anew.
        var resaved = CatalogueReading.Read(Office.Converted(Office.Converted(file.ToArray(), "xlsx", "ods"), "ods", "xlsx")).Require();
        Assert.Equal(reading.Lines.Select(line => line.Line), resaved.Lines.Select(line => line.Line));
    }

    [Fact]
    public void A_printed_catalogue_is_read_by_its_headings_merged_cells_boxes_and_filtered_rows_too()
    {
        var sheet = new TestSheet(
            WorkbookFile.Row(1, "（一）社会救助领域基层政务公开标准目录")
            + WorkbookFile.Row(2, "序号", "公开事项", "", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", "")
            + WorkbookFile.Row(3, "", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体（请写明）", "主动", "依申请公开", "县级", "乡级")
            + WorkbookFile.Row(4, "1", "救助\u3000", "临时救助", "办事指南", "《办法》", "", "民政局", "■政府网站 □政府公报&#10;■便民服务站 ■精准推送", "√", "", "√", "", "√", "")
            + WorkbookFile.Row(5, "2", "", "特困供养", "名单", "《办法》", "", "民政局", "■公示栏", "", "供养对象", "√", "", "", "√").Replace("<row ", "<row hidden='1' ", StringComparison.Ordinal),
            "<mergeCells count='4'><mergeCell ref='A1:N1'/><mergeCell ref='B2:C2'/><mergeCell ref='D2:D3'/><mergeCell ref='B4:B5'/></mergeCells>")
        { Name = "社会救助" };
        var reading = CatalogueReading.Read(new WorkbookFile(new TestSheet(WorkbookFile.Row(1, "填表说明")), sheet).Bytes()).Require();
        Assert.True(reading.IsClean);
        var note = Assert.Single(reading.Faults);
        Assert.Equal("工作表“社会救助”第4行H列（公开渠道和载体）", note.Place);
        Assert.Contains("精准推送", note.Message, StringComparison.Ordinal);
        Assert.Equal(["救助", "救助"], reading.Lines.Select(line => line.Line.Matter));
        var (first, second) = (reading.Lines[0].Line, reading.Lines[1].Line);
        Assert.Equal(PublicationChannels.Website | PublicationChannels.ReadingPlace, first.Channels);
        Assert.Equal(("社会救助", CatalogueLevels.County, CatalogueAudience.Everybody), (first.PilotField, first.Levels, first.Audience));
        Assert.Equal(("特困供养", "供养对象", PublicationChannels.BulletinBoard, CatalogueLevels.Township), (second.SubMatter, second.AudienceNote, second.Channels, second.Levels));
    }

    [Theory]
    [InlineData("", "内容", "", "√", "", "20.7", "第3行A列（一级事项）")]
    [InlineData("事项", "", "", "√", "", "20.7", "第3行B列（公开内容（要素））")]
    [InlineData("事项", "内容", "√", "√", "", "", "第3行D列（依申请）")]
    [InlineData("事项", "内容", "√", "", "飞鸽", "", "第3行E列（公开渠道和载体）")]
    [InlineData("事项", "内容", "√", "", "", "20.99", "第3行F列（法定事项）")]
    public void A_fault_names_sheet_row_and_column_and_what_to_do(
        string matter, string elements, string proactive, string onApplication, string channels, string statutory, string place)
    {
        var file = WorkbookFile.Of(
            WorkbookFile.Row(1, "公开事项", "公开内容", "主动", "依申请", "公开渠道和载体", "法定事项")
            + WorkbookFile.Row(2, "甲", "内容", "√")
            + WorkbookFile.Row(3, matter, elements, proactive, onApplication, channels, statutory));
        var reading = CatalogueReading.Read(file.Bytes()).Require();
        Assert.False(reading.IsClean);
        var fault = reading.Faults.First(found => found.Hinders);
        Assert.Equal($"工作表“Sheet1”{place}", fault.Place);
        Assert.Matches("请", fault.Message);
        Assert.Equal(["甲"], reading.Lines.Select(line => line.Line.Matter));
    }

    [Fact]
    public void What_is_no_catalogue_is_refused()
    {
        Assert.Equal("sheet.format", CatalogueReading.Read("序号,公开事项"u8.ToArray()).Refusal?.Code);
        Assert.Equal("catalogue.no_heading", CatalogueReading.Read(WorkbookFile.Of(WorkbookFile.Row(1, "姓名", "电话")).Bytes()).Refusal?.Code);
        Assert.Equal("sheet.empty", CatalogueReading.Read(WorkbookFile.Of("").Bytes()).Refusal?.Code);
        var twice = WorkbookFile.Of(
            WorkbookFile.Row(1, "一级事项", "公开内容", "事项代码") + WorkbookFile.Row(2, "甲", "内容", "0001") + WorkbookFile.Row(3, "乙", "内容", "1"));
        Assert.Contains("0001", Assert.Single(CatalogueReading.Read(twice.Bytes()).Require().Faults).Message, StringComparison.Ordinal);
    }
}
