using Gongkai.Domain.Agencies;

namespace Gongkai.Data.Tests;

internal static class SampleAgency
{
    private static int count;

    /// <summary>An agency that shares no unique value with any other of the run.</summary>
    public static Agency New(Region region, Agency? parent = null)
    {
        var number = Interlocked.Increment(ref count);
        return Agency.Create($"示范机关{number}", AgencyKind.Department, $"shifan-{number}", $"SF{number:0000}", region, parent).Require();
    }

    /// <summary>The saved agency, with the nation above it.</summary>
    public static async Task<Agency> SaveAsync(GongkaiDb db)
    {
        var nation = db.Regions.FirstOrDefault() ?? Region.Nation();
        var agency = New(nation);
        db.Add(agency);
        Assert.True((await db.SaveAsync()).IsDone);
        return agency;
    }
}
