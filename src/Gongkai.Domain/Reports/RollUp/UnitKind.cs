namespace Gongkai.Domain.Reports.RollUp;

/// <summary>What the report of a unit of the tree covers.</summary>
public enum UnitKind
{
    /// <summary>A government (政府): its report covers its own organ, its departments and the level below.</summary>
    Government,

    /// <summary>A government's own organ (本级): what its office filed for the government itself, without departments.</summary>
    OwnOrgan,

    /// <summary>A department or other agency (部门): its report covers itself only.</summary>
    Department,
}

/// <summary>The words for the kinds of units, as lists of agencies write them.</summary>
public static class UnitKinds
{
    private static readonly string[] Governments = ["政府", "人民政府", "汇总", "地区", "government"];

    private static readonly string[] OwnOrgans = ["本级", "本机关", "政府本级", "本级机关", "own_organ"];

    private static readonly string[] Departments =
        ["部门", "政府部门", "派出机构", "派出机关", "直属单位", "单位", "街道", "街道办事处", "开发区", "department"];

    /// <summary>The kind that a word of a list means (政府, 本级, 部门, <c>government</c>); null for a word that means none.</summary>
    public static UnitKind? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        word = word.Trim();
        if (Governments.Contains(word, StringComparer.OrdinalIgnoreCase))
            return UnitKind.Government;
        if (OwnOrgans.Contains(word, StringComparer.OrdinalIgnoreCase))
            return UnitKind.OwnOrgan;
        return Departments.Contains(word, StringComparer.OrdinalIgnoreCase) ? UnitKind.Department : null;
    }

    /// <summary>
    /// The kind that a name tells where the list states none: governments of every level and divisions by themselves
    /// (青禾县, 石桥镇人民政府) are governments, any other name is a department's.
    /// </summary>
    public static UnitKind FromName(string name) =>
        ReportingBodies.FromName(name) is ReportingBody.Government or ReportingBody.Township ? UnitKind.Government : UnitKind.Department;

    /// <summary>The word shown for a kind (政府).</summary>
    public static string Chinese(this UnitKind kind) => kind switch
    {
        UnitKind.Government => "政府",
        UnitKind.OwnOrgan => "本级",
        UnitKind.Department => "部门",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
