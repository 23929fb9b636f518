using Gongkai.Data.Publishing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Data.Tests.Publishing;

/// <summary>A saved agency with a department, a column, and one person in each role of publishing.</summary>
internal sealed class SampleOffice
{
    public static readonly DateTimeOffset Now = new(2025, 9, 22, 1, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names = ["赵某", "钱某", "孙某", "李某"];

    private SampleOffice(Agency agency, Department department, ContentColumn column, IReadOnlyList<Person> people)
    {
        (Agency, Department, Column) = (agency, department, column);
        Actor As(int person, StaffRoles roles) => new(people[person].Id, people[person].Name, agency.Id, null, roles);
        Author = As(0, StaffRoles.Author);
        DepartmentReviewer = As(1, StaffRoles.DepartmentReviewer);
        ConfidentialityReviewer = As(2, StaffRoles.ConfidentialityReviewer);
        Publisher = As(3, StaffRoles.Publisher | StaffRoles.DisclosureOffice);
        People = people;
    }

    public Agency Agency { get; }

    public Department Department { get; }

    public ContentColumn Column { get; }

    public IReadOnlyList<Person> People { get; }

    public Actor Author { get; }

    public Actor DepartmentReviewer { get; }

    public Actor ConfidentialityReviewer { get; }

    public Actor Publisher { get; }

    public static FileAddress File(char digit) => new(new string(digit, 64), 4096);

    public static async Task<SampleOffice> SaveAsync(GongkaiDb db)
    {
        var agency = await SampleAgency.SaveAsync(db);
        var department = agency.AddDepartment("财政金融部").Require();
        var people = Names.Select(name => Person.Create(name).Require()).ToList();
        db.AddRange(people);
        await SavedAsync(db);
        var column = ContentColumn.Open(agency, "YJS", "财政预决算", department, UpdateFrequency.Yearly, 1).Require();
        db.Add(column);
        await SavedAsync(db);
        return new SampleOffice(agency, department, column, people);
    }

    public static async Task SavedAsync(GongkaiDb db) => Done(await db.SaveAsync());

    public static void Done(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    /// <summary>A draft that only waits to be submitted.</summary>
    public async Task<Item> DraftAsync(GongkaiDb db, string title = "2025年部门预算公开说明", ContentColumn? column = null)
    {
        var content = new ItemContent
        {
            Title = title,
            Body = RichText.FromHtml("<p>现将2025年部门预算公开如下，联系人电话13800138000。</p>"),
            DocumentNumber = "示财发〔2025〕3号",
            Genre = Genre.Budget,
            Keywords = "预算；公开",
            FormedOn = new DateOnly(2025, 9, 19),
            ValidThrough = new DateOnly(2026, 12, 31),
        };
        return (await IndexSequences.BeginAsync(db, column ?? Column, Now, sequence =>
        {
            var item = Item.Begin(Author, column ?? Column, Department, sequence, content, Now).Require();
            Done(item.ProposeAttribute(Author, AttributeDecision.Proactive, Now));
            return item;
        })).Require();
    }

    /// <summary>Through both reviews and out.</summary>
    public void Publish(Item item)
    {
        Done(item.Submit(Author, Now));
        Done(item.ApproveDepartmentReview(DepartmentReviewer, "同意", Now));
        Done(item.Screen([.. item.Open!.Attachments.Select(file => new AttachmentScreening(file.Number, file.Content.Hash, []))], Now));
        foreach (var finding in item.Open.Findings.Where(found => found.IsOpen).ToList())
            Done(item.MaskFinding(ConfidentialityReviewer, finding.Number, Now));
        Done(item.ApproveConfidentialityReview(ConfidentialityReviewer, "同意公开", Now));
        foreach (var file in item.Open.Attachments)
            Done(item.RecordCleanedFile(file.Number, file.Content.Hash, File('c')));
        Done(item.Publish(Publisher, PublicationChannels.Website | PublicationChannels.Feeds, Now));
    }
}
