using Gongkai.EndToEnd.Publishing;

namespace Gongkai.EndToEnd.Running;

/// <summary>A journey through the demonstration agency.</summary>
public abstract class AgencyJourney(Chromium chromium, DemonstrationServer server) : Journey(chromium)
{
    /// <summary>Path of the agency.</summary>
    protected const string Zone = DemonstrationServer.Zone;

    /// <summary>The server.</summary>
    protected DemonstrationServer Server { get; } = server;

    /// <summary>Somebody of the public.</summary>
    protected async Task<Visitor> CitizenAsync(Action<BrowserNewContextOptions>? with = null) => await ComeAsync(await Server.Program, with: with);

    /// <summary>Somebody of the staff, signed in.</summary>
    protected async Task<Visitor> StaffAsync(string account, Action<BrowserNewContextOptions>? with = null) =>
        await ComeAsync(await Server.Program, await Server.SignedInAsync(Browser, account), with);

    /// <summary>Author, reviewers and publisher.</summary>
    protected async Task<ItemDesk> DeskAsync(Action<BrowserNewContextOptions>? with = null) => new(
        await StaffAsync("caibian", with), await StaffAsync("shenhe", with), await StaffAsync("baomi", with), await StaffAsync("fabu", with));
}
