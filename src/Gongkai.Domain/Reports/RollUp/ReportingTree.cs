namespace Gongkai.Domain.Reports.RollUp;

/// <summary>
/// The tree by which reports are rolled up: governments with their own organ, their departments and the governments
/// of the level below.
/// </summary>
/// <remarks>
/// From a list to findings:
/// <code>
/// var tree = ReportingTree.Of(units);                    // Result: a refusal names the line that is wrong
/// var filed = FiledReports.Assign(tree.Require(), reports, 2024);
/// foreach (var sum in GovernmentRollUp.All(filed))       // the lowest governments first
/// {
///     sum.Figures;                                       // cell by cell, for the workbook
///     sum.Parts; sum.Missing; sum.Unreadable;            // whose reports went in, who has none, which cells count as 0
///     RollUpRule.Check(sum);                             // the government's own report against the sum
/// }
/// filed.Unassigned; filed.Doubles;                       // reports that belong to nobody, or twice to one
/// </code>
/// </remarks>
public sealed class ReportingTree
{
    private readonly Dictionary<string, ReportingUnit> byCode;
    private readonly ILookup<string, ReportingUnit> children;

    private ReportingTree(IReadOnlyList<ReportingUnit> units)
    {
        Units = units;
        byCode = units.ToDictionary(unit => unit.Code);
        children = units.Where(unit => unit.ParentCode is not null).ToLookup(unit => unit.ParentCode!);
    }

    /// <summary>All units in the order of the list.</summary>
    public IReadOnlyList<ReportingUnit> Units { get; }

    /// <summary>The units without a parent.</summary>
    public IEnumerable<ReportingUnit> Roots => Units.Where(unit => unit.ParentCode is null);

    /// <summary>The governments that have units below them, the lowest first.</summary>
    public IEnumerable<ReportingUnit> Governments => Roots.SelectMany(BottomUp)
        .Where(unit => unit.Kind == UnitKind.Government && children.Contains(unit.Code));

    /// <summary>Makes the tree of a list.</summary>
    /// <param name="units">The units, in any order.</param>
    /// <returns>
    /// The tree, or a refusal that names the unit: <c>tree.empty</c>, <c>tree.code</c> (none, or one twice),
    /// <c>tree.name</c>, <c>tree.parent</c> (not in the list), <c>tree.circle</c>, <c>tree.own_organ</c> (two under one government).
    /// </returns>
    public static Result<ReportingTree> Of(IEnumerable<ReportingUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var list = units.ToList();
        if (list.Count == 0)
            return new Refusal("tree.empty", "机构清单是空的。请每行填写一个机关的代码、名称、上级代码和类别。");
        var codes = new HashSet<string>();
        foreach (var unit in list)
        {
            if (string.IsNullOrWhiteSpace(unit.Code))
                return new Refusal("tree.code", $"机构清单中“{unit.Name}”没有代码，请补填。");
            if (string.IsNullOrWhiteSpace(unit.Name))
                return new Refusal("tree.name", $"机构清单中代码{unit.Code}没有名称，请补填。");
            if (!codes.Add(unit.Code))
                return new Refusal("tree.code", $"机构清单中代码{unit.Code}（“{unit.Name}”）出现了两次，每个机关的代码应当唯一，请更正。");
        }

        foreach (var unit in list)
        {
            if (unit.ParentCode is { } parent && !codes.Contains(parent))
                return new Refusal("tree.parent", $"机构清单中“{unit.Name}”的上级代码{parent}不在清单内。请补上该机关，或更正上级代码；最上级的机关不填上级代码。");
        }

        var tree = new ReportingTree(list);
        return tree.CircleOrDouble() is { } refusal ? refusal : tree;
    }

    /// <summary>The unit of that code, or null.</summary>
    public ReportingUnit? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The units directly below, in the order of the list.</summary>
    public IEnumerable<ReportingUnit> Below(ReportingUnit unit) => children[unit.Code];

    private Refusal? CircleOrDouble()
    {
        var reached = Roots.SelectMany(BottomUp).ToHashSet();
        if (Units.FirstOrDefault(unit => !reached.Contains(unit)) is { } lost)
            return new Refusal("tree.circle", $"机构清单中“{lost.Name}”（代码{lost.Code}）沿上级代码逐级向上会回到自己。请更正其中一个机关的上级代码。");
        foreach (var unit in Units)
        {
            if (Below(unit).Count(child => child.Kind == UnitKind.OwnOrgan) > 1)
                return new Refusal("tree.own_organ", $"机构清单中“{unit.Name}”下有两个“本级”，只能有一个，请更正类别。");
        }

        return null;
    }

    private List<ReportingUnit> BottomUp(ReportingUnit root)
    {
        var found = new List<ReportingUnit>();
        var open = new Stack<ReportingUnit>([root]);
        while (open.TryPop(out var next))
        {
            found.Add(next);
            foreach (var child in children[next.Code])
                open.Push(child);
        }

        found.Reverse();
        return found;
    }
}
