using System.IO.Compression;
using System.Text;

namespace Gongkai.Documents.Tests.Attachments;

/// <summary>All that is in a file, unpacked, as whoever looks for secrets would have it.</summary>
internal static class RawContent
{
    /// <summary>The bytes of a file and of all that is packed in it, as text in each coding that names could have.</summary>
    public static string Of(byte[] file)
    {
        var all = new StringBuilder();
        Add(file);
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            foreach (var entry in zip.Entries)
            {
                using var from = entry.Open();
                using var bytes = new MemoryStream();
                from.CopyTo(bytes);
                all.Append(entry.FullName).Append('\n');
                Add(bytes.ToArray());
            }
        }

        for (var at = file.AsSpan().IndexOf("stream\n"u8); at >= 0;)
        {
            Inflate(file.AsSpan(at + 7).ToArray());
            var next = file.AsSpan(at + 7).IndexOf("stream\n"u8);
            at = next < 0 ? -1 : at + 7 + next;
        }

        return all.ToString();

        void Inflate(byte[] packed)
        {
            try
            {
                using var inflater = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
                using var bytes = new MemoryStream();
                inflater.CopyTo(bytes);
                Add(bytes.ToArray());
            }
            catch (InvalidDataException)
            {
                // No packed stream begins here.
            }
        }

        void Add(byte[] bytes)
        {
            var latin = Encoding.Latin1.GetString(bytes);
            all.Append(Encoding.UTF8.GetString(bytes)).Append(Encoding.BigEndianUnicode.GetString(bytes)).Append(Encoding.Unicode.GetString(bytes)).Append(latin);
            foreach (System.Text.RegularExpressions.Match hex in System.Text.RegularExpressions.Regex.Matches(latin, "<((?:[0-9A-Fa-f]{2})+)>"))
                all.Append(Encoding.Latin1.GetString(Convert.FromHexString(hex.Groups[1].Value))).Append('\n');
        }
    }
}
