using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Applications;

/// <summary>What the words of a case are called in Chinese.</summary>
public static class CaseNames
{
    /// <summary>The word for a channel (当面提交).</summary>
    public static string Chinese(this Channel channel) => channel switch
    {
        Channel.Counter => "当面提交",
        Channel.RegisteredPost => "邮寄（签收）",
        Channel.OrdinaryPost => "平常信函（无需签收）",
        Channel.Internet => "互联网渠道（含电子邮件）",
        Channel.Fax => "传真",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>The word for a kind of applicant (商业企业), as the form prints it.</summary>
    public static string Chinese(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => "自然人",
        ApplicantKind.Business => "商业企业",
        ApplicantKind.ResearchInstitute => "科研机构",
        ApplicantKind.PublicInterestOrganisation => "社会公益组织",
        ApplicantKind.LegalServiceOrganisation => "法律服务机构",
        ApplicantKind.OtherOrganisation => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a form of provision (纸质).</summary>
    public static string Chinese(this ProvisionForm form) => form switch
    {
        ProvisionForm.Paper => "纸质",
        ProvisionForm.Electronic => "电子文档",
        ProvisionForm.Inspection => "当场查阅",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>The word for a way of provision (邮寄).</summary>
    public static string Chinese(this ProvisionWay way) => way switch
    {
        ProvisionWay.Post => "邮寄",
        ProvisionWay.Email => "电子邮件",
        ProvisionWay.Collection => "自行领取",
        ProvisionWay.Download => "网上下载",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    /// <summary>The word for an opinion (同意公开).</summary>
    public static string Chinese(this Opinion opinion) => opinion switch
    {
        Opinion.Agreed => "同意公开",
        Opinion.Objected => "不同意公开",
        Opinion.Silent => "逾期未提出意见",
        _ => throw new ArgumentOutOfRangeException(nameof(opinion)),
    };

    /// <summary>What a row of results of table 3 is called, with its group (（三）不予公开 1.属于国家秘密).</summary>
    /// <param name="row">Key of the row (<c>refused.state_secret</c>).</param>
    public static string OfRow(string row)
    {
        var found = ReportForms.Form2021.Table("applications")!.Rows.Single(one => one.Key == row);
        return string.Join(' ', found.Groups.Skip(1).Append(found.Label));
    }

    /// <summary>The word for a kind of dispute (行政复议).</summary>
    public static string Chinese(this DisputeKind kind) => kind switch
    {
        DisputeKind.Reconsideration => "行政复议",
        DisputeKind.LitigationDirect => "未经复议直接起诉",
        DisputeKind.LitigationAfterReconsideration => "复议后起诉",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a result of a dispute (结果维持).</summary>
    public static string Chinese(this DisputeResult result) => result switch
    {
        DisputeResult.Upheld => "结果维持",
        DisputeResult.Corrected => "结果纠正",
        DisputeResult.Other => "其他结果",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
