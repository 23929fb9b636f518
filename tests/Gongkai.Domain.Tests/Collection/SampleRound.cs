using System.Reflection;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Domain.Tests.Collection;

/// <summary>A round of a county for 2024, with a bureau, a township and an agency of the township.</summary>
internal sealed class SampleRound
{
    public static readonly DateTimeOffset Now = new(2025, 1, 10, 2, 0, 0, TimeSpan.Zero);

    public static readonly Actor Office = new(1, "李明", 10, null, StaffRoles.DisclosureOffice);

    private readonly Dictionary<long, List<Submission>> submissions = [];
    private long lastId;

    public SampleRound()
    {
        Round = CollectionRound.Open(Office, 2024, new DateOnly(2025, 1, 31), Now).Require();
        PlannedUnit[] standing = [new("QH", "青禾县人民政府", null, UnitKind.Government, 10)];
        var listed = UnitPlan.Add(standing,
        [
            new ListedUnit("第2行", "", "青禾县财政局", "", null, "cz@example.gov.cn"),
            new ListedUnit("第3行", "SQ", "石桥镇人民政府", "", null, ""),
            new ListedUnit("第4行", "", "石桥镇水利站", "SQ", UnitKind.Department, ""),
        ]).Require();
        Units = [.. UnitPlan.Expect(Round, standing.Concat(listed))];
        foreach (var (index, unit) in Units.Index())
            Number(unit, index + 1);
    }

    public CollectionRound Round { get; }

    public IReadOnlyList<ExpectedUnit> Units { get; }

    public ExpectedUnit Top => Units[0];

    public ExpectedUnit Bureau => Units[1];

    public ExpectedUnit Township => Units[2];

    public ExpectedUnit Station => Units[3];

    /// <summary>What the database does with a new entity.</summary>
    public static void Number(object entity, long id) =>
        entity.GetType().GetProperty("Id", BindingFlags.Instance | BindingFlags.Public)!.SetValue(entity, id);

    public Submission Receive(ExpectedUnit? unit = null, string name = "报告.docx", char hash = 'a')
    {
        var submission = Submission.Receive(Round, new SubmissionOrigin(SubmissionChannel.Link, "单位"), name, new FileAddress(new string(hash, 64), 10), Now).Require();
        Number(submission, ++lastId);
        if (unit is null)
            return submission;
        Assert.True(submission.For(Round, unit).IsDone);
        Of(unit).Add(submission);
        unit.Settle(Of(unit));
        return submission;
    }

    /// <summary>A version of the unit that was read.</summary>
    public Submission Read(ExpectedUnit unit, int errors = 0, char hash = 'a')
    {
        var submission = Receive(unit, hash: hash);
        Assert.True(submission.BeginReading(Now));
        submission.Read(Report(unit.Name), [.. Enumerable.Repeat(new Finding("table.row_total", Severity.Error, "不符"), errors)], Now);
        submission.Assign(unit);
        unit.Settle(Of(unit));
        return submission;
    }

    public Submission Accept(ExpectedUnit unit)
    {
        var submission = Read(unit);
        Assert.True(submission.Accept(Round, Office, "", Now).IsDone);
        unit.Settle(Of(unit));
        return submission;
    }

    public List<Submission> Of(ExpectedUnit unit) => submissions.TryGetValue(unit.Id, out var own) ? own : submissions[unit.Id] = [];

    public static AnnualReport Report(string? organization, int? year = 2024, Action<Figures>? fill = null)
    {
        var report = new AnnualReport(ReportForms.ForYear(2024)) { Organization = organization, Year = year };
        fill?.Invoke(report.Figures);
        return report;
    }
}
