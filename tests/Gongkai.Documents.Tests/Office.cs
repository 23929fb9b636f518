using Gongkai.Testing;

namespace Gongkai.Documents.Tests;

/// <summary>Files as LibreOffice writes them.</summary>
internal static class Office
{
    /// <summary>The file in another format.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="from">Its extension.</param>
    /// <param name="to">The extension wanted, and the filter to use after a colon.</param>
    public static byte[] Converted(byte[] content, string from, string to)
    {
        using var folder = new TemporaryFolder();
        folder.Save("report." + from, content);
        InstalledProgram.Run(
            "soffice", "libreoffice-writer-nogui libreoffice-calc-nogui", "--headless", "--norestore", "-env:UserInstallation=file://" + folder.At("profile"),
            "--convert-to", to, "--outdir", folder.At("out"), folder.At("report." + from));
        return File.ReadAllBytes(Path.Combine(folder.At("out"), "report." + to.Split(':')[0]));
    }
}
