using System.Text;
using Gongkai.Documents.Html;
using Gongkai.Documents.Source;
using Gongkai.Domain.Reports;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Short ways to read a page written down in a test.</summary>
internal static class HtmlDocument
{
    /// <summary>What the page holds.</summary>
    public static SourceDocument Of(string page, ReadingLimits? limits = null) =>
        HtmlReader.Read(Encoding.UTF8.GetBytes(page), limits ?? ReadingLimits.Default, CancellationToken.None);

    /// <summary>The page's paragraphs outside of tables.</summary>
    public static string[] Paragraphs(string page) => [.. Of(page).Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text)];

    /// <summary>The rows of the page's only table: text, place and spans of each cell.</summary>
    public static string[] Rows(string page) =>
    [
        .. Assert.Single(Of(page).Blocks.OfType<SourceTable>()).Rows.Select(row => string.Join(' ', row.Cells.Select(cell =>
            $"{cell.Text}@{cell.Row},{cell.Column}" + (cell.RowSpan * cell.ColumnSpan > 1 ? $"+{cell.RowSpan}x{cell.ColumnSpan}" : "")))),
    ];

    /// <summary>Fails where the report on the page is not the one expected.</summary>
    public static void AssertHolds(AnnualReport expected, byte[] page)
    {
        var read = new ReportReader().Read(page, "年报.html");
        Assert.True(read.Error is null, read.Error?.Message);
        var differences = ReportDifferences.Between(expected, read.Report!);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Fails where the report on the page is not the one expected.</summary>
    public static void AssertHolds(AnnualReport expected, string page) => AssertHolds(expected, Encoding.UTF8.GetBytes(page));

    /// <summary>The code of the error that reading the page gives.</summary>
    public static string? ErrorOf(string page) => new ReportReader().Read(Encoding.UTF8.GetBytes(page), "年报.html").Error?.Code;
}
