using Gongkai.Domain.Agencies;
using Gongkai.Web.Applications;
using Gongkai.Web.Security;

namespace Gongkai.Web.Pages.Staff;

/// <summary>A page that the staff side's menu leads to.</summary>
/// <param name="Name">Its name in the menu.</param>
/// <param name="Path">Its address within the agency.</param>
/// <param name="Need">What it takes to enter, as the page itself says it.</param>
/// <param name="Roles">One of these, where a role is needed.</param>
internal sealed record StaffPage(string Name, string Path, AccessNeed Need, StaffRoles Roles = StaffRoles.None);

/// <summary>A group of the menu: what is done together stands together.</summary>
internal sealed record StaffPageGroup(string Name, IReadOnlyList<StaffPage> Pages);

/// <summary>The menu of the staff side; whoever looks sees what they may enter.</summary>
internal static class StaffNavigation
{
    private static readonly StaffPageGroup[] All =
    [
        new("起草与审核",
        [
            new("待办事项", "/staff/items", AccessNeed.Read),
            new("全部信息", "/staff/items/all", AccessNeed.Read),
            new("动态调整", "/staff/items/withheld", AccessNeed.Read),
            new("失效链接", "/staff/items/links", AccessNeed.Read),
            new("归档与移交", "/staff/items/archived", AccessNeed.Read),
            new("起草信息", "/staff/items/new", AccessNeed.Role, StaffRoles.Author),
        ]),
        new("依申请公开",
        [
            new("申请办理", "/staff/cases", AccessNeed.Role, CaseAccess.Any),
            new("登记申请", "/staff/cases/new", AccessNeed.Role, CaseAccess.Registrars),
            new("送达登记簿", "/staff/cases/register", AccessNeed.Role, CaseAccess.Registrars),
            new("申请统计", "/staff/cases/tables", AccessNeed.Read),
            new("主动公开建议", "/staff/cases/proposals", AccessNeed.Role, CaseAccess.Office),
            new("身份信息保存", "/staff/cases/retention", AccessNeed.Role, StaffRoles.DisclosureOffice),
        ]),
        new("目录与栏目",
        [
            new("标准目录", "/staff/catalogue", AccessNeed.Read),
            new("栏目", "/staff/columns", AccessNeed.Role, StaffRoles.DisclosureOffice),
            new("批量导入", "/staff/imports", AccessNeed.Role, StaffRoles.DisclosureOffice | StaffRoles.Administrator),
        ]),
        new("政策",
        [
            new("规范性文件", "/staff/documents", AccessNeed.Read),
            new("政策解读", "/staff/interpretations", AccessNeed.Read),
            new("政策兑现", "/staff/fulfilments", AccessNeed.Read),
        ]),
        new("统计与考核",
        [
            new("年度报告", "/staff/annual-reports", AccessNeed.Read),
            new("行政管理数据", "/staff/figures", AccessNeed.Read),
            new("培训记录", "/staff/trainings", AccessNeed.Read),
            new("部门考核", "/staff/assessment", AccessNeed.Read),
            new("年度报告收集", "/staff/collection", AccessNeed.Read),
            new("年度报告分析", "/staff/analysis", AccessNeed.Read),
        ]),
        new("机构设置",
        [
            new("机构人员", "/staff/organisation", AccessNeed.Administer),
            new("领导小组", "/staff/organisation/leading-group", AccessNeed.Administer),
            new("文书模板", "/staff/letters", AccessNeed.Role, StaffRoles.DisclosureOffice),
            new("邮件发送", "/staff/mail", AccessNeed.Administer),
            new("审计记录", "/staff/audit", AccessNeed.Audit),
        ]),
    ];

    /// <summary>The groups with the pages that somebody may enter in an agency; a group without any is left out.</summary>
    public static IEnumerable<StaffPageGroup> For(AgencyScope scope, long agencyId) => All
        .Select(group => group with { Pages = [.. group.Pages.Where(page => AccessDecision.IsMet(page.Need, page.Roles, scope, agencyId))] })
        .Where(group => group.Pages.Count > 0);

    /// <summary>The page of the menu that an address within the agency belongs to; null for none.</summary>
    public static StaffPage? Current(string path) => All.SelectMany(group => group.Pages)
        .Where(page => path == page.Path || path.StartsWith(page.Path + "/", StringComparison.Ordinal)).MaxBy(page => page.Path.Length);
}
