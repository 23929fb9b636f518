using Gongkai.Documents.Writing;
using Gongkai.Domain.Applications.Letters;

namespace Gongkai.Documents.Letters;

/// <summary>What is printed of a letter, in the order of GB/T 9704: every writer puts exactly this on paper.</summary>
internal sealed class PrintedLetter
{
    /// <summary>Lays a letter out.</summary>
    public PrintedLetter(IssuedLetter issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        var letter = issued.Letter;
        Agency = PrintableText.Of(letter.Agency);
        Title = PrintableText.Of(letter.Title);
        Addressee = PrintableText.Of(issued.Addressee) + "：";
        Number = issued.Number is { } number ? PrintableText.Of(number) : "（签发后编号）";
        Date = issued.On is { } on ? PrintedReport.Date(on) : "　　年　月　日";
        Paragraphs = [.. letter.Paragraphs.Select(PrintableText.Of)];
        Annexes = [.. letter.Annexes.Select(annex => new LetterAnnex(PrintableText.Of(annex.Title), [.. annex.Paragraphs.Select(PrintableText.Of)]))];
        Contact = $"（联系方式：{PrintableText.Of(letter.Contact)}）";
    }

    /// <summary>发文机关标志.</summary>
    public string Agency { get; }

    /// <summary>发文字号.</summary>
    public string Number { get; }

    /// <summary>标题.</summary>
    public string Title { get; }

    /// <summary>主送.</summary>
    public string Addressee { get; }

    /// <summary>正文.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>附件说明, a line for each annex.</summary>
    public IEnumerable<string> AnnexNotes => Annexes.Count == 1
        ? [$"附件：{Annexes[0].Title}"]
        : Annexes.Select((annex, i) => $"{(i == 0 ? "附件：" : "　　　")}{i + 1}. {annex.Title}");

    /// <summary>发文机关署名 with the place of the seal.</summary>
    public string Signature => $"{Agency}（印章）";

    /// <summary>成文日期.</summary>
    public string Date { get; }

    /// <summary>附注.</summary>
    public string Contact { get; }

    /// <summary>附件.</summary>
    public IReadOnlyList<LetterAnnex> Annexes { get; }

    /// <summary>The mark above an annex (附件1).</summary>
    public string AnnexMark(int index) => Annexes.Count == 1 ? "附件" : $"附件{index + 1}";
}
