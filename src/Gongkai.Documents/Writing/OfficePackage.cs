using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Gongkai.Documents.Writing;

/// <summary>
/// What Word documents and workbooks have in common as packages. The same report always gives the same bytes: no
/// random names of parts, no time of writing.
/// </summary>
internal static class OfficePackage
{
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    // The earliest time that a zip container can state.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes title, author and language of the document.</summary>
    public static void WriteProperties(CoreFilePropertiesPart part, string title, string? author)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartElement("cp", "coreProperties", CoreProperties);
        writer.WriteElementString("dc", "title", DublinCore, title);
        if (author is not null)
            writer.WriteElementString("dc", "creator", DublinCore, author);
        writer.WriteElementString("dc", "language", DublinCore, "zh-CN");
        writer.WriteEndElement();
    }

    /// <summary>Copies a finished package, leaving out when it was made.</summary>
    /// <param name="package">The package; read from its start.</param>
    /// <param name="stream">Receives the copy; need not be seekable.</param>
    public static void CopyWithoutTimes(MemoryStream package, Stream stream)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            var copy = target.CreateEntry(entry.FullName);
            copy.LastWriteTime = NoTime;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
