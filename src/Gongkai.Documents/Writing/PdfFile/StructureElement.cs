using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Writing.PdfFile;

/// <summary>
/// A heading, paragraph, table, row or cell of a tagged pdf (ISO 32000-1, 14.7): screen readers say what stands where, and
/// programs that convert the file find its tables.
/// </summary>
/// <param name="kind">Standard structure type (H1, P, Table, TR, TH, TD).</param>
/// <param name="attributes">Attributes as a dictionary object; empty for none.</param>
internal sealed class StructureElement(string kind, string attributes = "")
{
    private readonly List<object> content = [];
    private int number;

    /// <summary>Standard structure type.</summary>
    public string Kind => kind;

    /// <summary>Adds an element inside this one.</summary>
    public StructureElement Add(string childKind, string childAttributes = "")
    {
        var child = new StructureElement(childKind, childAttributes);
        content.Add(child);
        return child;
    }

    /// <summary>Adds a marked part of a page.</summary>
    public void Add(PdfPage page, int mark) => content.Add((page, mark));

    /// <summary>Number of the element's object, reserved when first asked for.</summary>
    public int Number(PdfObjects objects) => number != 0 ? number : number = objects.Reserve();

    /// <summary>Writes the element and all inside it.</summary>
    public void Write(PdfObjects objects, int parent)
    {
        var kids = new StringBuilder();
        foreach (var part in content)
        {
            if (part is StructureElement child)
            {
                kids.Append(CultureInfo.InvariantCulture, $" {child.Number(objects)} 0 R");
                child.Write(objects, Number(objects));
            }
            else if (part is (PdfPage page, int mark))
            {
                kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {page.Number(objects)} 0 R/MCID {mark}>>");
            }
        }

        var more = attributes.Length > 0 ? $"/A{attributes}" : "";
        objects.Add(Number(objects), string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{kind}/P {parent} 0 R{more}/K[{kids}]>>"));
    }
}
