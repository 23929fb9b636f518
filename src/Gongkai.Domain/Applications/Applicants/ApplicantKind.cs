namespace Gongkai.Domain.Applications.Applicants;

/// <summary>What an applicant is: the columns of table 3. Stored as a number, so values never change.</summary>
public enum ApplicantKind
{
    /// <summary>自然人.</summary>
    NaturalPerson = 0,

    /// <summary>商业企业.</summary>
    Business = 1,

    /// <summary>科研机构.</summary>
    ResearchInstitute = 2,

    /// <summary>社会公益组织.</summary>
    PublicInterestOrganisation = 3,

    /// <summary>法律服务机构.</summary>
    LegalServiceOrganisation = 4,

    /// <summary>其他法人或者组织.</summary>
    OtherOrganisation = 5,
}
