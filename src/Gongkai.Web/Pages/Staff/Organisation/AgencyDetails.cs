using Gongkai.Domain;
using Gongkai.Domain.Agencies;

namespace Gongkai.Web.Pages.Staff.Organisation;

/// <summary>The form of an agency's own details.</summary>
internal sealed class AgencyDetails
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Domain { get; set; } = "";

    public string OfficeName { get; set; } = "";

    public string OfficeAddress { get; set; } = "";

    public string OfficeHours { get; set; } = "";

    public string OfficeTelephone { get; set; } = "";

    public string OfficeFax { get; set; } = "";

    public string OfficeEmail { get; set; } = "";

    public string OfficePostCode { get; set; } = "";

    /// <summary>The fields of the office, as the form prints them.</summary>
    public IReadOnlyList<(string Field, string Label, string Value)> OfficeFields() =>
    [
        (nameof(OfficeName), "名称", OfficeName), (nameof(OfficeAddress), "办公地址", OfficeAddress),
        (nameof(OfficeHours), "办公时间", OfficeHours), (nameof(OfficeTelephone), "联系电话", OfficeTelephone),
        (nameof(OfficeFax), "传真", OfficeFax), (nameof(OfficeEmail), "电子邮箱", OfficeEmail),
        (nameof(OfficePostCode), "邮政编码", OfficePostCode),
    ];

    public static AgencyDetails Of(Agency agency) => new()
    {
        Name = agency.Name,
        ShortName = agency.ShortName == agency.Name ? "" : agency.ShortName,
        Domain = agency.Domain ?? "",
        OfficeName = agency.Office.Name,
        OfficeAddress = agency.Office.Address,
        OfficeHours = agency.Office.Hours,
        OfficeTelephone = agency.Office.Telephone,
        OfficeFax = agency.Office.Fax,
        OfficeEmail = agency.Office.Email,
        OfficePostCode = agency.Office.PostCode,
    };

    /// <summary>Changes the agency to what the form says.</summary>
    public Result ApplyTo(Agency agency)
    {
        var renamed = agency.Rename(Name, ShortName);
        if (!renamed.IsDone)
            return renamed;
        var domain = agency.UseDomain(string.IsNullOrWhiteSpace(Domain) ? null : Domain.Trim());
        if (!domain.IsDone)
            return domain;
        agency.DescribeOffice(new OfficeContact(
            OfficeName.Trim(), OfficeAddress.Trim(), OfficeHours.Trim(), OfficeTelephone.Trim(), OfficeFax.Trim(), OfficeEmail.Trim(), OfficePostCode.Trim()));
        return Result.Done;
    }
}
