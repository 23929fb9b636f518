using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports.Rules.Tables;

/// <summary>Identities in the words of a message.</summary>
internal static class IdentityWording
{
    private const int MostAddends = 8;

    /// <summary>The relation as seen from one of its cells: 本行“总计”, 本列“（七）总计”, 本列“一加二等于（七）加四”.</summary>
    public static string FromCell(Identity identity) => identity.Kind switch
    {
        IdentityKind.RowTotal => $"本行“{identity.Left[0].Column.Label}”的加总关系",
        IdentityKind.ColumnSum => $"本列“{identity.Left[0].Row.Label}”的加总关系",
        IdentityKind.Balance => $"本列“{Balance(identity)}”的勾稽关系",
        _ => throw new ArgumentOutOfRangeException(nameof(identity), identity.Kind, "No wording for this kind."),
    };

    /// <summary>An identity that fails, with its arithmetic.</summary>
    public static string Failing(BrokenIdentity broken, Figures figures)
    {
        var identity = broken.Identity;
        var sum = identity.Left[0];
        var statement = identity.Kind switch
        {
            IdentityKind.RowTotal =>
                $"{sum.Table.Name}“{RowName(sum.Row)}”：“{sum.Column.Label}”为{Side(identity.Left, broken.Left, figures)}，"
                + $"而{Among(identity.Right, cell => cell.Column.Label)}之和为{Side(identity.Right, broken.Right, figures)}",
            IdentityKind.ColumnSum =>
                $"{sum.Table.Name}{ColumnName(sum.Column)}列：“{sum.Row.Label}”为{Side(identity.Left, broken.Left, figures)}，"
                + $"而以上{identity.Right.Count}项办理结果之和为{Side(identity.Right, broken.Right, figures)}",
            IdentityKind.Balance =>
                $"{sum.Table.Name}{ColumnName(sum.Column)}列：“{Balance(identity)}”不成立，"
                + $"{Side(identity.Left, broken.Left, figures)}不等于{Side(identity.Right, broken.Right, figures)}",
            _ => throw new ArgumentOutOfRangeException(nameof(broken), identity.Kind, "No wording for this kind."),
        };
        return $"{statement}，相差{Figure.Show(Math.Abs(broken.Left - broken.Right))}{Forgotten(identity, figures)}。请逐格核对后更正。";
    }

    /// <summary>A row's name with the labels above it (（三）不予公开1.属于国家秘密).</summary>
    public static string RowName(FormRow row) => string.Concat(row.Groups.Skip(1)) + row.Label;

    private static string ColumnName(FormColumn column) => column.Group + column.Label;

    private static string Balance(Identity identity) =>
        $"{string.Join('加', identity.Left.Select(Item))}等于{string.Join('加', identity.Right.Select(Item))}";

    // 一、本年新收… → 一; （七）总计 → （七）.
    private static string Item(FormCell cell)
    {
        var label = cell.Row.Label;
        var end = label.AsSpan().IndexOfAny('、', '）');
        return end < 0 ? label : label[..(label[end] == '、' ? end : end + 1)];
    }

    private static string Among(IReadOnlyList<FormCell> cells, Func<FormCell, string> name) =>
        cells.Count > 4 ? $"其余{cells.Count}列" : string.Join('、', cells.Select(name));

    // The sum, and its parts where there are a few: 13（5 + 8）.
    private static string Side(IReadOnlyList<FormCell> cells, decimal sum, Figures figures)
    {
        var addends = cells.Select(cell => figures[cell].Number).Where(number => number != 0).ToList();
        var printed = addends.Sum(number => Math.Clamp(number, -Largest, Largest));
        if (printed != sum)
            return $"{Figure.Show(sum)}（空白的总计按其各部分之和计）";
        return addends.Count is > 1 and <= MostAddends
            ? $"{Figure.Show(sum)}（{string.Join(" + ", addends.Select(Figure.Show))}）"
            : Figure.Show(sum);
    }

    private const decimal Largest = 1_000_000_000_000_000;

    private static string Forgotten(Identity identity, Figures figures)
    {
        var gaps = identity.Left.Concat(identity.Right).Where(cell => !figures[cell].HasNumber).ToList();
        if (gaps.Count == 0)
            return "";
        return gaps.Count > 3
            ? $"；其中{gaps.Count}格没有数字，可能漏填"
            : $"；{string.Join('、', gaps.Select(cell => cell.Label))}没有数字，可能漏填";
    }
}
