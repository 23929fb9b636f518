namespace Gongkai.Testing;

/// <summary>Where the project's own files are.</summary>
public static class ProjectFolder
{
    /// <summary>The folder that holds <c>Gongkai.slnx</c>, above the running tests.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests do not run inside the project.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Gongkai.slnx above {AppContext.BaseDirectory}.");
    }
}
