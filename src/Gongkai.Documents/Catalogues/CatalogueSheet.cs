using System.Globalization;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Catalogues;

/// <summary>A standard catalogue as a workbook, in the layout in which agencies print it; it can be filled in and read again.</summary>
public static class CatalogueSheet
{
    internal const string Tick = "√";

    private static readonly string[] Ticks = [Tick];

    internal static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("序号", 6, IsCentred: true),
        new("一级事项", 14, "公开事项"),
        new("二级事项", 14, "公开事项"),
        new("公开内容（要素）", 36),
        new("公开依据", 26),
        new("公开时限", 20),
        new("公开主体", 16),
        new("公开渠道和载体", 20),
        new("全社会", 7, "公开对象", true, Ticks),
        new("特定群体", 10, "公开对象"),
        new("主动", 7, "公开方式", true, Ticks),
        new("依申请", 7, "公开方式", true, Ticks),
        new("县级", 7, "公开层级", true, Ticks),
        new("乡级", 7, "公开层级", true, Ticks),
        new("事项代码", 9, IsCentred: true),
        new("法定事项", 9, IsCentred: true, Choices: [.. CatalogueData.BuiltIn.StatutoryItems.Select(item => item.Code)]),
        new("试点领域", 14, Choices: CatalogueData.BuiltIn.PilotFields),
    ];

    /// <summary>Writes an edition.</summary>
    /// <param name="catalogue">The edition, with its entries.</param>
    /// <param name="stream">Receives the xlsx; need not be seekable.</param>
    public static void Write(StandardCatalogue catalogue, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        new TableSheet("标准目录", catalogue.Title, Columns).Write([.. catalogue.Entries.OrderBy(entry => entry.Order).Select(Row)], stream);
    }

    private static IReadOnlyList<string> Row(CatalogueEntry entry)
    {
        var line = entry.Line;
        return
        [
            entry.Order.ToString(CultureInfo.InvariantCulture), line.Matter, line.SubMatter, line.Elements, line.LegalBasis, line.TimeLimit, line.Discloser,
            line.Channels == PublicationChannels.None ? "" : line.Channels.Chinese(),
            Mark(line.Audience == CatalogueAudience.Everybody), line.AudienceNote,
            Mark(line.Manner == DisclosureAttribute.Proactive), Mark(line.Manner == DisclosureAttribute.OnApplication),
            Mark(line.Levels.HasFlag(CatalogueLevels.County)), Mark(line.Levels.HasFlag(CatalogueLevels.Township)),
            entry.Code, line.StatutoryCode ?? "", line.PilotField ?? "",
        ];
    }

    private static string Mark(bool holds) => holds ? Tick : "";
}
