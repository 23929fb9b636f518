using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Web.Demonstrations;

/// <summary>The organisation of the demonstration: an invented zone below an invented city, its people and columns.</summary>
internal sealed class DemonstrationZone
{
    private static readonly string[] DepartmentNames =
        ["综合工作部", "经济发展部", "规划建设部", "财政金融部", "行政审批局", "招商服务部", "安全环保部"];

    // The person who answers for the department and reviews, and the one who writes.
    private static readonly (string Reviewer, string Author)[] DepartmentPeople =
    [
        ("周正平", "林小雨"), ("吴建业", "孙晓东"), ("郑立新", "何佳"), ("冯德成", "许文静"), ("蒋秀英", "韩冰"), ("沈国栋", "杨帆"), ("秦志刚", "曹雪"),
    ];

    private readonly Dictionary<string, StaffMember> posts = [];
    private readonly List<Person> people = [];

    private DemonstrationZone(Agency city, Agency agency) => (City, Agency) = (city, agency);

    public Agency City { get; }

    public Agency Agency { get; }

    public IReadOnlyList<Person> People => people;

    public IReadOnlyList<ContentColumn> Columns { get; private set; } = [];

    /// <summary>The accounts that are made: a name, the person, the duty in words. An administrator is made by the link on the console.</summary>
    public IEnumerable<(string Name, Person Person, string Duty)> Accounts =>
    [
        ("caibian", Post("author/综合工作部").Person, "信息采编（综合工作部）"),
        ("shenhe", Post("reviewer/综合工作部").Person, "部门审核（综合工作部）"),
        ("baomi", Post("confidentiality").Person, "保密审查"),
        ("fabu", Post("publisher").Person, "信息发布"),
        ("chengban", Post("cases").Person, "申请承办"),
        ("fazhi", Post("legal").Person, "法制审核"),
        ("gongkai", Post("office").Person, "信息公开工作机构"),
        ("fuzeren", Post("head").Person, "信息公开工作机构负责人"),
        ("jiandu", Post("supervisor").Person, "监督（示范市人民政府）"),
        ("shouji", Post("city-office").Person, "信息公开工作机构（示范市人民政府，收集年度报告）"),
        ("shenji", Post("auditor").Person, "审计"),
    ];

    public static DemonstrationZone Make()
    {
        var province = Region.Create("990000", "示范省", RegionLevel.Province, Region.Nation()).Require();
        var region = Region.Create("990100", "示范市", RegionLevel.City, province).Require();
        var city = Agency.Create("示范市人民政府", AgencyKind.Government, "shifan", "SFS0001", region).Require();
        city.DescribeOffice(new OfficeContact("示范市人民政府办公室", "示范市人民路1号", "工作日8:30至12:00，14:30至18:00", "000-0000000", "", "gongkai@shifan.example", "000000"));
        var agency = Agency.Create(
            "示范经济开发区管理委员会", AgencyKind.DevelopmentZone, "shifan-jkq", "SFJKQ01", region, city, "示范经济开发区").Require();
        agency.DescribeOffice(new OfficeContact(
            "综合工作部（政务公开办公室）", "示范市开发大道8号管委会201室", "工作日8:30至12:00，14:30至18:00（法定节假日除外）",
            "000-0000001", "000-0000002", "gongkai@jkq.shifan.example", "000000"));
        var zone = new DemonstrationZone(city, agency);
        foreach (var (name, (reviewer, author)) in DepartmentNames.Zip(DepartmentPeople))
        {
            var department = agency.AddDepartment(name).Require();
            zone.Take($"reviewer/{name}", reviewer, agency, department, StaffRoles.DepartmentReviewer);
            zone.Take($"author/{name}", author, agency, department, StaffRoles.Author);
        }

        zone.Take("chair", "陈明远", agency, null, StaffRoles.Supervisor);
        zone.Take("confidentiality", "唐守信", agency, null, StaffRoles.ConfidentialityReviewer);
        zone.Take("publisher", "邓敏", agency, null, StaffRoles.Publisher);
        zone.Take("cases", "萧然", agency, null, StaffRoles.CaseHandler);
        zone.Take("legal", "田律言", agency, null, StaffRoles.LegalReviewer);
        zone.Take("office", "苏晴", agency, null, StaffRoles.DisclosureOffice);
        zone.Take("head", "宋知远", agency, null, StaffRoles.DisclosureOfficeHead);
        zone.Take("auditor", "梁清", agency, null, StaffRoles.Auditor);
        zone.Take("supervisor", "高远", city, null, StaffRoles.Supervisor);
        zone.Take("city-office", "温其玉", city, null, StaffRoles.DisclosureOffice);
        return zone;
    }

    /// <summary>Names who answers for what, and opens the columns: once people and departments are saved.</summary>
    public void Appoint()
    {
        foreach (var department in Agency.Departments)
        {
            department.NameResponsible(Post($"reviewer/{department.Name}").Person);
            department.NameLiaisonOfficer(Post($"author/{department.Name}").Person);
        }

        Agency.FormLeadingGroup("政务公开工作领导小组", Post("chair").Person, Department("综合工作部")).Require();
        Agency.AppointToLeadingGroup(Post("reviewer/综合工作部").Person, "办公室主任").Require();
        foreach (var department in Agency.Departments.Skip(1))
            Agency.AppointToLeadingGroup(Post($"reviewer/{department.Name}").Person, "成员").Require();
        var notices = Column("TZGG", "通知公告", "综合工作部", UpdateFrequency.Weekly, 2);
        var documents = Column("KFQWJ", "开发区文件", "综合工作部", UpdateFrequency.AsItHappens, 3);
        Columns =
        [
            Column("KFQYW", "开发区要闻", "综合工作部", UpdateFrequency.Weekly, 1),
            notices,
            Column("GKNB", "政府信息公开年报", "综合工作部", UpdateFrequency.Yearly, 1, notices),
            documents,
            Column("GKZD", "政府信息公开制度", "综合工作部", UpdateFrequency.AsItHappens, 1, documents),
            Column("ZCJD", "政策解读", "招商服务部", UpdateFrequency.Monthly, 4),
            Column("ZCDX", "政策兑现", "经济发展部", UpdateFrequency.HalfYearly, 5),
            Column("YJS", "预决算", "财政金融部", UpdateFrequency.Yearly, 6),
        ];
    }

    /// <summary>The post of that name; it must be there.</summary>
    public StaffMember Post(string name) => posts[name];

    public Department Department(string name) => Agency.Departments.Single(department => department.Name == name);

    private void Take(string key, string name, Agency agency, Department? department, StaffRoles roles)
    {
        var person = Person.Create(name).Require();
        posts[key] = person.TakePost(agency, department, roles).Require();
        people.Add(person);
    }

    private ContentColumn Column(string code, string name, string owner, UpdateFrequency frequency, int order, ContentColumn? parent = null) =>
        ContentColumn.Open(Agency, code, name, Department(owner), frequency, order, parent).Require();
}
