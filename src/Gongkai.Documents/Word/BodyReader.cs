using Gongkai.Documents.Packages;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;

namespace Gongkai.Documents.Word;

/// <summary>
/// Reads the text part of a document: one pass over its elements. Elements that only wrap others (content controls,
/// links, insertions, custom markup) are walked through wherever they stand.
/// </summary>
internal sealed partial class BodyReader(PartReader part, WordStyles styles, NumberLabels numbers, ContentBudget budget)
{
    // Paragraphs and cells that were read to their end, to be used again.
    private readonly Stack<WordLine> spareLines = [];
    private readonly Stack<WordScope> spareScopes = [];
    private int paragraphs;
    private int tables;

    /// <summary>The paragraphs, tables and pictures in reading order.</summary>
    public List<SourceBlock> Read()
    {
        var page = new WordScope();
        for (var inside = part.EnterRoot(); part.ReadChild(inside);)
        {
            if (part is { Vocabulary: Vocabulary.Word, LocalName: "body" })
                Content(page);
            else
                part.Skip();
        }

        return page.Blocks;
    }

    private void Content(WordScope scope)
    {
        for (var inside = part.Enter(); part.ReadChild(inside);)
            Element(scope);
    }

    private void Element(WordScope scope)
    {
        switch (part.Vocabulary)
        {
            case Vocabulary.Word:
                WordElement(scope);
                break;
            case Vocabulary.Compatibility when part.LocalName == "AlternateContent":
                Alternative(scope);
                break;
            case Vocabulary.Placement or Vocabulary.Drawing or Vocabulary.Picture or Vocabulary.Vml:
                DrawingElement(scope);
                break;
            case Vocabulary.Formula when part.LocalName == "t":
                Text(scope);
                break;
            default:
                Content(scope);
                break;
        }
    }

    private void WordElement(WordScope scope)
    {
        switch (part.LocalName)
        {
            case "p":
                Paragraph(scope);
                break;
            case "tbl":
                Table(scope);
                break;
            case "tr":
                Row(scope);
                break;
            case "trPr":
                RowProperties(scope);
                break;
            case "tc":
                Cell(scope);
                break;
            case "tcPr":
                CellProperties(scope);
                break;
            case "txbxContent":
                TextBox(scope);
                break;
            case "drawing" or "pict" or "object":
                Figure(scope);
                break;
            case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "tblPr" or "tblPrEx" or "tblGrid" or "sectPr" or "rt":
                part.Skip();
                break;
            default:
                if (scope.Line is { } line)
                    LineElement(scope, line);
                else
                    Content(scope);
                break;
        }
    }

    private void Table(WordScope scope)
    {
        if (scope.TakeCarried() is { Length: > 0 } carried)
            scope.Blocks.Add(new SourceParagraph(carried, NextPlace(scope)));
        var outer = scope.Table;
        var table = new WordTable(++tables);
        scope.Table = table;
        Content(scope);
        scope.Table = outer;
        if (table.ToSource() is { } source)
            scope.Blocks.Add(source);
    }

    private void Row(WordScope scope)
    {
        budget.SpendCell();
        scope.Table?.BeginRow();
        Content(scope);
        scope.Table?.EndRow();
    }

    private void RowProperties(WordScope scope)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (scope.Table is not { } table)
                continue;
            if (part.LocalName == "gridBefore")
                table.SkipColumns(part.Number() ?? 0);
            else if (part.LocalName == "del" || (part.LocalName == "hidden" && part.IsOn()))
                table.DropRow();
        }
    }

    private void Cell(WordScope scope)
    {
        if (scope.Table is not { RowDropped: false } table)
        {
            part.Skip();
            return;
        }

        budget.SpendCell();
        var inner = spareScopes.TryPop(out var used) ? used : new WordScope();
        inner.Cell = table.BeginCell();
        Content(inner);
        table.EndCell(inner);
        inner.Clear();
        spareScopes.Push(inner);
    }

    private void CellProperties(WordScope scope)
    {
        for (var inside = part.Enter(); part.ReadChild(inside); part.Skip())
        {
            if (scope.Cell is not { } cell)
                continue;
            if (part.LocalName == "gridSpan")
                cell.Span(part.Number() ?? 1);
            else if (part.LocalName == "vMerge")
                cell.Merge = part.Attribute("val") == "restart" ? VerticalMerge.Begins : VerticalMerge.GoesOn;
            else if (part.LocalName == "cellDel")
                cell.Dropped = true;
        }
    }

    private void Paragraph(WordScope scope)
    {
        var outer = scope.Line;
        var line = spareLines.TryPop(out var used) ? used : new WordLine();
        line.Begin(scope.TakeCarried());
        scope.Line = line;
        Content(scope);
        scope.Line = outer;
        EndParagraph(scope, line);
        spareLines.Push(line);
    }

    private void EndParagraph(WordScope scope, WordLine line)
    {
        if (line.MarkDeleted)
        {
            // The paragraph mark is deleted: the text goes on in the next paragraph.
            scope.Carry(line.Text.ToString());
        }
        else
        {
            var label = line.IsHidden ? "" : numbers.Next(line);
            if (!line.IsBlank)
            {
                budget.SpendBlock();
                scope.Blocks.Add(new SourceParagraph(label + line.Text.ToString(), NextPlace(scope))
                {
                    IsHeading = line.OutlineLevel is { } level ? level < WordStyles.BodyLevel : line.Style.IsHeading,
                });
            }
        }

        scope.Blocks.AddRange(line.Boxes);
    }

    // Paragraphs outside of tables are counted as a reader would: empty ones are none.
    private Place NextPlace(WordScope scope) => scope.Cell?.Place ?? new Place(Paragraph: ++paragraphs);
}
