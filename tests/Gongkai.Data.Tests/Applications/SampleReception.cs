using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Files;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Data.Tests.Applications;

/// <summary>A saved agency with two people, keys and a file store of its own.</summary>
internal sealed class SampleReception : IDisposable
{
    public static readonly DateTimeOffset Now = new(2025, 9, 22, 1, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-cases-");

    private SampleReception(Agency agency, IReadOnlyList<Person> people) => (Agency, People) = (agency, people);

    public Agency Agency { get; }

    public IReadOnlyList<Person> People { get; }

    public DirectoryInfo Keys => folder.CreateSubdirectory("keys");

    public IFileStore Store => new FolderFileStore(Path.Combine(folder.FullName, "files"));

    public Actor Handler => new(People[0].Id, People[0].Name, Agency.Id, null, StaffRoles.CaseHandler | StaffRoles.DisclosureOffice);

    public Actor Reviewer => new(People[1].Id, People[1].Name, Agency.Id, null, (StaffRoles)0x7ff);

    public static async Task<SampleReception> SaveAsync(GongkaiDb db)
    {
        var agency = await SampleAgency.SaveAsync(db);
        var people = new[] { Person.Create("赵某").Require(), Person.Create("钱某").Require() };
        db.AddRange(people);
        Done(await db.SaveAsync());
        return new SampleReception(agency, people);
    }

    public static void Done(Result result) => Assert.True(result.IsDone, result.Refusal?.Message);

    public static Applicant Citizen(string name = "张三丰") =>
        Applicant.Create(ApplicantKind.NaturalPerson, name, "11010119900307803X", "13800138000").Require();

    public static Act By(Actor who, string reason = "理由") => new(who, Now, LegalDay.Of(Now), WorkingCalendar.BuiltIn, reason);

    /// <summary>What the public form does.</summary>
    public Task<Result<EnteredCase>> HandInAsync(GongkaiDb db, CaseKey key, string description = "2024年部门预算", IdentityProof? proof = null, ApplicantSeal? seal = null) =>
        new CaseRegister(db, seal ?? new ApplicantSeal(Keys), Store).EnterAsync(
            Agency.Id, key, proof, new AuditAuthor(null, "申请人"), Now,
            number => Application.HandIn(Agency.Id, number, [Citizen()], description, new Provision(ProvisionForm.Paper, ProvisionWay.Post), Now),
            TestContext.Current.CancellationToken);

    public void Dispose() => folder.Delete(recursive: true);
}
