using CsCheck;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Domain.Tests.Applications;

namespace Gongkai.Domain.Tests.Accounting;

/// <summary>Ledgers of several years filled by chance through what the domain allows.</summary>
internal sealed class RandomLedgers
{
    public const int FirstYear = 2022;

    public const int LastYear = 2025;

    // Columns named like rows of the tables, so that their counts could be taken for figures.
    private static readonly string[] Columns =
        ["财政预决算", "行政许可", "行政处罚", "政策解读", "行政规范性文件", "规章", "依申请公开", "政策兑现", "通知公告", "行政复议", "要闻"];

    private static readonly DateTimeOffset Now = new(LastYear + 1, 1, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Random random;
    private readonly Agency agency = Agency.Create("青禾县财政局", AgencyKind.Department, "qhx-czj", "QH0001", Region.Nation()).Require();
    private readonly Department department;
    private readonly Actor office = ReceptionDesk.Person(1, StaffRoles.DisclosureOffice | StaffRoles.CaseHandler);

    private RandomLedgers(int seed)
    {
        random = new Random(seed);
        department = agency.AddDepartment("预算科").Require();
    }

    public static Gen<Ledger> All { get; } = Gen.Int[0, int.MaxValue - 1].Select(seed => new RandomLedgers(seed).Create());

    private DateOnly AnyDay => new DateOnly(FirstYear, 1, 1).AddDays(random.Next((365 * (LastYear - FirstYear + 1)) + 1));

    private Ledger Create()
    {
        var cases = Many(25, Case);
        return new Ledger(agency.Name, FirstYear)
        {
            Documents = Many(12, Document),
            Administration = Many(20, Figure),
            Applications = cases,
            Disputes = [.. cases.Where(_ => random.Next(3) == 0).SelectMany(Disputes)],
            Items = Many(60, () => new PublishedItem(
                random.Next(), AnyDay, Columns[random.Next(Columns.Length)], (PublicationChannels)random.Next(1 << 9), random.Next(4) == 0, random.Next(9) == 0)),
            Interpretations = Many(8, () => (InterpretationKind)random.Next(1, 6)),
            Trainings = Many(3, () => TrainingRecord.Hold(agency, "条例解读", "", AnyDay, random.Next(1, 20) / 2m).Require()),
            Assessments = Many(3, Assessed),
        };
    }

    private List<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => one())];

    private NormativeDocument Document()
    {
        var issued = AnyDay;
        var inForce = issued.AddDays(random.Next(3) == 0 ? random.Next(60) : 0);
        var document = NormativeDocument.Issue(
            agency, (NormativeKind)random.Next(1, 3), $"文件{random.Next()}", $"青财〔{issued.Year}〕{random.Next(900)}号", issued, inForce,
            random.Next(3) == 0 ? inForce.AddDays(random.Next(900)) : null).Require();
        for (var attempt = random.Next(3); attempt > 0; attempt--)
            document.Relate((RelationKind)random.Next(1, 5), null, issued.AddDays(random.Next(700)), "决定");
        return document;
    }

    private AdministrativeFigure Figure()
    {
        var kind = (FigureKind)random.Next(1, 5);
        var from = AnyDay;
        var through = new DateOnly(from.Year, 12, 31);
        var evidence = new FigureEvidence("台账");
        var figure = kind == FigureKind.Fee
            ? AdministrativeFigure.OfFees(office, department, from, through, random.Next(10_000_000) / 100m, evidence, Now).Require()
            : AdministrativeFigure.OfDecisions(office, department, kind, from, through, random.Next(5000), evidence, Now).Require();
        if (random.Next(6) == 0)
            ReceptionDesk.Done(figure.MakeVoid(office, "重复", Now));
        return figure;
    }

    private Application Case()
    {
        var desk = new ReceptionDesk { Today = AnyDay };
        var application = desk.Register((ApplicantKind)random.Next(6));
        for (var attempt = random.Next(50); attempt > 0; attempt--)
        {
            CaseWalk.Step(application, desk, random);
            desk.Today = desk.Today.AddDays(random.Next(3) == 0 ? random.Next(30) : 0);
        }

        return application;
    }

    private List<Dispute> Disputes(Application application)
    {
        var filed = new List<Dispute>();
        var day = application.Receipt.ReceivedOn;
        for (var attempt = random.Next(1, 4); attempt > 0; attempt--)
        {
            day = day.AddDays(random.Next(200));
            if (Dispute.File(application, (DisputeKind)random.Next(3), day, filed, office, Now) is not { Value: { } dispute })
                continue;
            filed.Add(dispute);
            if (random.Next(3) > 0)
                dispute.Decide((DisputeResult)random.Next(3), day.AddDays(random.Next(200)), "", office, Now);
        }

        return filed;
    }

    private Assessment Assessed()
    {
        var of = random.Next(50);
        return Assessment.Of(
            department, new DateOnly(FirstYear, 1, 1), new DateOnly(FirstYear, 12, 31),
            new Dictionary<Measure, (long, long)>
            {
                [Measure.PublishedInTime] = (random.Next(of + 1), of),
                [Measure.FreshColumns] = (random.Next(of + 1), of),
            },
            AssessmentScheme.Default);
    }
}
