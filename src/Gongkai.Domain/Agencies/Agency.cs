namespace Gongkai.Domain.Agencies;

/// <summary>
/// An agency (行政机关) that publishes under its own name: it has its own address, columns, departments and staff.
/// Agencies form a tree by who supervises whom (<see cref="AgencyTree"/>).
/// </summary>
public sealed class Agency
{
    /// <summary>The longest name that is accepted, in characters.</summary>
    public const int NameLimit = 100;

    private readonly List<Department> departments = [];

    private Agency()
    {
        Name = "";
        ShortName = "";
        Slug = "";
        Code = "";
        Office = new OfficeContact();
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Full name (侯马经济开发区管理委员会).</summary>
    public string Name { get; private set; }

    /// <summary>Short name for headings and navigation; the full one where none was given.</summary>
    public string ShortName { get; private set; }

    /// <summary>What it is.</summary>
    public AgencyKind Kind { get; private set; }

    /// <summary>Short name in addresses, unique in the installation (<c>/houma-jkq</c>).</summary>
    public string Slug { get; private set; }

    /// <summary>The agency's own host name, in lower case, unique in the installation; null where it has none.</summary>
    public string? Domain { get; private set; }

    /// <summary>
    /// Code at the front of its index numbers (索引号): 统一社会信用代码 or the code of the local list, 4 to 18
    /// capital letters and digits.
    /// </summary>
    public string Code { get; private set; }

    /// <summary>The place it belongs to.</summary>
    public Region Region { get; private set; } = null!;

    /// <summary>Number of <see cref="Region"/>.</summary>
    public long RegionId { get; private set; }

    /// <summary>The agency that supervises it; null for the top of the installation.</summary>
    public Agency? Parent { get; private set; }

    /// <summary>Number of <see cref="Parent"/>.</summary>
    public long? ParentId { get; private set; }

    /// <summary>The office for disclosure work, printed in the guide.</summary>
    public OfficeContact Office { get; private set; }

    /// <summary>Its departments, in the order of the agency's own list.</summary>
    public IReadOnlyList<Department> Departments => departments;

    /// <summary>The leading group for open government; null where none was set up.</summary>
    public LeadingGroup? LeadingGroup { get; private set; }

    /// <summary>Whether it has been closed: it publishes no more, what it published stays.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Rises by one at each change: two people who change the agency at once do not overwrite each other.</summary>
    public long Revision { get; private set; }

    /// <summary>Sets up an agency.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="slug">Short name in addresses, see <see cref="AgencySlug"/>.</param>
    /// <param name="code">Code in index numbers: 4 to 18 capital letters and digits.</param>
    /// <param name="region">The place it belongs to.</param>
    /// <param name="parent">The agency that supervises it.</param>
    /// <param name="shortName">Short name; null for the full one.</param>
    /// <returns>The agency, or a refusal <c>agency.name</c>, <c>agency.slug</c> or <c>agency.code</c>.</returns>
    public static Result<Agency> Create(
        string name, AgencyKind kind, string slug, string code, Region region, Agency? parent = null, string? shortName = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(region);
        if (CheckName(name, "机关名称") is { } badName)
            return badName;
        if (AgencySlug.Check(slug).Refusal is { } badSlug)
            return badSlug;
        if (code.Length is < 4 or > 18 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            return new Refusal("agency.code", $"机关代码“{code}”应为4至18位大写字母或数字（如统一社会信用代码），请核对后重新填写。");
        return new Agency
        {
            Name = name.Trim(),
            ShortName = string.IsNullOrWhiteSpace(shortName) ? name.Trim() : shortName.Trim(),
            Kind = kind,
            Slug = slug,
            Code = code,
            Region = region,
            Parent = parent,
        };
    }

    /// <summary>Renames the agency. What it published before keeps the name it was published under.</summary>
    public Result Rename(string name, string? shortName = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (CheckName(name, "机关名称") is { } refusal)
            return refusal;
        Name = name.Trim();
        ShortName = string.IsNullOrWhiteSpace(shortName) ? Name : shortName.Trim();
        Revision++;
        return Result.Done;
    }

    /// <summary>Gives the agency a host name of its own, or takes it away (null).</summary>
    /// <returns>Done, or the refusal <c>agency.domain</c>.</returns>
    public Result UseDomain(string? domain)
    {
        if (domain is not null && (domain.Length > 253 || Uri.CheckHostName(domain) != UriHostNameType.Dns))
            return Result.Refuse("agency.domain", $"域名“{domain}”不是有效的主机名（例：www.example.gov.cn），请重新填写。");
        Domain = domain?.ToLowerInvariant();
        Revision++;
        return Result.Done;
    }

    /// <summary>Sets the office that the guide prints.</summary>
    public void DescribeOffice(OfficeContact office)
    {
        Office = office ?? throw new ArgumentNullException(nameof(office));
        Revision++;
    }

    /// <summary>Adds a department.</summary>
    /// <returns>The department, or a refusal <c>department.name</c>.</returns>
    public Result<Department> AddDepartment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (CheckName(name, "部门名称") is { } refusal)
            return refusal with { Code = "department.name" };
        if (departments.Any(d => d.Name == name.Trim()))
            return new Refusal("department.name", $"本机关已有名为“{name.Trim()}”的部门，请换一个名称。");
        var department = new Department(this, name.Trim(), departments.Count + 1);
        departments.Add(department);
        Revision++;
        return department;
    }

    /// <summary>Sets up the leading group for open government (政务公开工作领导小组), or changes its name, chair and office.</summary>
    /// <returns>Done, or a refusal <c>group.name</c> or <c>group.office</c>.</returns>
    public Result FormLeadingGroup(string name, Person chair, Department office)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(chair);
        ArgumentNullException.ThrowIfNull(office);
        if (CheckName(name, "领导小组名称") is { } refusal)
            return refusal with { Code = "group.name" };
        if (office.Agency != this || office.IsDissolved)
            return Result.Refuse("group.office", $"部门“{office.Name}”不属于本机关或已撤销，领导小组办公室请设在其他部门。");
        LeadingGroup ??= new LeadingGroup();
        LeadingGroup.Describe(name, chair, office);
        Revision++;
        return Result.Done;
    }

    /// <summary>Makes somebody a member of the leading group, or gives a member another post in it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="post">Post in the group (副组长, 成员, 办公室主任).</param>
    /// <returns>Done, or a refusal <c>group.none</c>, <c>group.post</c> or <c>group.chair</c>.</returns>
    public Result AppointToLeadingGroup(Person person, string post)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(post);
        if (LeadingGroup is null)
            return Result.Refuse("group.none", "尚未设立领导小组，请先填写名称、组长和办公室所在部门。");
        if (post.Trim().Length is 0 or > LeadingGroup.PostLimit)
            return Result.Refuse("group.post", $"请用1至{LeadingGroup.PostLimit}个字填写在领导小组中的职务（如副组长、成员）。");
        if (post.Trim() == LeadingGroup.ChairPost || LeadingGroup.Chair?.Person == person)
            return Result.Refuse("group.chair", "组长只有一位，请在上面的“组长”一项中更换。");
        LeadingGroup.Appoint(person, post);
        Revision++;
        return Result.Done;
    }

    /// <summary>Takes somebody out of the leading group.</summary>
    /// <returns>Done, or a refusal <c>group.chair</c> or <c>group.member</c>.</returns>
    public Result RemoveFromLeadingGroup(long personId)
    {
        if (LeadingGroup?.Chair?.PersonId == personId)
            return Result.Refuse("group.chair", "领导小组不能没有组长，请先更换组长。");
        if (LeadingGroup?.Remove(personId) != true)
            return Result.Refuse("group.member", "该人员不在领导小组中，请刷新页面后重试。");
        Revision++;
        return Result.Done;
    }

    /// <summary>Closes the agency; <see cref="IsClosed"/>.</summary>
    public void Close()
    {
        IsClosed = true;
        Revision++;
    }

    private static Refusal? CheckName(string name, string label) => name.Trim().Length is 0 or > NameLimit
        ? new Refusal("agency.name", $"{label}应为1至{NameLimit}个字，请重新填写。")
        : null;
}
