namespace Gongkai.Web.Portal;

/// <summary>
/// The four parts that every agency's platform has, under the same names and in the same order, with the entry for
/// applications (国办公开办函〔2019〕61号).
/// </summary>
/// <param name="Name">Its name, which no agency changes.</param>
/// <param name="Path">Its page within the agency.</param>
/// <param name="Says">What is found there, in a line.</param>
internal sealed record PlatformPart(string Name, string Path, string Says)
{
    /// <summary>Code of the column whose items are listed as the agency's own rules for disclosure (公开制度).</summary>
    public const string RulesColumn = "GKZD";

    /// <summary>Code of the column whose items are listed as annual reports (公开年报).</summary>
    public const string ReportsColumn = "GKNB";

    /// <summary>Pages outside its folder that belong to it.</summary>
    public IReadOnlyList<string> Also { get; private init; } = [];

    public static IReadOnlyList<PlatformPart> All { get; } =
    [
        new("政府信息公开指南", "/guide", "公开什么、怎样获取、向谁咨询"),
        new("政府信息公开制度", "/rules", "法规、制度和规范性文件") { Also = ["/documents"] },
        new("法定主动公开内容", "/content", "按栏目查阅全部主动公开信息") { Also = ["/columns", "/items", "/catalogue", "/standard-catalogue", "/fulfilments"] },
        new("政府信息公开年报", "/reports", "历年政府信息公开工作年度报告"),
        new("依申请公开", "/apply", "如何提出申请，多久答复"),
    ];

    /// <summary>Whether a page of the agency belongs to the part.</summary>
    /// <param name="path">The page's path within the agency (<c>/reports/2024</c>).</param>
    public bool Holds(PathString path) => Also.Append(Path).Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal));
}
