using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.SheetTables;

/// <summary>A column of a table that is written as a sheet.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Group">Heading above several columns; empty where it has none.</param>
/// <param name="IsCentred">Whether its texts stand in the middle.</param>
/// <param name="Choices">What spreadsheet programs offer in its cells; 255 characters in all at most.</param>
public sealed record TableColumn(string Name, double Width, string Group = "", bool IsCentred = false, IReadOnlyList<string>? Choices = null);

/// <summary>A table as a workbook of one sheet: title, heading, rows. The heading stays in sight and is printed on each page.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Title">Title above the table.</param>
/// <param name="Columns">Its columns, at most 26.</param>
public sealed record TableSheet(string Sheet, string Title, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>Empty rows that keep the choices, for those who fill in more.</summary>
    private const int RoomBelow = 1000;

    private int HeadingRows => Columns.Any(column => column.Group.Length > 0) ? 2 : 1;

    /// <summary>Writes it.</summary>
    /// <param name="rows">The texts of each row, one for each column.</param>
    /// <param name="stream">Receives the file; need not be seekable.</param>
    public void Write(IReadOnlyList<IReadOnlyList<string>> rows, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Stylesheet();
            using (var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>("sheet1")))
                Write(rows, writer);
            workbook.Workbook = new Workbook(
                new Sheets(new Sheet { Name = Sheet, SheetId = 1, Id = "sheet1" }),
                new DefinedNames(new DefinedName($"'{Sheet}'!$1:${HeadingRows + 1}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        OfficePackage.CopyWithoutTimes(buffer, stream);
    }

    private void Write(IReadOnlyList<IReadOnlyList<string>> rows, OpenXmlWriter writer)
    {
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = HeadingRows + 1,
            TopLeftCell = SheetPlaces.Cell(0, HeadingRows + 2),
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(Columns.Select((column, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteHeading(writer);
        for (var row = 0; row < rows.Count; row++)
            WriteRow(writer, HeadingRows + 2 + row, rows[row], index => Columns[index].IsCentred ? XlsxStyle.Figure : XlsxStyle.RowLabel);
        writer.WriteEndElement();
        writer.WriteElement(new MergeCells(Merged().Select(reference => new MergeCell { Reference = reference })));
        if (Columns.Any(column => column.Choices is not null))
            writer.WriteElement(Validations(rows.Count));
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, FitToWidth = 1, FitToHeight = 0, Orientation = OrientationValues.Landscape });
        writer.WriteEndElement();
    }

    private void WriteHeading(OpenXmlWriter writer)
    {
        WriteRow(writer, 1, [Title], _ => XlsxStyle.Title, XlsxStyles.LineHeight(XlsxStyle.Title));
        if (HeadingRows == 2)
            WriteRow(writer, 2, [.. Columns.Select(column => column.Group.Length > 0 ? column.Group : column.Name)], _ => XlsxStyle.ColumnLabel);
        WriteRow(writer, HeadingRows + 1, [.. Columns.Select(column => column.Name)], _ => XlsxStyle.ColumnLabel);
    }

    private IEnumerable<string> Merged()
    {
        yield return $"{SheetPlaces.Cell(0, 1)}:{SheetPlaces.Cell(Columns.Count - 1, 1)}";
        if (HeadingRows == 1)
            yield break;
        for (var index = 0; index < Columns.Count; index++)
        {
            var group = Columns[index].Group;
            if (group.Length == 0)
                yield return $"{SheetPlaces.Cell(index, 2)}:{SheetPlaces.Cell(index, 3)}";
            else if (index == 0 || Columns[index - 1].Group != group)
                yield return $"{SheetPlaces.Cell(index, 2)}:{SheetPlaces.Cell(Enumerable.Range(index, Columns.Count - index).TakeWhile(next => Columns[next].Group == group).Last(), 2)}";
        }
    }

    // The user may write what is not among the choices; reading says what is wrong with it.
    private DataValidations Validations(int rows) => new(Columns.Index().Where(entry => entry.Item.Choices is not null).Select(entry =>
        new DataValidation(new Formula1($"\"{string.Join(',', entry.Item.Choices!)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{SheetPlaces.Cell(entry.Index, HeadingRows + 2)}:{SheetPlaces.Cell(entry.Index, HeadingRows + 1 + rows + RoomBelow)}" },
        }));

    private static void WriteRow(OpenXmlWriter writer, int row, IReadOnlyList<string> texts, Func<int, XlsxStyle> style, double? height = null)
    {
        writer.WriteStartElement(height is { } points ? new Row { RowIndex = (uint)row, Height = points, CustomHeight = true } : new Row { RowIndex = (uint)row });
        for (var index = 0; index < texts.Count; index++)
        {
            var cell = new Cell { CellReference = SheetPlaces.Cell(index, row), StyleIndex = (uint)style(index) };
            if (texts[index].Length > 0)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(string.Join('\n', texts[index].Split('\n').Select(PrintableText.Of))) { Space = SpaceProcessingModeValues.Preserve });
            }

            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }
}
