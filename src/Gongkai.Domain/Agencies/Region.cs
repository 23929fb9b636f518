namespace Gongkai.Domain.Agencies;

/// <summary>A place in the administrative division (行政区划): a node of the tree nation → province → city → county → township.</summary>
public sealed class Region
{
    /// <summary>The longest name that is accepted, in characters.</summary>
    public const int NameLimit = 60;

    private Region()
    {
        Name = "";
        Code = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Division code (行政区划代码): 6 digits down to the county, 9 for a township, "000000" for the nation.</summary>
    public string Code { get; private set; }

    /// <summary>Name (侯马市).</summary>
    public string Name { get; private set; }

    /// <summary>Level.</summary>
    public RegionLevel Level { get; private set; }

    /// <summary>The region it lies in; null for the nation.</summary>
    public Region? Parent { get; private set; }

    /// <summary>Number of <see cref="Parent"/>.</summary>
    public long? ParentId { get; private set; }

    /// <summary>The root of the tree.</summary>
    public static Region Nation() => new() { Code = "000000", Name = "全国", Level = RegionLevel.Nation };

    /// <summary>A region in another one. A level may be left out: a county can lie directly in a province.</summary>
    /// <param name="code">Division code: 6 digits, or 9 for a township.</param>
    /// <param name="name">Name, up to <see cref="NameLimit"/> characters.</param>
    /// <param name="level">Level, below the parent's.</param>
    /// <param name="parent">The region it lies in.</param>
    /// <returns>The region, or a refusal <c>region.code</c>, <c>region.name</c> or <c>region.level</c>.</returns>
    public static Result<Region> Create(string code, string name, RegionLevel level, Region parent)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(parent);
        var length = level == RegionLevel.Township ? 9 : 6;
        if (code.Length != length || !code.All(char.IsAsciiDigit))
            return new Refusal("region.code", $"行政区划代码“{code}”应为{length}位数字，请核对后重新填写。");
        name = name.Trim();
        if (name.Length is 0 or > NameLimit)
            return new Refusal("region.name", $"地区名称应为1至{NameLimit}个字，请重新填写。");
        if (level <= parent.Level)
            return new Refusal("region.level", $"“{name}”的级别应低于上级地区“{parent.Name}”，请重新选择级别或上级地区。");
        return new Region { Code = code, Name = name, Level = level, Parent = parent };
    }
}
