namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>A regulation or notice that annual reports cite.</summary>
/// <param name="Number">Its document number (国办公开办函〔2021〕30号).</param>
/// <param name="Issuer">The issuing office as its title names it; empty for a regulation.</param>
/// <param name="Title">Its title without the issuer.</param>
/// <param name="Subject">The document it prints and puts in force (印发), by which it may be cited as well; null where it prints none.</param>
internal sealed record KnownNotice(string Number, string Issuer, string Title, string? Subject = null)
{
    /// <summary>Numbers of earlier versions, which may be named beside the number in force.</summary>
    public IReadOnlyList<string> FormerNumbers { get; init; } = [];

    /// <summary>The whole title as cited, in 《》.</summary>
    public string Citation => $"《{Issuer}{Title}》";

    /// <summary>Whether the title, white space and punctuation aside, names the notice rightly: whole, without its issuer, or by what it prints.</summary>
    public bool IsCalled(string title)
    {
        var letters = TextLikeness.Letters(title);
        return letters == TextLikeness.Letters(Issuer + Title) || Names.Any(name => letters == TextLikeness.Letters(name));
    }

    /// <summary>
    /// How much a title is like one of the notice's own, from 0 to 1. The issuer does not count, nor does a document
    /// of another kind: a 通知 is no 条例.
    /// </summary>
    public double Likeness(string title)
    {
        var bare = Issuer.Length > 0 && title.StartsWith(Issuer, StringComparison.Ordinal) ? title[Issuer.Length..] : title;
        return Names.Where(name => Kind(name) == Kind(bare)).Select(name => TextLikeness.Of(bare, name)).DefaultIfEmpty(0).Max();
    }

    private string[] Names => Subject is null ? [Title] : [Title, Subject];

    private static string Kind(string title) => TextLikeness.Letters(title) is { Length: >= 2 } letters ? letters[^2..] : "";
}

/// <summary>The regulations and notices whose numbers and titles are known for certain.</summary>
internal static class KnownNotices
{
    /// <summary>The name of the office that issues the notices on disclosure.</summary>
    public const string DisclosureOffice = $"{GeneralOffice}{DisclosureOfficeName}办公室";

    /// <summary>What tells that office from the others of the General Office.</summary>
    public const string DisclosureOfficeName = "政府信息与政务公开";

    private const string GeneralOffice = "国务院办公厅";

    /// <summary>The regulation on disclosure.</summary>
    public static KnownNotice Regulation { get; } = new("国务院令第711号", "", "中华人民共和国政府信息公开条例", "政府信息公开条例")
    {
        FormerNumbers = ["国务院令第492号"],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownNotice> All { get; } =
    [
        Regulation,
        new("国办公开办函〔2021〕30号", DisclosureOffice,
            "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知", "中华人民共和国政府信息公开工作年度报告格式"),
        new("国办公开办函〔2019〕60号", DisclosureOffice, "关于政府信息公开工作年度报告有关事项的通知"),
        new("国办公开办函〔2019〕61号", DisclosureOffice, "关于规范政府信息公开平台有关事项的通知"),
        new("国办函〔2020〕109号", GeneralOffice, "关于印发〈政府信息公开信息处理费管理办法〉的通知", "政府信息公开信息处理费管理办法"),
        new("国办发〔2019〕54号", GeneralOffice, "关于全面推进基层政务公开标准化规范化工作的指导意见"),
    ];
}
