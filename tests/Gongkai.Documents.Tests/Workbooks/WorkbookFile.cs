using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Gongkai.Documents.Source;
using Gongkai.Documents.Tests.Source;
using Gongkai.Documents.Workbooks;

namespace Gongkai.Documents.Tests.Workbooks;

/// <summary>A sheet of a workbook made for a test.</summary>
/// <param name="Rows">The content of <c>sheetData</c>.</param>
/// <param name="After">What follows it (<c>mergeCells</c>).</param>
internal sealed record TestSheet(string Rows, string After = "")
{
    public string Name { get; init; } = "Sheet1";

    public string State { get; init; } = "visible";

    public string Before { get; init; } = "";
}

/// <summary>An xlsx made for a test.</summary>
internal sealed record WorkbookFile(params TestSheet[] Sheets)
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>The style of framed cells.</summary>
    public const int Framed = 1;

    /// <summary>The first of the styles made of <see cref="Formats"/>.</summary>
    public const int FirstFormat = 2;

    /// <summary>The content of <c>sst</c>.</summary>
    public string? SharedStrings { get; init; }

    /// <summary>Format codes of the styles from <see cref="FirstFormat"/>; a number is a built-in format.</summary>
    public string[] Formats { get; init; } = [];

    /// <summary>Whether days are counted from 1904.</summary>
    public bool CountsFrom1904 { get; init; }

    /// <summary>A workbook with one sheet.</summary>
    public static WorkbookFile Of(string rows, string after = "") => new(new TestSheet(rows, after));

    /// <summary>A row of cells with inline text; an empty text is no cell, <c>[]</c> and a text after <c>[]</c> are framed.</summary>
    public static string Row(int number, params string[] texts) => $"<row r='{number}'>" + string.Concat(texts.Select((text, column) => Cell($"{(char)('A' + column)}{number}", text))) + "</row>";

    private static string Cell(string reference, string text) => text switch
    {
        "" => "",
        "[]" => $"<c r='{reference}' s='{Framed}'/>",
        _ when text.StartsWith("[]", StringComparison.Ordinal) => $"<c r='{reference}' s='{Framed}' t='inlineStr'><is><t>{text[2..]}</t></is></c>",
        _ => $"<c r='{reference}' t='inlineStr'><is><t>{text}</t></is></c>",
    };

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var listed = new StringBuilder();
            foreach (var (index, sheet) in Sheets.Index())
            {
                Write(workbook.AddNewPart<WorksheetPart>($"s{index}"), $"<worksheet {Main}>{sheet.Before}<sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>");
                listed.Append(CultureInfo.InvariantCulture, $"<sheet name='{sheet.Name}' sheetId='{index + 1}' state='{sheet.State}' r:id='s{index}'/>");
            }

            Write(workbook, $"<workbook {Main}><workbookPr date1904='{(CountsFrom1904 ? 1 : 0)}'/><sheets>{listed}</sheets></workbook>");
            Write(workbook.AddNewPart<WorkbookStylesPart>(), Styles());
            if (SharedStrings is not null)
                Write(workbook.AddNewPart<SharedStringTablePart>(), $"<sst {Main}>{SharedStrings}</sst>");
        }

        return stream.ToArray();
    }

    /// <summary>The file as it is read.</summary>
    public SourceDocument Read() => XlsxReader.Read(Bytes(), ReadingLimits.Default, TestContext.Current.CancellationToken);

    /// <summary>The file as it is read, in a few characters.</summary>
    public string Show() => Shown.Of(Read());

    private string Styles()
    {
        var codes = string.Concat(Formats.Select((code, index) => $"<numFmt numFmtId='{200 + index}' formatCode='{code.Replace("\"", "&quot;")}'/>"));
        var styles = string.Concat(Formats.Select((code, index) => $"<xf numFmtId='{(int.TryParse(code, out var builtIn) ? builtIn : 200 + index)}'/>"));
        return $"<styleSheet {Main}><numFmts>{codes}</numFmts><borders><border/><border><left style='thin'/><right/><top/><bottom/></border></borders>"
            + $"<cellXfs><xf numFmtId='0' borderId='0'/><xf numFmtId='0' borderId='1'/>{styles}</cellXfs></styleSheet>";
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
