using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Collection;

public sealed class RollUpContentTest
{
    private const string Path = "applications.received[0]";

    private readonly SampleRound sample = new();

    [Fact]
    public void Accepted_reports_are_added_up_the_tree_and_missing_ones_are_named()
    {
        var bureau = sample.Accept(sample.Bureau);
        var station = sample.Accept(sample.Station);
        var content = Content((bureau, 3), (station, 4));

        Assert.Equal(["SQ", "QH"], content.Totals.Select(total => total.Code));
        Assert.Equal(7, content.Top!.Figures[Path]);
        Assert.Equal(["SQ"], content.Top.Replaced);
        Assert.Equal([sample.Bureau.Code, sample.Station.Code], content.Top.Parts.Order(StringComparer.Ordinal));
        Assert.Equal(7, content.Top.ToFigures()[Path].Number);
        Assert.Equal(4, content.Total("SQ")!.Figures[Path]);
    }

    [Fact]
    public void A_governments_own_report_is_held_against_the_sum_of_its_units()
    {
        var (bureau, township, top) = (sample.Accept(sample.Bureau), sample.Accept(sample.Township), sample.Accept(sample.Top));
        var content = Content((bureau, 3), (township, 4), (top, 5));
        var finding = Assert.Single(content.Top!.Findings);
        Assert.Equal([Path], finding.Cells);
        Assert.Contains("之和为7", finding.Message, StringComparison.Ordinal);
        Assert.Empty(content.Top.Missing);
    }

    [Fact]
    public void A_snapshot_changes_only_with_another_that_says_why()
    {
        var bureau = sample.Accept(sample.Bureau);
        var first = RollUpSnapshot.Make(sample.Round, SampleRound.Office, Content((bureau, 3)), null, "", SampleRound.Now).Require();
        Assert.Equal((1, 1, 2), (first.Number, first.Reports, first.Missing));
        Assert.Equal("snapshot.same", RollUpSnapshot.Make(sample.Round, SampleRound.Office, Content((bureau, 3)), first, "再次", SampleRound.Now).Refusal!.Code);

        var more = Content((bureau, 3), (sample.Accept(sample.Township), 4));
        Assert.Equal("snapshot.note", RollUpSnapshot.Make(sample.Round, SampleRound.Office, more, first, " ", SampleRound.Now).Refusal!.Code);
        var second = RollUpSnapshot.Make(sample.Round, SampleRound.Office, more, first, "石桥镇补报", SampleRound.Now).Require();
        Assert.Equal((2, 7m, 3m), (second.Number, second.Content.Top!.Figures[Path], first.Content.Top!.Figures[Path]));
    }

    [Fact]
    public void Nothing_is_rolled_up_before_a_report_was_accepted() =>
        Assert.Equal("snapshot.empty", RollUpSnapshot.Make(sample.Round, SampleRound.Office, Content(), null, "", SampleRound.Now).Refusal!.Code);

    private RollUpContent Content(params (Submission Submission, int Received)[] accepted) => RollUpContent.Of(
        sample.Round, sample.Units, [.. accepted.Select(one => one.Submission)],
        accepted.ToDictionary(one => one.Submission.Id, one => SampleRound.Report("任何单位", fill: figures => figures[Path] = Cell.Of(one.Received))));
}
