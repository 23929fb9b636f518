using System.Xml.Linq;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Workbooks;

/// <summary>A whole report whose figures are kept in the ways that workbooks can keep them.</summary>
public sealed class WholeReportsInWorkbooksTest
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Forms => [.. ReportForms.All.Select(form => form.Id)];

    [Theory, MemberData(nameof(Forms))]
    public void Numbers_stored_as_text_are_numbers(string form) => AssertReads(form, sheet =>
    {
        foreach (var cell in Figures(sheet))
        {
            cell.SetAttributeValue("t", "inlineStr");
            cell.ReplaceNodes(new XElement(S + "is", new XElement(S + "t", cell.Value)));
        }
    });

    [Theory, MemberData(nameof(Forms))]
    public void Formulas_stand_for_what_they_came_to(string form) => AssertReads(form, sheet =>
    {
        foreach (var cell in Figures(sheet))
            cell.AddFirst(new XElement(S + "f", "SUM(Z1:Z9)"));
    });

    [Theory, MemberData(nameof(Forms))]
    public void Rows_that_are_hidden_do_not_count(string form) => AssertReads(form, sheet =>
    {
        // Each row once more, hidden, with other figures; what stands below moves down.
        var data = sheet.Element(S + "sheetData")!;
        var rows = data.Elements().ToList();
        foreach (var merged in sheet.Descendants(S + "mergeCell"))
            merged.SetAttributeValue("ref", Doubled(merged.Attribute("ref")!.Value));
        foreach (var row in rows)
        {
            Renumber(row, (2 * (int)row.Attribute("r")!) - 1);
            var hidden = new XElement(row);
            Renumber(hidden, (int)row.Attribute("r")! + 1);
            hidden.SetAttributeValue("hidden", "1");
            foreach (var cell in Figures(hidden))
                cell.Element(S + "v")!.Value = "7";
            row.AddAfterSelf(hidden);
        }
    });

    private static void AssertReads(string form, Action<XElement> change)
    {
        var report = SampleReport.Of(ReportForms.Find(form)!);
        var changed = 0;
        var file = ZipFile.Rewrite(SampleReport.Written(report, ".xlsx"), (name, content) =>
        {
            if (!name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
                return content;
            var document = XDocument.Load(new MemoryStream(content));
            changed += Figures(document.Root!).Count;
            change(document.Root!);
            using var written = new MemoryStream();
            document.Save(written, SaveOptions.DisableFormatting);
            return written.ToArray();
        });

        Assert.True(changed > 100, $"{changed} figures.");
        var read = new ReportReader().Read(file, "报告.xlsx", TestContext.Current.CancellationToken);
        Assert.True(read.Error is null, read.Error?.Message);
        Assert.Empty(ReportDifferences.Between(report, read.Report!));
    }

    private static List<XElement> Figures(XElement inside) => [.. inside.Descendants(S + "c").Where(cell => cell.Element(S + "v") is not null)];

    private static void Renumber(XElement row, int number)
    {
        row.SetAttributeValue("r", number);
        foreach (var cell in row.Elements(S + "c"))
            cell.SetAttributeValue("r", cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()) + number);
    }

    // A1:B2 → A1:B3, with a hidden row behind each.
    private static string Doubled(string reference) => string.Join(':', reference.Split(':').Select((corner, index) =>
    {
        var column = corner.TrimEnd("0123456789".ToCharArray());
        var row = int.Parse(corner[column.Length..], System.Globalization.CultureInfo.InvariantCulture);
        return $"{column}{(index == 0 ? (2 * row) - 1 : 2 * row)}";
    }));
}
