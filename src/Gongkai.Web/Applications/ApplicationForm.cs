using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;

namespace Gongkai.Web.Applications;

/// <summary>An application as a form gives it, whether a citizen fills it in or a member of staff.</summary>
internal sealed class ApplicationForm
{
    /// <summary>See <see cref="Data.Applications.CaseKey"/>.</summary>
    public string Key { get; set; } = "";

    public string Description { get; set; } = "";

    [Display(Name = "申请人")]
    public List<ApplicantForm> Applicants { get; set; } = [new()];

    [Display(Name = "信息的提供形式")]
    public ProvisionForm? Form { get; set; }

    [Display(Name = "获取信息的方式")]
    public ProvisionWay? Way { get; set; }

    /// <summary>How it is to be provided; null where it is not said.</summary>
    public Provision? Provision => Form is { } form && Way is { } way && Enum.IsDefined(form) && Enum.IsDefined(way) ? new Provision(form, way) : null;

    /// <summary>The applicants.</summary>
    /// <returns>They, or the refusal of the first who is not complete.</returns>
    public Result<IReadOnlyList<Applicant>> ReadApplicants()
    {
        var applicants = new List<Applicant>();
        foreach (var (index, form) in Applicants.Index())
        {
            // A block that was opened for another applicant and not used.
            if (index > 0 && form.IsEmpty)
                continue;
            var applicant = form.Read();
            if (!applicant.IsDone)
                return Applicants.Count == 1 ? applicant.Refusal : applicant.Refusal with { Message = $"第{index + 1}位{applicant.Refusal.Message}" };
            applicants.Add(applicant.Value);
        }

        return applicants;
    }
}

/// <summary>One applicant of a form.</summary>
internal sealed class ApplicantForm
{
    [Display(Name = "申请人类型")]
    public ApplicantKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string Identity { get; set; } = "";

    public string Contact { get; set; } = "";

    public string Representative { get; set; } = "";

    /// <summary>Whether nothing was filled in.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Identity + Contact + Representative);

    /// <summary>The applicant.</summary>
    public Result<Applicant> Read() => Enum.IsDefined(Kind)
        ? Applicant.Create(Kind, Name, Identity, Contact, Representative)
        : new Refusal("applicant.kind", "申请人类型不正确，请重新选择。");
}
