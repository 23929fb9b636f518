using Gongkai.Data.Files;

namespace Gongkai.Data;

/// <summary>
/// The installation's own folder, outside the program: database file (on SQLite), stored files, keys. A backup of it
/// is a backup of everything; only its owner can read it.
/// </summary>
public sealed class DataFolder
{
    private DataFolder(string path) => Path = path;

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>The SQLite database, used where no other is named.</summary>
    public DatabaseAddress Database => DatabaseAddress.OfFile(System.IO.Path.Combine(Path, "gongkai.db"));

    /// <summary>Where stored files are.</summary>
    public IFileStore Files => new FolderFileStore(System.IO.Path.Combine(Path, "files"));

    /// <summary>Where the keys are that protect cookies and forms. Whoever reads them can forge sign-ins.</summary>
    public DirectoryInfo Keys => Own(System.IO.Path.Combine(Path, "keys"));

    /// <summary>
    /// Where the keys are that seal the identities of applicants. Whoever reads them and the database knows who asked; without
    /// them nobody does. All nodes share them.
    /// </summary>
    public DirectoryInfo ApplicantKeys => Own(System.IO.Path.Combine(Path, "keys-applicants"));

    /// <summary>Opens the folder, made where it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Own(full);
        return new DataFolder(full);
    }

    private static DirectoryInfo Own(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
