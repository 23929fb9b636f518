namespace Gongkai.Domain.Reports;

/// <summary>Where something was read in its source. Every number counts from 1; 0 says that the source has no such division.</summary>
/// <param name="Page">Page of a pdf or of a text printed from one, sheet of a workbook.</param>
/// <param name="Table">Table, in document order.</param>
/// <param name="Row">Row of the table or sheet.</param>
/// <param name="Column">Column of the table or sheet.</param>
/// <param name="Line">Line of a text file.</param>
/// <param name="Paragraph">Paragraph of a document, empty ones and tables left out; on a page of a pdf, its paragraph.</param>
public readonly record struct Place(int Page = 0, int Table = 0, int Row = 0, int Column = 0, int Line = 0, int Paragraph = 0)
{
    /// <summary>Whether nothing is known of the place.</summary>
    public bool IsUnknown => this == default;

    /// <summary>The place in Chinese (第2页 第3个表 第5行 第2列); empty where nothing is known.</summary>
    public override string ToString() => string.Join(' ', Parts());

    private IEnumerable<string> Parts()
    {
        if (Page > 0)
            yield return $"第{Page}页";
        if (Table > 0)
            yield return $"第{Table}个表";
        if (Row > 0)
            yield return $"第{Row}行";
        if (Column > 0)
            yield return $"第{Column}列";
        if (Line > 0)
            yield return $"文本第{Line}行";
        if (Paragraph > 0)
            yield return Page > 0 ? $"第{Paragraph}段" : $"全文第{Paragraph}段";
    }
}
