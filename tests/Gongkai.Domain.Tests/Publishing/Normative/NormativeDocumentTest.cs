using CsCheck;
using Gongkai.Domain.Publishing.Normative;

namespace Gongkai.Domain.Tests.Publishing.Normative;

public class NormativeDocumentTest
{
    private static readonly string[] Looks =
        ["2021-02-28", "2021-03-01", "2021-04-01", "2022-05-31", "2022-06-01", "2023-12-31", "2024-01-01", "2030-01-01"];

    private readonly Newsroom room = new();

    [Fact]
    public void Validity_follows_issue_force_amendment_and_repeal_day_by_day()
    {
        var document = Issue("2021-03-01", "2021-04-01", "2026-03-31");
        var amending = Issue("2022-06-01", "2022-06-01");
        var repealing = Issue("2023-12-01", "2024-01-01");
        Newsroom.Done(document.Relate(RelationKind.Amends, amending, Day("2022-06-01")));
        Newsroom.Done(document.Relate(RelationKind.Repeals, repealing, Day("2024-01-01")));
        Assert.Equal(
            ["尚未制发", "尚未施行", "现行有效", "现行有效", "已修改", "已修改", "已废止", "已废止"],
            Looks.Select(day => document.ValidityOn(Day(day)).Chinese()));
        Assert.Equal(Day("2024-01-01"), document.EndedOn);
    }

    [Fact]
    public void A_term_ends_by_itself_and_can_be_prolonged_while_it_runs()
    {
        var document = Issue("2021-01-01", "2021-01-01", "2022-12-31");
        Assert.Equal((Validity.InForce, Validity.Lapsed), (document.ValidityOn(Day("2022-12-31")), document.ValidityOn(Day("2023-01-01"))));
        Assert.Equal("normative.ended", document.Prolong(Day("2025-12-31"), Day("2023-01-01")).Refusal?.Code);
        Assert.Equal("normative.dates", document.Prolong(Day("2022-06-30"), Day("2022-06-01")).Refusal?.Code);
        Newsroom.Done(document.Prolong(Day("2025-12-31"), Day("2022-12-31")));
        Assert.Equal(Validity.InForce, document.ValidityOn(Day("2023-01-01")));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var document = Issue("2021-01-01", "2021-01-01");
        Assert.Equal("normative.itself", document.Relate(RelationKind.Amends, document, Day("2022-01-01")).Refusal?.Code);
        Assert.Equal("normative.basis", document.Relate(RelationKind.Repeals, null, Day("2022-01-01")).Refusal?.Code);
        Assert.Equal("normative.dates", document.Relate(RelationKind.Repeals, null, Day("2020-12-31"), "决定").Refusal?.Code);
        Newsroom.Done(document.Relate(RelationKind.Amends, null, Day("2022-06-01"), "决定"));
        Assert.Equal("normative.dates", document.Relate(RelationKind.Repeals, null, Day("2022-01-01"), "决定").Refusal?.Code);
        Newsroom.Done(document.Relate(RelationKind.DeclaresLapsed, null, Day("2023-01-01"), "清理结果公告"));
        Assert.Equal("normative.ended", document.Relate(RelationKind.Amends, null, Day("2022-12-01"), "决定").Refusal?.Code);
        Assert.Equal("normative.ended", document.Prolong(Day("2025-12-31"), Day("2022-12-31")).Refusal?.Code);
        Newsroom.Done(document.Relate(RelationKind.Interprets, null, Day("2023-06-01"), "解释"));
        Assert.Equal("normative.dates", NormativeDocument.Issue(room.Agency, NormativeKind.Regulation, "办法", "1号", Day("2022-01-02"), Day("2022-01-01")).Refusal?.Code);
        Assert.Equal("normative.number", NormativeDocument.Issue(room.Agency, NormativeKind.Regulation, "办法", " ", Day("2022-01-01"), Day("2022-01-01")).Refusal?.Code);
    }

    /// <summary>The block of table 2 in the report of a development zone for 2022: one made, one repealed, one in force.</summary>
    [Fact]
    public void The_three_counts_of_a_year_come_with_the_documents_behind_them()
    {
        var old = Issue("2019-05-01", "2019-06-01");
        var fresh = Issue("2022-05-01", "2022-06-01");
        Newsroom.Done(old.Relate(RelationKind.Repeals, fresh, Day("2022-06-01")));
        var regulation = NormativeDocument.Issue(room.Agency, NormativeKind.Regulation, "办法", "1号", Day("2022-01-01"), Day("2022-02-01")).Require();
        var counts = NormativeCounts.Of([old, fresh, regulation], NormativeKind.NormativeDocument, 2022);
        Assert.Equal([fresh], counts.Issued);
        Assert.Equal([old], counts.Ended);
        Assert.Equal([fresh], counts.Effective);
        Assert.Equal([regulation], NormativeCounts.Of([old, fresh, regulation], NormativeKind.Regulation, 2022).Effective);
    }

    [Fact]
    public void The_counts_of_two_years_always_agree() => Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 60], Gen.Int[0, 900].Nullable(0.5), Gen.Int[0, 900].Nullable(0.5))
        .Array[0, 12].Sample(seeds =>
        {
            var start = new DateOnly(2019, 1, 1);
            var documents = seeds.Select((seed, i) =>
            {
                var (issued, force, term, end) = seed;
                var day = start.AddDays(issued);
                var document = NormativeDocument.Issue(room.Agency, NormativeKind.NormativeDocument, $"文件{i}", $"{i}号", day, day.AddDays(force),
                    term is { } days ? day.AddDays(force + days) : null).Require();
                if (end is { } after)
                    document.Relate(after % 2 == 0 ? RelationKind.Repeals : RelationKind.DeclaresLapsed, null, day.AddDays(after), "决定");
                return document;
            }).ToList();
            for (var year = 2020; year <= 2025; year++)
            {
                var before = NormativeCounts.Of(documents, NormativeKind.NormativeDocument, year - 1);
                var now = NormativeCounts.Of(documents, NormativeKind.NormativeDocument, year);
                Assert.Equal(
                    before.Effective.Count + before.Pending.Count + now.Issued.Count, now.Ended.Count + now.Effective.Count + now.Pending.Count);
            }
        }, iter: 200);

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    private NormativeDocument Issue(string issued, string force, string? through = null) => NormativeDocument.Issue(
        room.Agency, NormativeKind.NormativeDocument, "管理办法", $"示开发〔{issued[..4]}〕1号", Day(issued), Day(force), through is null ? null : Day(through)).Require();
}
