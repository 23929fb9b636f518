using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Web.Agencies;
using Gongkai.Web.Portal;
using Gongkai.Web.Search;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>
/// Search in an agency, or (<c>/search</c>) in all. What the index finds is loaded from the database and shown only
/// if it is public there.
/// </summary>
[OpenToEveryone]
[SameForEveryone]
internal sealed class SearchModel(GongkaiDb db, ItemSearch search, CurrentAgency current, AgencyDirectory directory) : PageModel
{
    public const int LinesOfPage = 20;

    private const int MostSuggested = 5;

    /// <summary>The regulations on open government information took effect in 2008.</summary>
    private const int FirstYear = 2008;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Words { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "in")]
    public string AgencySlug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Column { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Subject { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Year { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Validity { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Order { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Titles { get; set; }

    public IReadOnlyList<AgencyEntry> Agencies { get; private set; } = [];

    /// <summary>The agency that is searched; null for all.</summary>
    public AgencyEntry? Agency { get; private set; }

    public ColumnTree Columns { get; private set; } = new([]);

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> Years { get; private set; } = [];

    /// <summary>Titles that hold the words, for those whose browser offers none while they type.</summary>
    public IReadOnlyList<string> Suggested { get; private set; } = [];

    public SearchMatch Match { get; private set; }

    /// <summary>See <see cref="SearchResults.Part"/>.</summary>
    public DateOnly? Part { get; private set; }

    private IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Facets { get; set; } = new Dictionary<string, IReadOnlyDictionary<string, long>>();

    public Paged<SearchHit> Hits { get; private set; } = new([], 1, LinesOfPage, 0);

    public static IEnumerable<string> Validities =>
        Enum.GetValues<Validity>().Where(validity => validity != Domain.Publishing.Normative.Validity.NotIssued).Select(validity => validity.Chinese());

    public async Task OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancellation)
    {
        var snapshot = await directory.GetAsync(cancellation);
        Agencies = snapshot.Agencies;
        Agency = current.Value ?? snapshot.OfSlug(AgencySlug);
        if (Agency is not null)
            Columns = await ColumnTree.LoadAsync(db, Agency.Id, cancellation);
        var page = Paged.Wanted(number);
        var found = search.Index.Find(Query(page));
        var last = Math.Min(Paged.LastPage(found.Total, LinesOfPage), SearchQuery.DepthLimit / LinesOfPage);
        if (page > last)
            found = search.Index.Find(Query(page = last));
        (Match, Part, Facets) = (found.Match, found.Part, found.Facets);
        Subjects = Offered(found, "subject", Subject);
        Years = Part is null ? Offered(found, "year", Year) : [.. Enumerable.Range(FirstYear, Part.Value.Year - FirstYear + 1).Select(year => $"{year}").Concat(Offered(found, "year", Year)).Distinct().OrderDescending(StringComparer.Ordinal)];
        if (page == 1 && Words.Trim().Length > 1)
            Suggested = [.. (await Suggestions.OfAsync(Words, db, search, Agency?.Id, cancellation)).Where(title => title != Words).Take(MostSuggested)];
        Hits = new Paged<SearchHit>(await SearchHit.LoadAsync(db, found, Agency?.Id, cancellation), page, LinesOfPage, found.Total);
    }

    /// <summary>How many results have a value (（12）); nothing where only a part was counted.</summary>
    public string Count(string facet, object value) =>
        Part is null && Facets.GetValueOrDefault(facet)?.GetValueOrDefault(Convert.ToString(value, CultureInfo.InvariantCulture)!) is { } count and > 0 ? $"（{count}）" : "";

    /// <summary>Name of the agency of a hit, and its address: hits of other agencies lie below theirs.</summary>
    public (string Name, string Address) Of(SearchHit hit)
    {
        var owner = Agencies.First(agency => agency.Id == hit.Item.AgencyId);
        return (owner.ShortName, current.Value?.Id == owner.Id ? current.Link(hit.Item.Path) : $"/{owner.Slug}{hit.Item.Path}");
    }

    private SearchQuery Query(int page) => new(Words)
    {
        AgencyIds = Agency is null ? [] : [Agency.Id],
        ColumnId = Columns.OfCode(Column)?.Id,
        Subject = Subject.Length > 0 ? Subject : null,
        Year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Validity = Validity.Length > 0 ? Validity : null,
        TitlesOnly = Titles,
        Order = Order switch { "new" => SearchOrder.Newest, "old" => SearchOrder.Oldest, _ when Words.Trim().Length == 0 => SearchOrder.Newest, _ => SearchOrder.Relevance },
        Skip = (Math.Min(page, SearchQuery.DepthLimit / LinesOfPage) - 1) * LinesOfPage,
        Take = LinesOfPage,
        CountsFacets = true,
    };

    private static IReadOnlyList<string> Offered(SearchResults found, string facet, string chosen) =>
    [
        .. (found.Facets.GetValueOrDefault(facet)?.Keys ?? []).Append(chosen).Where(value => value.Length > 0).Distinct()
            .OrderDescending(StringComparer.Ordinal),
    ];
}
