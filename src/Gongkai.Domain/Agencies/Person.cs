namespace Gongkai.Domain.Agencies;

/// <summary>
/// A human being who works with the platform. Four eyes are counted by person, not by post: whoever holds two posts
/// is still one person. The sign-in account points here; the domain knows nothing of passwords.
/// </summary>
public sealed class Person
{
    /// <summary>The longest name that is accepted, in characters.</summary>
    public const int NameLimit = 50;

    private readonly List<StaffMember> posts = [];

    private Person() => Name = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; }

    /// <summary>Work e-mail for reminders; null where none.</summary>
    public string? Email { get; private set; }

    /// <summary>Work telephone; null where none.</summary>
    public string? Telephone { get; private set; }

    /// <summary>The person's posts, in all agencies, ended ones too.</summary>
    public IReadOnlyList<StaffMember> Posts => posts;

    /// <summary>Enters a person.</summary>
    /// <returns>The person, or the refusal <c>person.name</c>.</returns>
    public static Result<Person> Create(string name, string? email = null, string? telephone = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Trim().Length is 0 or > NameLimit)
            return new Refusal("person.name", $"姓名应为1至{NameLimit}个字，请重新填写。");
        return new Person { Name = name.Trim(), Email = Text(email), Telephone = Text(telephone) };
    }

    /// <summary>Corrects name and ways to reach the person.</summary>
    /// <returns>Done, or the refusal <c>person.name</c>.</returns>
    public Result Correct(string name, string? email, string? telephone)
    {
        var corrected = Create(name, email, telephone);
        if (!corrected.IsDone)
            return corrected.Refusal;
        (Name, Email, Telephone) = (corrected.Value.Name, corrected.Value.Email, corrected.Value.Telephone);
        return Result.Done;
    }

    /// <summary>Gives the person a post in an agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="department">The department, of that agency; null for a post over all departments.</param>
    /// <param name="roles">What the person does there.</param>
    /// <returns>The post, or a refusal <c>staff.roles</c>, <c>staff.duplicate</c> or <c>staff.department</c>.</returns>
    public Result<StaffMember> TakePost(Agency agency, Department? department, StaffRoles roles)
    {
        ArgumentNullException.ThrowIfNull(agency);
        if (roles == StaffRoles.None)
            return new Refusal("staff.roles", $"请为“{Name}”至少选择一个角色。");
        if (Unfit(null, agency, department) is { } refusal)
            return refusal;
        var added = new StaffMember(this, agency, department, roles);
        posts.Add(added);
        return added;
    }

    internal Refusal? Unfit(StaffMember? moved, Agency agency, Department? department)
    {
        if (department is not null && (department.Agency != agency || department.IsDissolved))
            return new Refusal("staff.department", $"部门“{department.Name}”不属于“{agency.Name}”或已撤销，请重新选择部门。");
        return posts.Any(post => post != moved && post.IsActive && post.Agency == agency && post.Department == department)
            ? new Refusal("staff.duplicate", $"“{Name}”在该部门已有职务，请修改原有职务的角色。")
            : null;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
