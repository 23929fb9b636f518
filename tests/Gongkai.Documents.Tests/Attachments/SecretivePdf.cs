using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Tests.Attachments;

/// <summary>A small pdf written by hand, saved twice: the second time by appending, as many programs do.</summary>
internal static class SecretivePdf
{
    /// <summary>What nobody may find in a cleaned pdf.</summary>
    public static readonly string[] Secrets = ["Zhang San", "13900001111", "Remark of Li Si", "xmp-author", "secret attachment", "app.alert"];

    /// <summary>The file. Its page says "Office 13800004444"; the first revision said "Office 13900001111".</summary>
    public static byte[] Bytes()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new SortedDictionary<int, int>();
        Add(1, "<</Type/Catalog/Pages 2 0 R/Metadata 8 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.txt) 10 0 R]>>>>>>");
        Add(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>>");
        Add(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[6 0 R 7 0 R]/Resources<</Font<</F 5 0 R>>>>>>");
        AddStream(4, "", "BT /F 12 Tf 20 100 Td (Office 13900001111) Tj ET");
        Add(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        Add(6, "<</Type/Annot/Subtype/Text/Rect[0 0 10 10]/T(Zhang San)/Contents(Remark of Li Si)>>");
        Add(7, "<</Type/Annot/Subtype/Link/Rect[20 90 150 120]/Border[0 0 0]/A<</S/URI/URI(https://www.example.gov.cn/)>>>>");
        AddStream(8, "/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>xmp-author</a></x:xmpmeta>");
        Add(9, "<</Author(Zhang San)/Producer(Word)>>");
        Add(10, "<</Type/Filespec/F(a.txt)/EF<</F 11 0 R>>>>");
        AddStream(11, "/Type/EmbeddedFile", "secret attachment");
        End(null);
        offsets = [];
        AddStream(4, "", "BT /F 12 Tf 20 100 Td (Office 13800004444) Tj ET");
        End(FirstTable());
        return Encoding.Latin1.GetBytes(file.ToString());

        void Add(int number, string content)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        void AddStream(int number, string entries, string content) =>
            Add(number, $"<</Length {content.Length}{entries}>>\nstream\n{content}\nendstream");

        void End(int? previous)
        {
            var start = file.Length;
            file.Append("xref\n");
            foreach (var (number, offset) in offsets)
                file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 12/Root 1 0 R/Info 9 0 R{(previous is { } at ? $"/Prev {at}" : "")}>>\nstartxref\n{start}\n%%EOF\n");
        }

        int FirstTable() => file.ToString().IndexOf("xref\n", StringComparison.Ordinal);
    }
}
