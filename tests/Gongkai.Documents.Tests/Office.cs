using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>Files as LibreOffice writes them.</summary>
internal static class Office
{
    /// <summary>The file in another format.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="from">Its extension.</param>
    /// <param name="to">The extension wanted, and the filter to use after a colon.</param>
    public static byte[] Converted(byte[] content, string from, string to) => Converted([(content, from)], to)[0];

    /// <summary>Several files in another format; the program is started once.</summary>
    /// <param name="files">The files' bytes and extensions.</param>
    /// <param name="to">The extension wanted, and the filter to use after a colon.</param>
    public static IReadOnlyList<byte[]> Converted(IReadOnlyList<(byte[] Content, string From)> files, string to)
    {
        using var folder = new TemporaryFolder();
        string[] names = [.. files.Select((file, number) => $"report{number}.{file.From}")];
        for (var number = 0; number < names.Length; number++)
            folder.Save(names[number], files[number].Content);
        InstalledProgram.Run(
            "soffice", "libreoffice-writer-nogui libreoffice-calc-nogui",
            ["--headless", "--norestore", "-env:UserInstallation=file://" + folder["profile"], "--convert-to", to, "--outdir", folder["out"], .. names.Select(name => folder[name])]);
        return [.. names.Select(name => File.ReadAllBytes(Path.Combine(folder["out"], Path.ChangeExtension(name, to.Split(':')[0]))))];
    }
}
