using Gongkai.Documents.Conversion;

namespace Gongkai.Documents.Tests.Conversion;

public sealed class WorkFolderTest
{
    [Fact]
    public void A_folder_that_nobody_works_in_any_more_is_cleared_away_and_one_at_work_is_not()
    {
        using var abandoned = new WorkFolder();
        using var working = new WorkFolder();
        abandoned.Save("left", "x"u8);
        Directory.SetLastWriteTimeUtc(abandoned.Path, DateTime.UtcNow.AddDays(-3));

        WorkFolder.ClearAbandoned();

        Assert.False(Directory.Exists(abandoned.Path));
        Assert.True(Directory.Exists(working.Path));
    }
}
