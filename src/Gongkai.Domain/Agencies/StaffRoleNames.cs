namespace Gongkai.Domain.Agencies;

/// <summary>The single roles and their Chinese names.</summary>
public static class StaffRoleNames
{
    /// <summary>Every single role with its name, in the order in which screens list them.</summary>
    public static IReadOnlyList<(StaffRoles Role, string Name)> All { get; } =
    [
        (StaffRoles.Author, "信息采编"),
        (StaffRoles.DepartmentReviewer, "部门审核"),
        (StaffRoles.ConfidentialityReviewer, "保密审查"),
        (StaffRoles.Publisher, "信息发布"),
        (StaffRoles.CaseHandler, "申请承办"),
        (StaffRoles.LegalReviewer, "法制审核"),
        (StaffRoles.DisclosureOffice, "信息公开工作机构"),
        (StaffRoles.DisclosureOfficeHead, "信息公开工作机构负责人"),
        (StaffRoles.Supervisor, "监督"),
        (StaffRoles.Auditor, "审计"),
        (StaffRoles.Administrator, "系统管理"),
    ];

    /// <summary>The names of the roles held, joined by “、”; 无 where none.</summary>
    public static string Chinese(this StaffRoles roles)
    {
        var names = All.Where(entry => roles.HasFlag(entry.Role)).Select(entry => entry.Name).ToList();
        return names.Count == 0 ? "无" : string.Join('、', names);
    }
}
