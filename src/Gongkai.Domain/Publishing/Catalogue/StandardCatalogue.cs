using System.Globalization;
using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>
/// One edition of an agency's standard catalogue (政务公开标准目录). An edition in force is not changed: a next one is
/// drafted from it, and replaces it when adopted, so what was promised at any time can be read.
/// </summary>
public sealed class StandardCatalogue
{
    /// <summary>The most entries of one edition.</summary>
    public const int EntryLimit = 5000;

    private readonly List<CatalogueEntry> entries = [];

    private StandardCatalogue() => Title = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency whose catalogue it is.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Title (示范经济开发区政务公开标准目录).</summary>
    public string Title { get; private set; }

    /// <summary>Number of the edition, from 1.</summary>
    public int Edition { get; private set; }

    /// <summary>Where the edition stands.</summary>
    public EditionState State { get; private set; }

    /// <summary>The first day in force; null while it is a draft.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>The day on which the next edition came; null until then.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    /// <summary>The last code given, so that none is given twice.</summary>
    public int LastCode { get; private set; }

    /// <summary>Its entries, in printed order.</summary>
    public IReadOnlyList<CatalogueEntry> Entries => entries;

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Drafts the first edition of an agency's catalogue.</summary>
    /// <returns>The draft, or the refusal <c>catalogue.title</c>.</returns>
    public static Result<StandardCatalogue> Draft(Agency agency, string title)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(title);
        return title.Trim().Length is 0 or > 100
            ? new Refusal("catalogue.title", "目录名称应为1至100个字，请重新填写。")
            : new StandardCatalogue { Agency = agency, AgencyId = agency.Id, Title = title.Trim(), Edition = 1 };
    }

    /// <summary>Adds an entry at the end.</summary>
    /// <returns>The entry, or a refusal <c>catalogue.not_draft</c> or about the line.</returns>
    public Result<CatalogueEntry> Add(CatalogueLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if ((NotDraft() ?? line.Fault()) is { } refusal)
            return refusal;
        if (entries.Count >= EntryLimit)
            return new Refusal("catalogue.full", $"一版目录最多{EntryLimit}条事项，请拆分后再添加。");
        var entry = new CatalogueEntry((++LastCode).ToString("D4", CultureInfo.InvariantCulture), entries.Count + 1, line);
        entries.Add(entry);
        Revision++;
        return entry;
    }

    /// <summary>Writes an entry anew.</summary>
    /// <returns>Done, or a refusal <c>catalogue.not_draft</c>, <c>catalogue.unknown</c> or about the line.</returns>
    public Result Change(string code, CatalogueLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if ((NotDraft() ?? line.Fault()) is { } refusal)
            return refusal;
        if (Find(code) is not { } entry)
            return Unknown(code);
        entry.Write(line);
        Revision++;
        return Result.Done;
    }

    /// <summary>Takes an entry out; those behind it move up.</summary>
    /// <returns>Done, or a refusal <c>catalogue.not_draft</c> or <c>catalogue.unknown</c>.</returns>
    public Result Remove(string code)
    {
        if (NotDraft() is { } refusal)
            return refusal;
        if (Find(code) is not { } entry)
            return Unknown(code);
        entries.Remove(entry);
        for (var i = 0; i < entries.Count; i++)
            entries[i].Order = i + 1;
        Revision++;
        return Result.Done;
    }

    /// <summary>Adopts the draft in the place of the edition before it: at once, or waiting for its first day (<see cref="TakeEffect"/>).</summary>
    /// <param name="replaced">The edition in force until now; null for the first.</param>
    /// <param name="on">The first day in force.</param>
    /// <param name="today">The day of the adoption.</param>
    /// <returns>Done, or a refusal <c>catalogue.not_draft</c>, <c>catalogue.empty</c> or <c>catalogue.replaced</c>.</returns>
    public Result Adopt(StandardCatalogue? replaced, DateOnly on, DateOnly today)
    {
        if (NotDraft() is { } refusal)
            return refusal;
        if (entries.Count == 0)
            return Result.Refuse("catalogue.empty", "目录中没有事项，请先添加事项再施行。");
        var isNext = replaced is null
            ? Edition == 1
            : replaced.Agency == Agency && replaced.State == EditionState.InForce && replaced.Edition == Edition - 1 && replaced.InForceFrom < on;
        if (!isNext)
            return Result.Refuse("catalogue.replaced", $"第{Edition}版目录须取代本机关现行的上一版，且施行日期应晚于上一版，请核对后重试。");
        (State, InForceFrom) = (EditionState.Adopted, on);
        Revision++;
        if (on <= today)
            TakeEffect(replaced, today);
        return Result.Done;
    }

    /// <summary>Puts an adopted edition in force when its first day has come.</summary>
    /// <param name="replaced">The edition in force until now; null for the first.</param>
    /// <param name="today">The day.</param>
    /// <returns>Whether it is in force now.</returns>
    public bool TakeEffect(StandardCatalogue? replaced, DateOnly today)
    {
        if (State != EditionState.Adopted || InForceFrom > today)
            return false;
        State = EditionState.InForce;
        Revision++;
        if (replaced is not null)
        {
            (replaced.State, replaced.ReplacedOn) = (EditionState.Replaced, InForceFrom);
            replaced.Revision++;
        }

        return true;
    }

    /// <summary>Takes an adoption back before the first day has come: the edition is a draft again.</summary>
    /// <returns>Done, or the refusal <c>catalogue.not_waiting</c>.</returns>
    public Result TakeBack()
    {
        if (State != EditionState.Adopted)
            return Result.Refuse("catalogue.not_waiting", $"第{Edition}版目录不是待施行的，不能收回，请刷新页面后重试。");
        (State, InForceFrom) = (EditionState.Draft, null);
        Revision++;
        return Result.Done;
    }

    /// <summary>Drafts the next edition with the same entries under the same codes.</summary>
    /// <returns>The draft, or the refusal <c>catalogue.not_in_force</c>.</returns>
    public Result<StandardCatalogue> Next()
    {
        if (State != EditionState.InForce)
            return new Refusal("catalogue.not_in_force", $"第{Edition}版目录不是现行版本，请从现行版本起草新版。");
        var next = new StandardCatalogue { Agency = Agency, AgencyId = AgencyId, Title = Title, Edition = Edition + 1, LastCode = LastCode };
        next.entries.AddRange(entries.Select(entry => new CatalogueEntry(entry.Code, entry.Order, entry.Line)));
        return next;
    }

    /// <summary>The statutory items asked of a level that no entry fulfils, in their order.</summary>
    /// <param name="level">The agency's own level: <see cref="StatutoryLevel.Every"/> asks for article 20 only.</param>
    public IReadOnlyList<StatutoryItem> Missing(StatutoryLevel level) =>
        Missing(level, [.. entries.Select(entry => entry.Line.StatutoryCode).OfType<string>()]);

    /// <summary>The statutory items asked of a level that are not among those fulfilled, in their order.</summary>
    /// <param name="level">As for <see cref="Missing(StatutoryLevel)"/>.</param>
    /// <param name="fulfilled">Codes of the items fulfilled.</param>
    public static IReadOnlyList<StatutoryItem> Missing(StatutoryLevel level, IReadOnlyCollection<string> fulfilled) =>
    [
        .. CatalogueData.BuiltIn.StatutoryItems.Where(item => (item.Levels == StatutoryLevel.Every || item.Levels == level) && !fulfilled.Contains(item.Code)),
    ];

    /// <summary>The entry with a code; null where there is none.</summary>
    public CatalogueEntry? Find(string code) => entries.Find(entry => entry.Code == code);

    private static Refusal Unknown(string code) => new("catalogue.unknown", $"目录中没有代码为“{code}”的事项，请刷新页面后重试。");

    private Refusal? NotDraft() => State == EditionState.Draft
        ? null
        : new Refusal("catalogue.not_draft", State == EditionState.Adopted
            ? $"第{Edition}版目录已通过、待施行，不能修改；确需修改的，请先收回到编制中。"
            : $"第{Edition}版目录已施行，不能修改，请起草新版。");
}
