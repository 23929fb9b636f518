namespace Gongkai.Domain.Reports.Form;

/// <summary>Derives the identities of a form from the sums and balances its definition states.</summary>
internal static class IdentityDerivation
{
    public static IEnumerable<Identity> Derive(ReportForm form)
    {
        foreach (var table in form.Tables)
        {
            var cells = form.Cells.Where(cell => cell.Table == table).ToDictionary(cell => (cell.Row.Key, cell.ColumnPosition));
            foreach (var block in table.Blocks)
            {
                var positions = Enumerable.Range(0, block.Columns.Count).ToDictionary(position => block.Columns[position].Key);

                foreach (var row in block.Rows)
                {
                    foreach (var sum in block.Columns.Where(column => column.SumOf.Count > 0))
                    {
                        yield return new Identity(
                            IdentityKind.RowTotal,
                            [cells[(row.Key, positions[sum.Key])]],
                            [.. sum.SumOf.Select(key => cells[(row.Key, positions[key])])],
                            $"{table.Name}“{string.Concat(row.Groups.Skip(1))}{row.Label}”{sum.Label} = "
                                + string.Join(" + ", sum.SumOf.Select(key => block.Columns[positions[key]].Label)));
                    }
                }

                foreach (var sum in block.Rows.Where(row => row.SumOf.Count > 0))
                {
                    for (var position = 0; position < block.Columns.Count; position++)
                    {
                        yield return new Identity(
                            IdentityKind.ColumnSum,
                            [cells[(sum.Key, position)]],
                            [.. sum.SumOf.Select(key => cells[(key, position)])],
                            $"{table.Name}{Heading(block.Columns[position])}列：{sum.Label} = 各项办理结果之和");
                    }
                }
            }

            foreach (var balance in form.Balances.Where(balance => balance.TableKey == table.Key))
            {
                var block = table.Blocks[0];
                for (var position = 0; position < block.Columns.Count; position++)
                {
                    yield return new Identity(
                        IdentityKind.Balance,
                        [.. balance.Left.Select(key => cells[(key, position)])],
                        [.. balance.Right.Select(key => cells[(key, position)])],
                        $"{table.Name}{Heading(block.Columns[position])}列：{balance.Statement}");
                }
            }
        }
    }

    private static string Heading(FormColumn column) => column.Group + column.Label;
}
