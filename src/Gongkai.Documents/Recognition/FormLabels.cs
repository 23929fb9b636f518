using System.Collections.Frozen;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Recognition;

/// <summary>What a printed label can be in one of the known forms.</summary>
/// <param name="Table">The table's key.</param>
/// <param name="Form">The only form that has it; null where several do.</param>
/// <param name="IsRow">Whether it labels a row of figures.</param>
internal sealed record LabelMeaning(string Table, ReportForm? Form, bool IsRow);

/// <summary>The labels of all known forms by their <see cref="PrintedText.Key"/>.</summary>
internal static class FormLabels
{
    private static readonly FrozenDictionary<string, LabelMeaning> ByKey = Collect();

    /// <summary>What the label says; null where no form has it, or tables share it (其他, 总计).</summary>
    public static LabelMeaning? Find(string key) =>
        ByKey.TryGetValue(key, out var meaning) || ByKey.TryGetValue(PrintedText.WithoutNumber(key), out meaning) ? meaning : null;

    private static FrozenDictionary<string, LabelMeaning> Collect()
    {
        var all = new Dictionary<string, LabelMeaning?>();
        foreach (var form in ReportForms.All)
        {
            foreach (var table in form.Tables)
            {
                Add(all, table.Name, table, form, false);
                foreach (var block in table.Blocks)
                {
                    Add(all, block.Heading, table, form, false);
                    Add(all, block.Corner, table, form, false);
                    Add(all, block.ColumnsHeading, table, form, false);
                    foreach (var column in block.Columns)
                    {
                        Add(all, column.Label, table, form, false);
                        Add(all, column.Group, table, form, false);
                    }

                    foreach (var row in block.Rows)
                    {
                        Add(all, row.Label, table, form, true);
                        foreach (var group in row.Groups)
                            Add(all, group, table, form, false);
                    }
                }
            }
        }

        return all.Where(entry => entry.Value is not null).ToFrozenDictionary(entry => entry.Key, entry => IsShortForm(entry.Key, entry.Value!) ? entry.Value! with { Form = null } : entry.Value!);

        // 规范性文件 is also what agencies print for another form's 行政规范性文件.
        bool IsShortForm(string key, LabelMeaning meaning) => meaning.Form is not null
            && all.Any(other => other.Value?.Form is { } form && form != meaning.Form && other.Value.Table == meaning.Table && other.Key.EndsWith(key, StringComparison.Ordinal));
    }

    private static void Add(Dictionary<string, LabelMeaning?> all, string? label, FormTable table, ReportForm form, bool isRow)
    {
        if (label is null)
            return;
        var full = PrintedText.Key(label);
        foreach (var key in new[] { full, PrintedText.WithoutNumber(full) }.Distinct())
        {
            if (!all.TryGetValue(key, out var known))
                all[key] = new LabelMeaning(table.Key, form, isRow);
            else if (known is not null && known.Table != table.Key)
                all[key] = null;
            else if (known?.Form is not null && known.Form != form)
                all[key] = known with { Form = null };
        }
    }
}
