namespace Gongkai.Web.Collection;

/// <summary>What is done with files that came into rounds: taken out of folder and packages, read, checked, given to units.</summary>
internal sealed class CollectionWork(FolderIntake folder, PackageIntake packages, PendingReading reading)
{
    /// <summary>Does all that waits, in small portions; what was cut short goes on where it was.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        await folder.RunAsync(cancellation);
        await packages.RunAsync(cancellation);
        await reading.RunAsync(cancellation);
    }
}
