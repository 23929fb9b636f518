using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>Writes objects of a pdf that was read (ISO 32000-1, 7.3 and 7.5), as they were coded. The same objects give the same bytes.</summary>
internal sealed class PdfObjectWriter
{
    private readonly MemoryStream stream;
    private readonly List<long> offsets = [];

    /// <summary>Begins a file.</summary>
    /// <param name="stream">An empty stream that receives it.</param>
    public PdfObjectWriter(MemoryStream stream)
    {
        this.stream = stream;
        Write("%PDF-1.7\n%");
        stream.Write([0xE5, 0x85, 0xAC, 0xE5, (byte)'\n']);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    /// <summary>Begins an object.</summary>
    public void Begin(int number)
    {
        offsets[number - 1] = stream.Length;
        Write(FormattableString.Invariant($"{number} 0 obj\n"));
    }

    /// <summary>Ends an object.</summary>
    public void EndObject() => Write("\nendobj\n");

    /// <summary>Writes the bytes of a stream behind its dictionary.</summary>
    public void WriteStream(ReadOnlySpan<byte> bytes)
    {
        Write("\nstream\n");
        stream.Write(bytes);
        Write("\nendstream");
    }

    /// <summary>Writes a reference to an object.</summary>
    public void WriteReference(int number) => Write(FormattableString.Invariant($"{number} 0 R"));

    /// <summary>Writes a name, with what has a meaning of its own escaped.</summary>
    public void WriteName(string name)
    {
        var text = new StringBuilder("/");
        foreach (var code in Encoding.Latin1.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)code) || "+-_.:'*!&@$^~\"|;,=?`\\".Contains((char)code, StringComparison.Ordinal))
                text.Append((char)code);
            else
                text.Append(CultureInfo.InvariantCulture, $"#{code:X2}");
        }

        Write(text.Append(' ').ToString());
    }

    /// <summary>Writes a number, text, name, truth value or null.</summary>
    public void WriteSimple(IToken token)
    {
        switch (token)
        {
            case NameToken name:
                WriteName(name.Data);
                break;
            case NumericToken number:
                Write(number.HasDecimalPlaces ? number.Double.ToString("0.##########", CultureInfo.InvariantCulture) : number.Long.ToString(CultureInfo.InvariantCulture));
                break;
            case BooleanToken truth:
                Write(truth.Data ? "true" : "false");
                break;
            case StringToken text:
                Write($"<{Convert.ToHexString(text.GetBytes())}>");
                break;
            case HexToken hex:
                Write($"<{Convert.ToHexString(hex.Memory.Span)}>");
                break;
            case NullToken:
                Write("null");
                break;
            default:
                throw new UnreadableException("pdf.damaged", "pdf 文件内部结构异常，无法改写。请重新导出 pdf 后再上传。");
        }
    }

    /// <summary>Writes what stands for itself.</summary>
    public void Write(string text) => stream.Write(Encoding.ASCII.GetBytes(text));

    /// <summary>Writes the table of objects and gives the file.</summary>
    /// <param name="root">Number of the catalog.</param>
    public byte[] End(int root)
    {
        var id = Convert.ToHexString(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)).AsSpan(0, 16));
        var start = stream.Length;
        Write(FormattableString.Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            Write(FormattableString.Invariant($"{offset:0000000000} 00000 n \n"));
        Write(FormattableString.Invariant($"trailer\n<</Size {offsets.Count + 1}/Root {root} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"));
        return stream.ToArray();
    }
}
