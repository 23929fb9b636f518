using System.Text.Json;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// The zone's standard catalogue: an edition of 2020, the one in force since 2022 and a third being drafted; and which
/// entry the items of a family stand under.
/// </summary>
internal sealed class DemonstrationCatalogue
{
    private readonly List<MatterLine> lines;

    private DemonstrationCatalogue(List<MatterLine> lines, StandardCatalogue first, StandardCatalogue inForce, StandardCatalogue draft) =>
        (this.lines, First, InForce, Draft) = (lines, first, inForce, draft);

    public StandardCatalogue First { get; }

    public StandardCatalogue InForce { get; }

    public StandardCatalogue Draft { get; }

    public static DemonstrationCatalogue Make(Agency agency)
    {
        using var stream = typeof(DemonstrationCatalogue).Assembly.GetManifestResourceStream("demonstration-catalogue.json")!;
        var lines = JsonSerializer.Deserialize<List<MatterLine>>(stream, JsonSerializerOptions.Web)!;
        var first = StandardCatalogue.Draft(agency, $"{agency.ShortName}政务公开标准目录").Require();
        Add(first, 1);
        first.Adopt(null, new DateOnly(2020, 7, 1), new DateOnly(2020, 7, 1)).Require();
        var second = first.Next().Require();
        Add(second, 2);
        second.Adopt(first, new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 1)).Require();
        var draft = second.Next().Require();
        Add(draft, 3);
        return new DemonstrationCatalogue(lines, first, second, draft);

        void Add(StandardCatalogue edition, int since)
        {
            foreach (var line in lines.Where(line => line.Since == since))
                edition.Add(line.Printed(agency)).Require();
        }
    }

    /// <summary>The entry that the items of a family stand under; null where none says so. The catalogue is saved.</summary>
    public long? EntryOf(ItemFamily family)
    {
        var line = lines.Find(line => line.Titles.Any(title => family.Title.Contains(title, StringComparison.Ordinal)))
            ?? lines.Find(line => line.Columns.Contains(family.Column));
        return line is null ? null : InForce.Entries.Single(entry => (entry.Line.Matter, entry.Line.SubMatter) == (line.Matter, line.SubMatter)).Id;
    }

    /// <summary>An entry as the data have it; it came with the edition <c>Since</c>.</summary>
    private sealed record MatterLine(int Since, string Matter, string Elements, string Basis, string Department, string Statutory)
    {
        public string SubMatter { get; init; } = "";

        public string TimeLimit { get; init; } = "自信息形成或者变更之日起20个工作日内";

        public string? Field { get; init; }

        /// <summary>Columns whose items stand under it.</summary>
        public IReadOnlyList<string> Columns { get; init; } = [];

        /// <summary>Words in the titles of items that stand under it.</summary>
        public IReadOnlyList<string> Titles { get; init; } = [];

        public CatalogueLine Printed(Agency agency) => new()
        {
            Matter = Matter,
            SubMatter = SubMatter,
            Elements = Elements,
            LegalBasis = Basis,
            TimeLimit = TimeLimit,
            Discloser = agency.ShortName + Department,
            Channels = PublicationChannels.Website | PublicationChannels.Feeds,
            StatutoryCode = Statutory,
            PilotField = Field,
        };
    }
}
