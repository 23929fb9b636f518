namespace Gongkai.Domain.Agencies;

/// <summary>
/// The office that does the agency's daily disclosure work (政府信息公开工作机构, article 4), as the
/// disclosure guide must print it (article 12). An empty text is not printed.
/// </summary>
/// <param name="Name">Name of the office.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Hours">Office hours.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Fax">Fax.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="PostCode">Post code.</param>
public sealed record OfficeContact(
    string Name = "",
    string Address = "",
    string Hours = "",
    string Telephone = "",
    string Fax = "",
    string Email = "",
    string PostCode = "")
{
    /// <summary>What article 12 asks of the guide and is missing here, as Chinese labels.</summary>
    public IReadOnlyList<string> Missing() =>
    [
        .. new[] { (Name, "名称"), (Address, "办公地址"), (Hours, "办公时间"), (Telephone, "联系电话"), (Email, "电子邮箱") }
            .Where(field => string.IsNullOrWhiteSpace(field.Item1)).Select(field => field.Item2),
    ];
}
