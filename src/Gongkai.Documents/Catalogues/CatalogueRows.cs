using Gongkai.Documents.SheetTables;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Documents.Catalogues;

/// <summary>Reads the rows of one sheet of a catalogue.</summary>
/// <param name="sheet">Name of the sheet; where it is a pilot field, its entries belong to it.</param>
/// <param name="columns">Where each column stands.</param>
/// <param name="faults">Receives what is wrong.</param>
internal sealed class CatalogueRows(string sheet, IReadOnlyDictionary<CatalogueColumn, int> columns, List<SheetFault> faults)
{
    // A row that is merged across this many columns is a heading within the table.
    private const int HeadingWidth = 4;

    private string? field = Field(sheet);

    // Whether something hinders the row that is being read.
    private bool isHindered;

    /// <summary>Reads a row.</summary>
    /// <returns>The entry; null for a heading or a note, and where a fault hinders.</returns>
    public ProposedLine? Read(SheetLine row)
    {
        if (row.WidestMerge >= HeadingWidth || Filled(row) == 0)
        {
            field = row.Cells.Values.Select(Field).FirstOrDefault(named => named is not null) ?? field;
            return null;
        }

        isHindered = false;
        var line = Line(row);
        if (line.Fault() is { } refusal)
            AddFault(row, ColumnOf(refusal), refusal.Message);
        var code = Text(row, CatalogueColumn.Code);
        if (code.Length > 0 && !(code.Length <= 6 && code.All(char.IsAsciiDigit)))
            AddFault(row, CatalogueColumn.Code, $"“{code}”不是事项代码。请保留导出文件中的代码；新事项请留空，代码由系统编定。");
        return isHindered
            ? null
            : new ProposedLine(sheet, row.Number, code.Length > 0 ? code.PadLeft(4, '0') : null, line);
    }

    private CatalogueLine Line(SheetLine row)
    {
        var standard = new CatalogueLine { Matter = "", Elements = "" };
        var note = Text(row, CatalogueColumn.ParticularGroup);
        var isParticular = note.Length > 0 && !IsTicked(row, CatalogueColumn.Everybody);
        var statutory = Text(row, CatalogueColumn.Statutory);
        var pilot = Text(row, CatalogueColumn.PilotField);
        return standard with
        {
            Matter = Text(row, CatalogueColumn.Matter),
            SubMatter = Text(row, CatalogueColumn.SubMatter),
            Elements = Text(row, CatalogueColumn.Elements),
            LegalBasis = Text(row, CatalogueColumn.LegalBasis),
            TimeLimit = Text(row, CatalogueColumn.TimeLimit) is { Length: > 0 } limit ? limit : standard.TimeLimit,
            Discloser = Text(row, CatalogueColumn.Discloser),
            Channels = Channels(row),
            Audience = isParticular ? CatalogueAudience.ParticularGroup : CatalogueAudience.Everybody,
            AudienceNote = IsTick(note) ? "" : note,
            Manner = Manner(row),
            Levels = (IsTicked(row, CatalogueColumn.County) ? CatalogueLevels.County : CatalogueLevels.None)
                | (IsTicked(row, CatalogueColumn.Township) ? CatalogueLevels.Township : CatalogueLevels.None),
            StatutoryCode = statutory.Length > 0 ? statutory : null,
            PilotField = pilot.Length > 0 ? pilot : field,
        };
    }

    private DisclosureAttribute Manner(SheetLine row)
    {
        var (proactive, onApplication) = (IsTicked(row, CatalogueColumn.Proactive), IsTicked(row, CatalogueColumn.OnApplication));
        if (proactive && onApplication)
            AddFault(row, CatalogueColumn.OnApplication, "“主动”和“依申请”同时选中。一条事项只能有一种公开方式，请删去其中一个，或拆成两条事项。");
        return onApplication ? DisclosureAttribute.OnApplication : DisclosureAttribute.Proactive;
    }

    private PublicationChannels Channels(SheetLine row)
    {
        var text = Text(row, CatalogueColumn.Channels);
        if (text.Length == 0)
            return PublicationChannels.Website;
        var (channels, unknown) = ChannelWords.Read(text);
        if (channels == PublicationChannels.None)
            AddFault(row, CatalogueColumn.Channels, $"“{text}”中没有本平台认识的渠道。请填写{string.Join('、', PublicationChannelNames.All.Select(entry => entry.Name))}中的一种或几种，用“、”分隔。");
        else if (unknown.Count > 0)
            AddFault(row, CatalogueColumn.Channels, $"渠道“{string.Join('、', unknown)}”没有对应的平台渠道，导入时略去；需要保留的，请改写为平台已有的渠道。", hinders: false);
        return channels;
    }

    private static CatalogueColumn? ColumnOf(Refusal refusal) => refusal.Code switch
    {
        "catalogue.matter" => CatalogueColumn.Matter,
        "catalogue.submatter" => CatalogueColumn.SubMatter,
        "catalogue.elements" => CatalogueColumn.Elements,
        "catalogue.basis" => CatalogueColumn.LegalBasis,
        "catalogue.time_limit" => CatalogueColumn.TimeLimit,
        "catalogue.discloser" => CatalogueColumn.Discloser,
        "catalogue.audience" => CatalogueColumn.ParticularGroup,
        "catalogue.statutory" => CatalogueColumn.Statutory,
        "catalogue.field" => CatalogueColumn.PilotField,
        _ => null,
    };

    private void AddFault(SheetLine row, CatalogueColumn? column, string message, bool hinders = true)
    {
        isHindered |= hinders;
        faults.Add(column is { } named && columns.TryGetValue(named, out var at)
            ? new SheetFault(sheet, row.Number, at, CatalogueSheet.Columns[(int)named].Name, message, hinders)
            : new SheetFault(sheet, row.Number, null, "", message, hinders));
    }

    private int Filled(SheetLine row) => columns.Count(entry => entry.Key != CatalogueColumn.Order && row[entry.Value].Length > 0);

    private string Text(SheetLine row, CatalogueColumn column) => columns.TryGetValue(column, out var at) ? row[at] : "";

    private bool IsTicked(SheetLine row, CatalogueColumn column) => IsTick(Text(row, column));

    private static bool IsTick(string text) => text is CatalogueSheet.Tick or "✓" or "✔" or "☑" or "■" or "是" or "V" or "v" or "●";

    private static string? Field(string text) => CatalogueData.BuiltIn.PilotFields.FirstOrDefault(name => text.Contains(name, StringComparison.Ordinal));
}
