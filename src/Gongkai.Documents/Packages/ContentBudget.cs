namespace Gongkai.Documents.Packages;

/// <summary>How much text and how many cells a file may still hold.</summary>
internal sealed class ContentBudget(ReadingLimits limits)
{
    private int cells = limits.TableCells;
    private int blocks = limits.TableCells;

    /// <summary>Characters left.</summary>
    public int Characters { get; private set; } = limits.TextCharacters;

    /// <summary>Takes characters off.</summary>
    /// <exception cref="UnreadableException"><c>office.too_much_text</c>: nothing is left.</exception>
    public void SpendCharacters(int count)
    {
        Characters -= count;
        if (Characters < 0)
            throw PartReader.TooMuchText();
    }

    /// <summary>Takes a paragraph or a picture off; there may be as many as cells.</summary>
    /// <exception cref="UnreadableException"><c>office.too_much_text</c>: nothing is left.</exception>
    public void SpendBlock()
    {
        if (--blocks < 0)
            throw PartReader.TooMuchText();
    }

    /// <summary>Takes a cell, or a row of cells, off.</summary>
    /// <exception cref="UnreadableException"><c>office.too_many_cells</c>: nothing is left.</exception>
    public void SpendCell()
    {
        if (--cells < 0)
            throw new UnreadableException("office.too_many_cells", $"文件中的表格超过{limits.TableCells}格，不像一份年度报告，已停止读取。请检查文件，删去无关的表格或工作表。");
    }
}
