using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Pages;

/// <summary>
/// The public and every account of the demonstration walk through all pages that they can reach. No link is broken, no
/// page has an error, everybody can use each and it fits on a phone.
/// </summary>
[Collection("PostgreSQL")]
public sealed class EveryPageTest(Chromium chromium, ServerOnPostgres server, PagesSeen seen)
    : AgencyJourney(chromium, server), IClassFixture<PagesSeen>
{
    private const int OfAShape = 6;

    [Fact]
    public async Task The_public_reaches_every_page_and_can_use_it() => await WalkAsync(await CitizenAsync(), IsForThePublic, "/", Zone, "/signin");

    [Theory]
    [InlineData("caibian")]
    [InlineData("shenhe")]
    [InlineData("baomi")]
    [InlineData("fabu")]
    [InlineData("chengban")]
    [InlineData("fazhi")]
    [InlineData("gongkai")]
    [InlineData("jiandu")]
    [InlineData("shouji")]
    [InlineData("shenji")]
    [InlineData("fuzeren")]
    [InlineData(DemonstrationServer.Administrator)]
    public async Task Every_role_reaches_its_pages_and_can_use_them(string account)
    {
        if (!seen.HasItems)
            await ItemsInEverySituation.MakeAsync(await DeskAsync());
        seen.HasItems = true;
        await WalkAsync(await StaffAsync(account), IsForStaff, "/staff", "/account");
    }

    private static bool IsForThePublic(string path) => !path.StartsWith("/account/text-size", StringComparison.Ordinal);

    private static bool IsForStaff(string path) =>
        path.Contains("/staff", StringComparison.Ordinal) || (path.StartsWith("/account", StringComparison.Ordinal) && IsForThePublic(path));

    private async Task WalkAsync(Visitor visitor, Func<string, bool> follows, params string[] starts)
    {
        var walk = new PageWalk(visitor, follows, OfAShape);
        var faults = new List<string>();
        await foreach (var (address, shape, kind) in walk.FromAsync(starts))
        {
            if (seen.Looks.Add($"{shape} {kind}"))
                faults.AddRange(await PageExamination.ExamineAsync(visitor, address));
        }

        faults.AddRange(walk.Faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}

/// <summary>What those who walked before have seen: pages that differ in nothing but words are examined once, whoever sees them.</summary>
public sealed class PagesSeen
{
    /// <summary>Shape of the address and kind of each page that was examined.</summary>
    public HashSet<string> Looks { get; } = [];

    /// <summary>Whether somebody made items at every stage of their life.</summary>
    public bool HasItems { get; set; }
}
