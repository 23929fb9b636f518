using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Collection;

/// <summary>The letter with which a superior returns a report for correction: what was found, where, and what to do.</summary>
/// <param name="Unit">The unit that is written to.</param>
/// <param name="Superior">The superior that writes.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Version">Which version is returned.</param>
/// <param name="Opinion">The superior's opinion.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Date">The day of the letter.</param>
public sealed record FindingsLetter(string Unit, string Superior, int Year, int Version, string Opinion, IReadOnlyList<Finding> Findings, DateOnly Date)
{
    private const int MostFindings = 500;

    /// <summary>The title.</summary>
    public string Title => $"关于退回{Year}年政府信息公开工作年度报告的通知";

    /// <summary>The letter as plain text, a paragraph a line.</summary>
    public string Text => string.Join('\n', [Title, "", $"{Unit}：", .. Body().Select(paragraph => $"　　{paragraph}"), "", Superior, PrintedReport.Date(Date), ""]);

    /// <summary>The word for a severity in letters (错误).</summary>
    public static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "疑问",
        Severity.Info => "格式",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>Where a finding stands, in Chinese: cells by their names, else section and place in the file; empty where nothing is known.</summary>
    public static string PlaceOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var words = new List<string>();
        if (finding.Cells.Count > 0)
            words.Add(string.Join('、', finding.Cells.Take(3).Select(cell => cell.Label)) + (finding.Cells.Count > 3 ? $"等{finding.Cells.Count}格" : ""));
        else if (finding.Section is { } section)
            words.Add($"第{section}部分");
        if (!finding.Place.IsUnknown)
            words.Add(finding.Place.ToString());
        return string.Join('，', words);
    }

    /// <summary>Writes the letter as a Word document.</summary>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    public void WriteDocx(Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            DocxParts.AddStyles(main.AddNewPart<StyleDefinitionsPart>("styles"), DocxStyles.OfLetter);
            DocxParts.AddFonts(main.AddNewPart<FontTablePart>("fonts"));
            DocxParts.AddSettings(main.AddNewPart<DocumentSettingsPart>("settings"));
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerOdd"), JustificationValues.Right);
            DocxParts.AddPageNumber(main.AddNewPart<FooterPart>("footerEven"), JustificationValues.Left);
            main.Document = new Document(new Body(
            [
                DocxStyles.Title.Paragraph(Title),
                DocxStyles.Addressee.Paragraph($"{PrintableText.Of(Unit)}："),
                .. Body().Select(paragraph => DocxStyles.Body.Paragraph(PrintableText.Of(paragraph))),
                DocxStyles.Signature.Paragraph(PrintableText.Of(Superior), spaceBefore: true),
                DocxStyles.Signature.Paragraph(PrintedReport.Date(Date)),
                DocxParts.Page(),
            ]));
        }

        OfficePackage.CopyWithoutTimes(buffer, stream);
    }

    private IEnumerable<string> Body()
    {
        yield return $"你单位报送的{Year}年政府信息公开工作年度报告（第{Version}版）经审核，现予退回。请按以下意见更正后重新报送。";
        foreach (var line in Opinion.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return line;
        if (Findings.Count == 0)
            yield break;
        yield return $"检查发现{Findings.Count}处需要核对：";
        foreach (var (index, finding) in Findings.Take(MostFindings).Index())
            yield return Line(index + 1, finding);
        if (Findings.Count > MostFindings)
            yield return $"其余{Findings.Count - MostFindings}处请在更正以上问题后重新报送时查看。";
    }

    private static string Line(int number, Finding finding)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{number}．［{Chinese(finding.Severity)}］{finding.Message}");
        if (PlaceOf(finding) is { Length: > 0 } place)
            line.Append(CultureInfo.InvariantCulture, $"（{place}）");
        if (finding.Suggestion is { Length: > 0 } suggestion)
            line.Append(CultureInfo.InvariantCulture, $"建议改为：{suggestion}。");
        return line.ToString();
    }
}
