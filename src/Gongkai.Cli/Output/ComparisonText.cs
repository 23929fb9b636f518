using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Comparison;

namespace Gongkai.Cli.Output;

/// <summary>What differs between two reports, side by side, for people.</summary>
internal sealed class ComparisonText(Terminal terminal, Texts texts)
{
    private readonly TextWriter output = terminal.Out;
    private readonly Paint paint = new(Terminal.HasColour);

    public void Write(ReportComparison comparison)
    {
        WriteHead(texts.Left, comparison.Left);
        WriteHead(texts.Right, comparison.Right);
        WriteFacts(comparison);
        WriteCells(comparison);
        foreach (var section in comparison.Sections.Where(section => section.IsChanged))
            Write(section);
        output.WriteLine();
        output.WriteLine(paint.Heading(comparison.HasDifferences
            ? texts.Differences(
                comparison.Cells.Count(cell => cell.Change != Change.Same),
                comparison.Sections.Sum(section => section.Paragraphs.Count(paragraph => paragraph.Change != Change.Same)))
            : texts.NoDifferences));
        output.Flush();
    }

    private void WriteHead(string side, AnnualReport report) => output.WriteLine(
        $"{side}{paint.Heading(Shown.Of(texts.ReportTitle(report.Organization, report.Year)))}  {paint.Quiet(Shown.Of(report.Source ?? ""))}");

    private void WriteFacts(ReportComparison comparison)
    {
        var facts = comparison.Facts.Where(fact => fact.Change != Change.Same).ToArray();
        if (facts.Length == 0)
            return;
        Heading(texts.Facts);
        foreach (var fact in facts)
            output.WriteLine($"  {fact.Name}{texts.Colon}{Side(fact.Left)} → {Side(fact.Right)}");
    }

    private void WriteCells(ReportComparison comparison)
    {
        foreach (var table in comparison.Cells.Where(cell => cell.Change != Change.Same).GroupBy(cell => cell.Section))
        {
            Heading(texts.SectionNumber(table.Key));
            foreach (var cell in table)
            {
                var difference = cell.Difference switch
                {
                    > 0 => paint.Quiet($"  （+{Figure.Show(cell.Difference.Value)}）"),
                    < 0 => paint.Quiet($"  （{Figure.Show(cell.Difference.Value)}）"),
                    _ => "",
                };
                output.WriteLine($"  {cell.Label}{texts.Colon}{Content(cell.Left)} → {Content(cell.Right)}{difference}");
            }
        }
    }

    private void Write(SectionComparison section)
    {
        var title = section.Number == 0 ? texts.Preamble : $"{texts.SectionNumber(section.Number)} {Shown.Of(section.RightTitle ?? section.LeftTitle ?? "")}";
        Heading(title);
        if (section.LeftTitle != section.RightTitle)
            output.WriteLine($"  {texts.TitleOfSection}{texts.Colon}{Side(section.LeftTitle)} → {Side(section.RightTitle)}");
        var columns = new TwoColumns(output, paint);
        foreach (var paragraph in section.Paragraphs.Where(paragraph => paragraph.Change != Change.Same))
            columns.Write(paragraph);
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(paint.Heading(text));
    }

    private string Side(string? text) => text is null ? texts.Nothing : Shown.Of(text);

    private string Content(Cell cell) => cell.State switch
    {
        CellState.Absent => texts.Nothing,
        CellState.Blank => texts.BlankCell,
        _ => Shown.Of(cell.Shown),
    };
}
