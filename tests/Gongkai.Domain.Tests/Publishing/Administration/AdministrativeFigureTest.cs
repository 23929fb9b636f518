using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;

namespace Gongkai.Domain.Tests.Publishing.Administration;

public class AdministrativeFigureTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void Table_2_adds_up_the_figures_of_the_year_and_shows_them()
    {
        var spring = Decisions(FigureKind.Licence, "2022-01-01", "2022-06-30", 1850).Require();
        var autumn = Decisions(FigureKind.Licence, "2022-07-01", "2022-12-31", 2000).Require();
        var other = Decisions(FigureKind.Licence, "2023-01-01", "2023-01-31", 7).Require();
        var penalty = Decisions(FigureKind.Penalty, "2022-01-01", "2022-12-31", 3).Require();
        var fee = Fees("2022-01-01", "2022-12-31", 123456.78m).Require();
        var sums = AdministrativeSums.Of([fee, penalty, autumn, other, spring], 2022);
        Assert.Equal((3850, 3, 0), (sums.Decisions(FigureKind.Licence), sums.Decisions(FigureKind.Penalty), sums.Decisions(FigureKind.CoerciveMeasure)));
        Assert.Equal(12.345678m, sums.FeesInTenThousands());
        Assert.Equal([spring, autumn], sums.Behind(FigureKind.Licence));
        Assert.Empty(sums.Overlaps);
    }

    [Fact]
    public void Days_that_are_counted_twice_are_shown()
    {
        var year = Decisions(FigureKind.Licence, "2022-01-01", "2022-12-31", 10).Require();
        var june = Decisions(FigureKind.Licence, "2022-06-01", "2022-06-30", 2).Require();
        var penalties = Decisions(FigureKind.Penalty, "2022-06-01", "2022-06-30", 2).Require();
        Assert.Equal([(year, june)], AdministrativeSums.Of([june, penalties, year], 2022).Overlaps);
    }

    [Fact]
    public void A_figure_needs_a_sound_value_a_period_of_one_year_and_evidence()
    {
        Assert.Equal("figure.value", Decisions(FigureKind.Licence, "2022-01-01", "2022-12-31", -1).Refusal?.Code);
        Assert.Equal("figure.kind", Decisions(FigureKind.Fee, "2022-01-01", "2022-12-31", 1).Refusal?.Code);
        Assert.Equal("figure.value", Fees("2022-01-01", "2022-12-31", 1.234m).Refusal?.Code);
        Assert.Equal("figure.period", Decisions(FigureKind.Licence, "2022-12-01", "2023-01-31", 1).Refusal?.Code);
        Assert.Equal("figure.period", Decisions(FigureKind.Licence, "2022-12-02", "2022-12-01", 1).Refusal?.Code);
        Assert.Equal("figure.evidence", AdministrativeFigure.OfDecisions(
            room.Author, room.Department, FigureKind.Licence, new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 2), 1, new FigureEvidence(" "), room.Now).Refusal?.Code);
    }

    [Fact]
    public void It_is_entered_by_the_department_or_the_office_and_corrected_with_a_reason()
    {
        var figure = Decisions(FigureKind.Licence, "2022-01-01", "2022-12-31", 10).Require();
        Assert.Equal("figure.role", figure.Correct(Newsroom.Person(7, StaffRoles.Publisher), 11, 0, "漏计", room.Now).Refusal?.Code);
        Assert.Equal("figure.role", figure.Correct(Newsroom.Person(7, StaffRoles.Author, department: 5), 11, 0, "漏计", room.Now).Refusal?.Code);
        Assert.Equal("figure.role", figure.Correct(Newsroom.Person(7, StaffRoles.DisclosureOffice, agency: 9), 11, 0, "漏计", room.Now).Refusal?.Code);
        Assert.Equal("figure.reason", figure.Correct(room.Office, 11, 0, "", room.Now).Refusal?.Code);
        Assert.Equal("figure.value", figure.Correct(room.Office, 11, 5, "漏计", room.Now).Refusal?.Code);
        Newsroom.Done(figure.Correct(room.Office, 11, 0, "漏计1件", room.Now));
        var correction = Assert.Single(figure.Corrections);
        Assert.Equal((11, 10, "漏计1件", room.Office.Name), (figure.Decisions, correction.Decisions, correction.Reason, correction.PersonName));
    }

    [Fact]
    public void What_was_entered_by_mistake_counts_no_more_and_is_kept()
    {
        var figure = Decisions(FigureKind.Licence, "2022-01-01", "2022-12-31", 10).Require();
        Newsroom.Done(figure.MakeVoid(room.Office, "重复填报", room.Now));
        Assert.Equal(0, AdministrativeSums.Of([figure], 2022).Decisions(FigureKind.Licence));
        Assert.False(figure.Overlaps(Decisions(FigureKind.Licence, "2022-01-01", "2022-12-31", 10).Require()));
        Assert.Equal((10, "重复填报"), (figure.Decisions, figure.Corrections[0].Reason));
        Assert.Equal("figure.void", figure.Correct(room.Office, 11, 0, "再改", room.Now).Refusal?.Code);
    }

    private Result<AdministrativeFigure> Decisions(FigureKind kind, string from, string through, long decisions) => AdministrativeFigure.OfDecisions(
        room.Author, room.Department, kind, DateOnly.Parse(from, null), DateOnly.Parse(through, null), decisions, new FigureEvidence("", "清单.xlsx", Newsroom.File()), room.Now);

    private Result<AdministrativeFigure> Fees(string from, string through, decimal amount) =>
        AdministrativeFigure.OfFees(room.Office, room.Department, DateOnly.Parse(from, null), DateOnly.Parse(through, null), amount, new FigureEvidence("非税收入台账"), room.Now);
}
