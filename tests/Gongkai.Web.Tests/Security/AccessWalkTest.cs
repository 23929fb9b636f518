using System.Net;
using Gongkai.Domain.Agencies;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Security;

/// <summary>
/// Walks every endpoint of the server with every role, held in the agency itself, above, beside and below it, and
/// compares who gets in with what is written here. An endpoint that is not written here fails: somebody must decide.
/// </summary>
public abstract class AccessWalkTest(RunningServer server)
{
    private const StaffRoles Nobody = StaffRoles.None;

    private static readonly StaffRoles[] EveryRole = [.. StaffRoleNames.All.Select(entry => entry.Role)];

    /// <summary>The decisions: address, and who gets in. <c>{agency}</c> is the zone, which lies below the city.</summary>
    private static readonly Dictionary<string, Func<Visitor, bool>> Decisions = new(StringComparer.Ordinal)
    {
        ["/"] = Everyone,
        ["/health"] = Everyone,
        ["/error/{code:int}"] = Everyone,
        ["/setup"] = Everyone,
        ["/signin"] = Everyone,
        ["/signin/code"] = Everyone,
        ["/signin/out"] = Everyone,
        ["/signin/passkey"] = Everyone,
        ["/signin/provider/{name}"] = Everyone,
        ["/signin/return"] = Everyone,
        ["/signin/reset"] = Everyone,
        ["/account/text-size"] = Everyone,
        ["/{agency:slug}"] = Everyone,
        ["/{agency:slug}/guide"] = Everyone,
        ["/{agency:slug}/rules"] = Everyone,
        ["/{agency:slug}/content"] = Everyone,
        ["/{agency:slug}/reports"] = Everyone,
        ["/{agency:slug}/reports/{year:int}"] = Everyone,
        ["/{agency:slug}/apply"] = Everyone,
        ["/{agency:slug}/apply/form"] = Everyone,
        ["/{agency:slug}/apply/track"] = Everyone,
        ["/{agency:slug}/apply/deadline"] = Everyone,
        ["/{agency:slug}/apply/answers"] = Everyone,
        ["/{agency:slug}/columns/{code}"] = Everyone,
        ["/{agency:slug}/items/{number}"] = Everyone,
        ["/{agency:slug}/items/{number}/sheet"] = Everyone,
        ["/{agency:slug}/files/{number}/{file:int}/{name}"] = Everyone,
        ["/{agency:slug}/captions/{number}/{file:int}"] = Everyone,
        ["/{agency:slug}/documents"] = Everyone,
        ["/{agency:slug}/search"] = Everyone,
        ["/{agency:slug}/search/suggestions"] = Everyone,
        ["/search"] = Everyone,
        ["/search/suggestions"] = Everyone,
        ["/{agency:slug}/statistics"] = Everyone,
        ["/{agency:slug}/statistics/{table}.csv"] = Everyone,
        ["/{agency:slug}/feed/atom"] = Everyone,
        ["/{agency:slug}/feed/rss"] = Everyone,
        ["/{agency:slug}/api/items"] = Everyone,
        ["/{agency:slug}/api/items.ndjson"] = Everyone,
        ["/{agency:slug}/api/items.zip"] = Everyone,
        ["/{agency:slug}/gazette"] = Everyone,
        ["/{agency:slug}/gazette/{year:int}-{month:int}.pdf"] = Everyone,
        ["/{agency:slug}/api/items/{number}"] = Everyone,
        ["/{agency:slug}/api/columns"] = Everyone,
        ["/{agency:slug}/api/search"] = Everyone,
        ["/{agency:slug}/api/documents"] = Everyone,
        ["/{agency:slug}/api/fulfilments"] = Everyone,
        ["/{agency:slug}/api/statistics"] = Everyone,
        ["/{agency:slug}/subscribe"] = Everyone,
        ["/{agency:slug}/subscribe/{token}"] = Everyone,
        ["/{agency:slug}/subscribe/{token}/end"] = Everyone,
        ["/openapi/{documentName}.json"] = Everyone,
        ["/account"] = SignedIn,
        ["/account/code"] = SignedIn,
        ["/account/passkeys"] = SignedIn,
        ["/account/sessions"] = SignedIn,
        ["/staff"] = SignedIn,
        ["/staff/reminders"] = SignedIn,
        ["/{agency:slug}/staff/mail"] = Administrator,
        ["/staff/calendar"] = visitor => visitor.Roles.HasFlag(StaffRoles.Administrator),
        ["/staff/regions"] = visitor => visitor.Roles.HasFlag(StaffRoles.Administrator),
        ["/{agency:slug}/staff/audit"] = visitor => Here(visitor) && visitor.Roles.HasFlag(StaffRoles.Auditor),
        ["/{agency:slug}/staff/organisation"] = Administrator,
        ["/{agency:slug}/staff/organisation/agencies/new"] = Administrator,
        ["/{agency:slug}/staff/organisation/departments/{id:long}"] = Administrator,
        ["/{agency:slug}/staff/organisation/people/new"] = Administrator,
        ["/{agency:slug}/staff/organisation/people/{id:long}"] = Administrator,
        ["/{agency:slug}/staff/organisation/posts/{id:long}"] = Administrator,
        ["/{agency:slug}/files/{item:long}/{number:int}"] = Everyone,
        ["/{agency:slug}/catalogue"] = Everyone,
        ["/{agency:slug}/standard-catalogue"] = Everyone,
        ["/{agency:slug}/standard-catalogue.xlsx"] = Everyone,
        ["/{agency:slug}/staff/catalogue"] = Reader,
        ["/{agency:slug}/staff/catalogue/{edition:int}.xlsx"] = Reader,
        ["/{agency:slug}/staff/catalogue/{edition:int}/{code}"] = Reader,
        ["/{agency:slug}/staff/catalogue/{edition:int}/{code}/edit"] = Office,
        ["/{agency:slug}/staff/catalogue/{edition:int}/new"] = Office,
        ["/{agency:slug}/staff/catalogue/editions"] = Office,
        ["/{agency:slug}/staff/catalogue/import"] = Office,
        ["/{agency:slug}/staff/columns"] = Office,
        ["/{agency:slug}/staff/imports"] = visitor => Holds(visitor, StaffRoles.DisclosureOffice) || Holds(visitor, StaffRoles.Administrator),
        ["/{agency:slug}/staff/imports/{id:long}"] = visitor => Holds(visitor, StaffRoles.DisclosureOffice) || Holds(visitor, StaffRoles.Administrator),
        ["/{agency:slug}/staff/columns/{id:long}"] = Office,
        ["/{agency:slug}/submit/{token}"] = Everyone,
        ["/{agency:slug}/reports/analysis"] = Everyone,
        ["/{agency:slug}/reports/open-data/{**file}"] = Everyone,
        ["/{agency:slug}/staff/analysis"] = Reader,
        ["/{agency:slug}/staff/collection"] = Reader,
        ["/{agency:slug}/staff/collection/{id:long}"] = Reader,
        ["/{agency:slug}/staff/collection/{id:long}/files"] = Reader,
        ["/{agency:slug}/staff/collection/{id:long}/mails"] = Office,
        ["/{agency:slug}/staff/collection/{id:long}/totals"] = Reader,
        ["/{agency:slug}/staff/collection/{id:long}/units"] = Office,
        ["/{agency:slug}/staff/collection/submissions/{id:long}"] = Reader,
        ["/{agency:slug}/staff/collection/units/{id:long}"] = Reader,
        ["/{agency:slug}/fulfilments"] = Everyone,
        ["/{agency:slug}/staff/fulfilments"] = Reader,
        ["/{agency:slug}/staff/fulfilments/offer/{id:long?}"] = Office,
        ["/{agency:slug}/staff/interpretations"] = Reader,
        ["/{agency:slug}/staff/interpretations/link"] = Office,
        ["/{agency:slug}/staff/documents"] = Reader,
        ["/{agency:slug}/staff/documents/counts"] = Reader,
        ["/{agency:slug}/staff/documents/new"] = Office,
        ["/{agency:slug}/staff/documents/{id:long}"] = Reader,
        ["/{agency:slug}/staff/documents/{id:long}/edit"] = Office,
        ["/{agency:slug}/staff/files/{item:long}/{version:int}/{number:int}"] = Reader,
        ["/{agency:slug}/staff/files/{item:long}/{version:int}/{number:int}/original"] = visitor =>
            Holds(visitor, StaffRoles.ConfidentialityReviewer) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/annual-reports"] = Reader,
        ["/{agency:slug}/staff/annual-reports/{id:long}"] = Reader,
        ["/{agency:slug}/staff/annual-reports/{id:long}/figure"] = Reader,
        ["/{agency:slug}/staff/annual-reports/{id:long}/preview"] = Reader,
        ["/{agency:slug}/staff/annual-reports/{id:long}/prose"] = visitor => Holds(visitor, StaffRoles.DisclosureOffice) || Holds(visitor, StaffRoles.DisclosureOfficeHead),
        ["/{agency:slug}/staff/annual-reports/template"] = visitor => Holds(visitor, StaffRoles.DisclosureOffice) || Holds(visitor, StaffRoles.DisclosureOfficeHead),
        ["/{agency:slug}/staff/figures"] = Reader,
        ["/{agency:slug}/staff/figures/new"] = visitor => Holds(visitor, StaffRoles.Author) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/figures/template.xlsx"] = visitor => Holds(visitor, StaffRoles.Author) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/figures/import"] = visitor => Holds(visitor, StaffRoles.Author) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/figures/{id:long}"] = Reader,
        ["/{agency:slug}/staff/figures/{id:long}/evidence"] = Reader,
        ["/{agency:slug}/staff/letters"] = Office,
        ["/{agency:slug}/staff/letters/{kind}"] = Office,
        ["/{agency:slug}/staff/trainings"] = Reader,
        ["/{agency:slug}/staff/trainings/new"] = visitor => Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/trainings/{id:long}"] = Reader,
        ["/{agency:slug}/staff/assessment"] = Reader,
        ["/{agency:slug}/staff/assessment/{id:long}"] = Reader,
        ["/{agency:slug}/staff/organisation/leading-group"] = Administrator,
        ["/{agency:slug}/staff/cases"] = visitor => CaseWorker(visitor) || Holds(visitor, StaffRoles.LegalReviewer) || Holds(visitor, StaffRoles.ConfidentialityReviewer),
        ["/{agency:slug}/staff/cases/{id:long}"] = visitor => CaseWorker(visitor) || Holds(visitor, StaffRoles.LegalReviewer) || Holds(visitor, StaffRoles.ConfidentialityReviewer),
        ["/{agency:slug}/staff/cases/{id:long}/letters/{kind}"] = CaseWorker,
        ["/{agency:slug}/staff/cases/{id:long}/files"] = visitor => CaseWorker(visitor) || Holds(visitor, StaffRoles.LegalReviewer) || Holds(visitor, StaffRoles.ConfidentialityReviewer),
        ["/{agency:slug}/staff/cases/{id:long}/files/{file:long}"] = visitor => Holds(visitor, StaffRoles.CaseHandler),
        ["/{agency:slug}/staff/cases/{id:long}/label"] = visitor => Holds(visitor, StaffRoles.CaseHandler) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/cases/{id:long}/publication"] = Office,
        ["/{agency:slug}/staff/cases/proposals"] = CaseWorker,
        ["/{agency:slug}/staff/cases/retention"] = Office,
        ["/{agency:slug}/staff/cases/register"] = visitor => Holds(visitor, StaffRoles.CaseHandler) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/cases/new"] = visitor => Holds(visitor, StaffRoles.CaseHandler) || Holds(visitor, StaffRoles.DisclosureOffice),
        ["/{agency:slug}/staff/cases/tables"] = Reader,
        ["/{agency:slug}/staff/cases/tables/cell"] = CaseWorker,
        ["/{agency:slug}/staff/items"] = Reader,
        ["/{agency:slug}/staff/items/all"] = Reader,
        ["/{agency:slug}/staff/items/links"] = Reader,
        ["/{agency:slug}/staff/items/withheld"] = Reader,
        ["/{agency:slug}/staff/items/archived"] = Reader,
        ["/{agency:slug}/staff/items/new"] = visitor => Holds(visitor, StaffRoles.Author),
        ["/{agency:slug}/staff/items/{id:long}"] = Reader,
        ["/{agency:slug}/staff/items/{id:long}/compare"] = Reader,
        ["/{agency:slug}/staff/items/{id:long}/edit"] = visitor => Holds(visitor, StaffRoles.Author),
        ["/{agency:slug}/staff"] = visitor => Here(visitor) || SupervisorAbove(visitor) || AdministratorAbove(visitor),
    };

    [Fact]
    public void Every_endpoint_carries_a_decision()
    {
        var undecided = Endpoints().Where(endpoint =>
            endpoint.Metadata.GetMetadata<AccessAttribute>() is null && endpoint.Metadata.GetMetadata<OpenToEveryoneAttribute>() is null);
        Assert.Empty(undecided.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void Every_endpoint_is_written_here_and_nothing_else_is()
    {
        var real = Endpoints().Select(Address).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Decisions.Keys.Order(StringComparer.Ordinal), real);
    }

    [Fact]
    public async Task Everybody_gets_in_where_written_and_nowhere_else()
    {
        await server.MakeAgenciesAsync();
        var wrong = new List<string>();
        foreach (var visitor in Visitors())
        {
            var browser = visitor.IsSignedIn ? await server.SignedInAsync(visitor.Agency, visitor.Roles) : server.NewBrowser();
            foreach (var (address, decision) in Decisions)
            {
                var answer = await browser.GetAsync(Concrete(address));
                if (IsIn(answer) != decision(visitor))
                    wrong.Add($"{visitor}: {address} → {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await server.MakeAgenciesAsync();
        var browser = await server.SignedInAsync(TestAccounts.Zone, EveryRole.Aggregate((all, role) => all | role));
        foreach (var page in Endpoints().Select(Address).Distinct().Where(address => !address.StartsWith("/error", StringComparison.Ordinal)))
        {
            var answer = await browser.PostAsync(Concrete(page), []);
            Assert.True(
                answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                $"POST {page}: {answer.StatusCode}");
        }
    }

    private static bool Everyone(Visitor visitor) => true;

    private static bool SignedIn(Visitor visitor) => visitor.IsSignedIn;

    // The visitor holds a post in the zone itself.
    private static bool Here(Visitor visitor) => visitor.Agency == TestAccounts.Zone && visitor.Roles != Nobody;

    private static bool Office(Visitor visitor) => Holds(visitor, StaffRoles.DisclosureOffice);

    // Handler, office and its head see the whole ledger of applications.
    private static bool CaseWorker(Visitor visitor) =>
        Holds(visitor, StaffRoles.CaseHandler) || Holds(visitor, StaffRoles.DisclosureOffice) || Holds(visitor, StaffRoles.DisclosureOfficeHead);

    private static bool Holds(Visitor visitor, StaffRoles role) => Here(visitor) && visitor.Roles.HasFlag(role);

    // Unpublished matter: whoever takes part in it, and supervision; not those who only keep the organisation or the trail.
    private static bool Reader(Visitor visitor) =>
        SupervisorAbove(visitor) || (Here(visitor) && visitor.Roles is not (StaffRoles.Administrator or StaffRoles.Auditor));

    private static bool SupervisorAbove(Visitor visitor) =>
        visitor.Agency == TestAccounts.City && visitor.Roles.HasFlag(StaffRoles.Supervisor);

    private static bool AdministratorAbove(Visitor visitor) =>
        visitor.Agency == TestAccounts.City && visitor.Roles.HasFlag(StaffRoles.Administrator);

    private static bool Administrator(Visitor visitor) =>
        AdministratorAbove(visitor) || (Here(visitor) && visitor.Roles.HasFlag(StaffRoles.Administrator));

    private static IEnumerable<Visitor> Visitors()
    {
        yield return new Visitor(false, "", Nobody);
        yield return new Visitor(true, "", Nobody);
        foreach (var agency in new[] { TestAccounts.Zone, TestAccounts.City, TestAccounts.Bureau })
        {
            foreach (var role in EveryRole)
                yield return new Visitor(true, agency, role);
        }
    }

    private static string Address(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static string Concrete(string address) => address
        .Replace("{agency:slug}", TestAccounts.Zone, StringComparison.Ordinal)
        .Replace("{code:int}", "404", StringComparison.Ordinal)
        .Replace("{edition:int}", "1", StringComparison.Ordinal)
        .Replace("{id:long?}", "1", StringComparison.Ordinal)
        .Replace("{id:long}", "1", StringComparison.Ordinal)
        .Replace("{item:long}", "1", StringComparison.Ordinal)
        .Replace("{version:int}", "1", StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{name}", "nobody", StringComparison.Ordinal)
        .Replace("{code}", "ABC", StringComparison.Ordinal)
        .Replace("{number}", "ABCD-ABC-2022-00001", StringComparison.Ordinal)
        .Replace("{file:int}", "1", StringComparison.Ordinal)
        .Replace("{file:long}", "1", StringComparison.Ordinal)
        .Replace("{token}", "0123", StringComparison.Ordinal)
        .Replace("{table}", "category", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal);

    // Not sent to the sign-in page and not refused; what the page itself answers (404 for a setup code) is its own affair.
    private static bool IsIn(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
        HttpStatusCode.Redirect => answer.Headers.Location?.OriginalString.Contains("/signin?ReturnUrl=", StringComparison.Ordinal) != true,
        _ => true,
    };

    private IEnumerable<RouteEndpoint> Endpoints() =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private sealed record Visitor(bool IsSignedIn, string Agency, StaffRoles Roles);

    public sealed class OnSqlite(SqliteServer server) : AccessWalkTest(server), IClassFixture<SqliteServer>;

    public sealed class OnPostgres(PostgresServerUnderTest server) : AccessWalkTest(server), IClassFixture<PostgresServerUnderTest>;
}
