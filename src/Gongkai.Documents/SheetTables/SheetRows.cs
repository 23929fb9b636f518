using System.Globalization;
using Gongkai.Documents.Attachments;
using Gongkai.Documents.Packages;
using Gongkai.Documents.PlainText;
using Gongkai.Documents.Workbooks;
using Gongkai.Documents.Writing;
using Gongkai.Domain;

namespace Gongkai.Documents.SheetTables;

/// <summary>A sheet of a workbook that is taken in row by row.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Rows">The rows with text, top to bottom.</param>
public sealed record SheetRows(string Name, IReadOnlyList<SheetLine> Rows)
{
    /// <summary>The largest workbook that is taken in, in bytes.</summary>
    public const int FileLimit = 8 << 20;

    /// <summary>
    /// Reads the sheets of an xlsx. Rows that a filter hides are read too. Each cell of merged ones has the text of all.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="alsoCsv">Whether comma-separated text is taken for a sheet too.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The sheets that hold text, or a refusal <c>sheet.too_large</c>, <c>sheet.format</c> or that of a damaged file.</returns>
    public static Result<IReadOnlyList<SheetRows>> Read(ReadOnlyMemory<byte> content, bool alsoCsv, CancellationToken cancellation = default)
    {
        if (content.Length > FileLimit)
            return new Refusal("sheet.too_large", $"文件有{content.Length >> 20} MB，超过上限{FileLimit >> 20} MB。请删去图片和无关的工作表，或拆成几个文件分别导入。");
        var read = AttachmentText.Attempt(content, ReadingLimits.Default, Sheets, cancellation);
        return read.IsDone && read.Value.Count == 0
            ? new Refusal("sheet.empty", "工作簿是空的，请填写后再导入。")
            : read;

        IReadOnlyList<SheetRows> Sheets(CancellationToken token)
        {
            var format = AttachmentFormats.Of(content, ReadingLimits.Default);
            if (alsoCsv && format == AttachmentFormat.Text)
                return OfText(TextDecoding.Decode(content.Span), token);
            if (format != AttachmentFormat.Xlsx)
                throw new UnreadableException("sheet.format", "文件不是 xlsx 工作簿。请用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”后再导入。");
            return [.. XlsxReader.ReadSheets(content, ReadingLimits.Default, Of, token).Where(sheet => sheet.Rows.Count > 0)];
        }
    }

    private static IReadOnlyList<SheetRows> OfText(string text, CancellationToken cancellation)
    {
        var budget = new ContentBudget(ReadingLimits.Default);
        var lines = new List<SheetLine>();
        var number = 0;
        foreach (var fields in CsvFields.Lines(text))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            fields.ForEach(_ => budget.SpendCell());
            if (fields.Exists(field => !string.IsNullOrWhiteSpace(field)))
                lines.Add(new SheetLine(number, fields.Index().ToDictionary(field => field.Index, field => field.Item), 1));
        }

        return lines.Count == 0 ? [] : [new SheetRows("csv", lines)];
    }

    private static SheetRows Of(string name, SheetContent content, ContentBudget budget)
    {
        var lines = content.Rows.ToDictionary(row => row.Number, row => row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text));
        var last = content.Rows.Select(row => row.Cells[^1].Column).DefaultIfEmpty(-1).Max();
        var spans = new Dictionary<int, int>();
        foreach (var range in content.Merged)
        {
            var text = lines.GetValueOrDefault(range.Top)?.GetValueOrDefault(range.Left) ?? "";
            foreach (var row in content.Rows.Where(row => row.Number >= range.Top && row.Number <= range.Bottom))
            {
                for (var column = range.Left; column <= Math.Min(range.Right, last); column++)
                {
                    budget.SpendCell();
                    lines[row.Number][column] = text;
                }

                spans[row.Number] = Math.Max(spans.GetValueOrDefault(row.Number), Math.Min(range.Right, last) - range.Left + 1);
            }
        }

        return new SheetRows(name, [.. content.Rows.Select(row => new SheetLine(row.Number + 1, lines[row.Number], spans.GetValueOrDefault(row.Number, 1)))]);
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as spreadsheet programs show it, from 1.</param>
/// <param name="Cells">Texts by column, from 0.</param>
/// <param name="WidestMerge">How many columns its widest merged cell covers; 1 where none is merged.</param>
public sealed record SheetLine(int Number, IReadOnlyDictionary<int, string> Cells, int WidestMerge)
{
    /// <summary>The text of a column, without blanks around it; empty where there is none.</summary>
    public string this[int column] => Cells.GetValueOrDefault(column)?.Trim() ?? "";
}

/// <summary>Something in a sheet that is to be mended, or looked at.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 0; null where the whole row is meant.</param>
/// <param name="Heading">What the column is called.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
/// <param name="Hinders">Whether nothing is taken in until it is mended.</param>
public sealed record SheetFault(string Sheet, int Row, int? Column, string Heading, string Message, bool Hinders)
{
    /// <summary>Where it is, in Chinese (工作表“目录”第5行D列（公开内容）).</summary>
    public string Place => Column is { } column
        ? string.Create(CultureInfo.InvariantCulture, $"工作表“{Sheet}”第{Row}行{SheetPlaces.Letters(column)}列（{Heading}）")
        : string.Create(CultureInfo.InvariantCulture, $"工作表“{Sheet}”第{Row}行");
}
