using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Documents.Writing.PdfFile;

/// <summary>Writes the objects of a pdf file (ISO 32000-1) one after the other. Nothing in it depends on the time or the machine.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> offsets = [];
    private long length;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Receives it; need not be seekable.</param>
    public PdfObjects(Stream stream)
    {
        this.stream = stream;
        // Four bytes beyond ASCII tell programs that carry the file that it is binary.
        Write("%PDF-1.7\n%"u8);
        Write([0xE5, 0x85, 0xAC, 0xE5, (byte)'\n']);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    /// <summary>Writes an object under its reserved number.</summary>
    public void Add(int number, string content)
    {
        offsets[number - 1] = length;
        Write($"{number} 0 obj\n{content}\nendobj\n");
    }

    /// <summary>Writes an object and gives its number.</summary>
    public int Add(string content)
    {
        var number = Reserve();
        Add(number, content);
        return number;
    }

    /// <summary>Writes a compressed stream and gives its number.</summary>
    /// <param name="bytes">What it holds.</param>
    /// <param name="entries">Entries of its dictionary beside length and filter.</param>
    public int AddStream(ReadOnlySpan<byte> bytes, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflater.Write(bytes);
        var number = Reserve();
        offsets[number - 1] = length;
        Write($"{number} 0 obj\n<</Length {packed.Length}/Filter/FlateDecode{entries}>>\nstream\n");
        Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Writes the table of objects and ends the file.</summary>
    /// <param name="catalog">Number of the catalog.</param>
    /// <param name="information">Number of the document information.</param>
    public void End(int catalog, int information)
    {
        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var start = length;
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture,
            $"trailer\n<</Size {offsets.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        Write(table.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    /// <summary>Text as a string object.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A measure with as many digits as a printer can tell apart.</summary>
    public static string Number(double number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private void Write(string text) => Write(Encoding.ASCII.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
        length += bytes.Length;
    }
}
