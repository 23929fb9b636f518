using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>
/// A column (栏目) of an agency's site. Columns form a tree; each has a department that answers for it and a rhythm in
/// which something new must appear.
/// </summary>
public sealed class ContentColumn
{
    /// <summary>The deepest that columns lie in each other: deeper ones are not found by readers.</summary>
    public const int DepthLimit = 4;

    private ContentColumn()
    {
        Code = "";
        Name = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency whose column it is.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>The column it lies in; null at the top.</summary>
    public ContentColumn? Parent { get; private set; }

    /// <summary>Number of <see cref="Parent"/>.</summary>
    public long? ParentId { get; private set; }

    /// <summary>Depth in the tree, from 1.</summary>
    public int Depth { get; private set; }

    /// <summary>Place among its neighbours, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>
    /// Code in index numbers and addresses, 1 to 12 capital letters and digits, unique in the agency and never changed:
    /// index numbers that were given hold it.
    /// </summary>
    public string Code { get; private set; }

    /// <summary>Name (财政预决算).</summary>
    public string Name { get; private set; }

    /// <summary>The department that answers for it.</summary>
    public Department Owner { get; private set; } = null!;

    /// <summary>Number of <see cref="Owner"/>.</summary>
    public long OwnerId { get; private set; }

    /// <summary>How often something new must appear.</summary>
    public UpdateFrequency Frequency { get; private set; }

    /// <summary>Whether it was closed: nothing new is begun in it, what is there stays.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Opens a column. That the code is unique in the agency is seen to by the store.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="code">Code, see <see cref="Code"/>.</param>
    /// <param name="name">Name, 1 to 30 characters.</param>
    /// <param name="owner">The department that answers for it.</param>
    /// <param name="frequency">How often something new must appear.</param>
    /// <param name="order">Place among its neighbours, from 1.</param>
    /// <param name="parent">The column it lies in; null at the top.</param>
    /// <returns>The column, or a refusal <c>column.code</c>, <c>column.name</c>, <c>column.owner</c> or <c>column.parent</c>.</returns>
    public static Result<ContentColumn> Open(
        Agency agency, string code, string name, Department owner, UpdateFrequency frequency, int order, ContentColumn? parent = null)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        if (code.Length is 0 or > 12 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            return new Refusal("column.code", $"栏目代码“{code}”应为1至12位大写字母或数字（例：YJS），请重新填写。");
        if (parent is not null && (parent.Agency != agency || parent.IsClosed))
            return new Refusal("column.parent", $"上级栏目“{parent.Name}”不属于“{agency.Name}”或已关闭，请重新选择上级栏目。");
        if (parent?.Depth >= DepthLimit)
            return new Refusal("column.parent", $"栏目最多{DepthLimit}级，不能在“{parent.Name}”之下再设栏目，请选择更高一级的栏目。");
        var column = new ContentColumn
        {
            Agency = agency,
            AgencyId = agency.Id,
            Parent = parent,
            Depth = (parent?.Depth ?? 0) + 1,
            Code = code,
            Order = order,
        };
        return column.Describe(name, owner, frequency).Refusal is { } refusal ? refusal : column;
    }

    /// <summary>Changes name, owner and rhythm.</summary>
    /// <returns>Done, or a refusal <c>column.name</c> or <c>column.owner</c>.</returns>
    public Result Describe(string name, Department owner, UpdateFrequency frequency)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(owner);
        if (name.Trim().Length is 0 or > 30)
            return Result.Refuse("column.name", "栏目名称应为1至30个字，请重新填写。");
        if (owner.Agency != Agency || owner.IsDissolved)
            return Result.Refuse("column.owner", $"部门“{owner.Name}”不属于“{Agency.Name}”或已撤销，请重新选择责任部门。");
        (Name, Owner, OwnerId, Frequency) = (name.Trim(), owner, owner.Id, frequency);
        Revision++;
        return Result.Done;
    }

    /// <summary>Moves it among its neighbours.</summary>
    /// <param name="order">Place, from 1.</param>
    public void Reorder(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Order = order;
        Revision++;
    }

    /// <summary>Closes it; <see cref="IsClosed"/>.</summary>
    public void Close()
    {
        IsClosed = true;
        Revision++;
    }
}
