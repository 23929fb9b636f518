namespace Gongkai.Domain.Applications.Applicants;

/// <summary>Who asks: name, proof of identity and a way to be reached, as article 29 wants them in an application.</summary>
public sealed record Applicant
{
    /// <summary>The longest text of one field, in characters.</summary>
    public const int TextLimit = 200;

    private static readonly char[] BetweenContacts = [' ', '　', ',', '，', ';', '；', '、', ':', '：', '/', '(', ')', '（', '）', '。', '<', '>'];

    private Applicant(ApplicantKind kind, string name, string identity, string contact, string? representative) =>
        (Kind, Name, Identity, Contact, Representative) = (kind, name, identity, contact, representative);

    /// <summary>What the applicant is.</summary>
    public ApplicantKind Kind { get; }

    /// <summary>Name of the person or organisation.</summary>
    public string Name { get; }

    /// <summary>Number of the proof of identity: identity document, or 统一社会信用代码.</summary>
    public string Identity { get; }

    /// <summary>Telephone, e-mail or postal address.</summary>
    public string Contact { get; }

    /// <summary>The first e-mail address in <see cref="Contact"/>; null where there is none.</summary>
    public string? Email => Contact.Split(BetweenContacts, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(EmailAddress.IsValid);

    /// <summary>Who acts for an organisation (法定代表人或者负责人); null for a natural person.</summary>
    public string? Representative { get; }

    /// <summary>Enters an applicant.</summary>
    /// <returns>The applicant, or the refusal <c>applicant.incomplete</c> that names what is missing.</returns>
    public static Result<Applicant> Create(ApplicantKind kind, string name, string identity, string contact, string? representative = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(contact);
        var isPerson = kind == ApplicantKind.NaturalPerson;
        (string Text, string Label)[] fields =
        [
            (name, isPerson ? "姓名" : "名称"), (identity, isPerson ? "身份证件号码" : "统一社会信用代码"), (contact, "联系方式"),
            .. isPerson ? [] : new[] { (representative ?? "", "法定代表人或者负责人") },
        ];
        var wrong = fields.Where(field => field.Text.Trim().Length is 0 or > TextLimit).Select(field => field.Label).ToList();
        return wrong.Count > 0
            ? new Refusal("applicant.incomplete", $"申请人的{string.Join('、', wrong)}未填写或者超过{TextLimit}字，请补充后重新提交（《条例》第二十九条）。")
            : new Applicant(kind, name.Trim(), identity.Trim(), contact.Trim(), isPerson ? null : representative!.Trim());
    }
}
