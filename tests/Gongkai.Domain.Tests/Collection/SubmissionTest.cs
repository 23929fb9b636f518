using Gongkai.Domain.Agencies;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Collection;

public sealed class SubmissionTest
{
    private readonly SampleRound sample = new();

    [Fact]
    public void A_returned_report_is_followed_by_a_corrected_version_and_nothing_is_erased()
    {
        var first = sample.Read(sample.Bureau, errors: 2);
        Assert.Equal((UnitStanding.Read, 2, 1), (sample.Bureau.Standing, sample.Bureau.Errors, sample.Bureau.Versions));
        Assert.True(first.Return(sample.Round, SampleRound.Office, "表三第2行合计不符，请更正。", SampleRound.Now).IsDone);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.Equal(UnitStanding.Returned, sample.Bureau.Standing);

        var second = sample.Read(sample.Bureau, hash: 'b');
        Assert.Equal((2, UnitStanding.Read, 0), (second.Version!.Value, sample.Bureau.Standing, sample.Bureau.Errors));
        Assert.Equal((SubmissionState.Returned, "表三第2行合计不符，请更正。"), (first.State, first.Opinion));
        Assert.True(second.Accept(sample.Round, SampleRound.Office, "", SampleRound.Now).IsDone);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.Equal(UnitStanding.Accepted, sample.Bureau.Standing);
    }

    [Fact]
    public void A_later_version_supersedes_one_that_waits_but_a_broken_file_displaces_nothing()
    {
        var first = sample.Read(sample.Bureau);
        var broken = sample.Receive(sample.Bureau, hash: 'b');
        Assert.Equal(UnitStanding.Received, sample.Bureau.Standing);
        broken.Fail("文件已损坏。", SampleRound.Now);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.Equal((SubmissionState.Read, UnitStanding.Read), (first.State, sample.Bureau.Standing));

        sample.Read(sample.Bureau, hash: 'c');
        Assert.Equal((SubmissionState.Superseded, SubmissionState.Unreadable), (first.State, broken.State));
    }

    [Fact]
    public void A_broken_first_file_or_a_broken_correction_is_seen_on_the_board()
    {
        var broken = sample.Receive(sample.Bureau);
        broken.Fail("文件已损坏。", SampleRound.Now);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.Equal(UnitStanding.Unreadable, sample.Bureau.Standing);
        Assert.Null(sample.Bureau.SubmittedAt);

        var read = sample.Read(sample.Township);
        Assert.True(read.Return(sample.Round, SampleRound.Office, "请更正", SampleRound.Now).IsDone);
        sample.Receive(sample.Township, hash: 'b').Fail("文件已损坏。", SampleRound.Now);
        sample.Township.Settle(sample.Of(sample.Township));
        Assert.Equal(UnitStanding.Unreadable, sample.Township.Standing);
    }

    [Fact]
    public void An_accepted_report_is_replaced_only_after_it_was_returned()
    {
        var accepted = sample.Accept(sample.Bureau);
        var further = sample.Receive(hash: 'b');
        Assert.Equal("submission.accepted", further.For(sample.Round, sample.Bureau).Refusal!.Code);
        Assert.True(accepted.Return(sample.Round, SampleRound.Office, "发现第三部分有误", SampleRound.Now).IsDone);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.True(further.For(sample.Round, sample.Bureau).IsDone);
        Assert.Equal(2, further.Version);
    }

    [Fact]
    public void Errors_are_accepted_with_a_reason_only_and_a_return_says_why()
    {
        var submission = sample.Read(sample.Bureau, errors: 1);
        Assert.Equal("submission.errors", submission.Accept(sample.Round, SampleRound.Office, " ", SampleRound.Now).Refusal!.Code);
        Assert.Equal("submission.opinion", submission.Return(sample.Round, SampleRound.Office, " ", SampleRound.Now).Refusal!.Code);
        Assert.True(submission.Accept(sample.Round, SampleRound.Office, "格式年份不同，已核实", SampleRound.Now).IsDone);
        var refusal = submission.Accept(sample.Round, SampleRound.Office, "", SampleRound.Now).Refusal!;
        Assert.Equal("submission.state", refusal.Code);
        Assert.Contains("已接受", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_office_of_the_superior_decides_and_only_while_the_round_is_open()
    {
        var submission = sample.Read(sample.Bureau);
        foreach (var stranger in new[] { SampleRound.Office with { AgencyId = 11 }, SampleRound.Office with { Roles = StaffRoles.Supervisor } })
            Assert.Equal("round.role", submission.Accept(sample.Round, stranger, "", SampleRound.Now).Refusal!.Code);
        Assert.True(sample.Round.Close(SampleRound.Office, SampleRound.Now).IsDone);
        Assert.Equal("round.closed", submission.Accept(sample.Round, SampleRound.Office, "", SampleRound.Now).Refusal!.Code);
        Assert.Equal("round.closed", Submission.Receive(sample.Round, new SubmissionOrigin(SubmissionChannel.Link, "单位"), "a", null, SampleRound.Now).Refusal!.Code);
        Assert.True(sample.Round.Reopen(SampleRound.Office).IsDone);
        Assert.True(submission.Accept(sample.Round, SampleRound.Office, "", SampleRound.Now).IsDone);
    }

    [Fact]
    public void What_takes_the_program_down_again_and_again_is_given_up()
    {
        var submission = sample.Receive();
        for (var attempt = 0; attempt < Submission.MostAttempts; attempt++)
            Assert.True(submission.BeginReading(SampleRound.Now));
        Assert.False(submission.BeginReading(SampleRound.Now));
        Assert.Equal(SubmissionState.Unreadable, submission.State);
        Assert.Contains("中断", submission.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_is_late_when_nothing_that_can_be_read_came_until_the_last_day()
    {
        var lastMoment = new DateTimeOffset(2025, 1, 31, 15, 59, 59, TimeSpan.Zero);
        Assert.False(sample.Bureau.IsLate(sample.Round, lastMoment));
        Assert.True(sample.Bureau.IsLate(sample.Round, lastMoment.AddSeconds(1)));
        sample.Read(sample.Bureau);
        Assert.False(sample.Bureau.IsLate(sample.Round, lastMoment.AddDays(10)));
    }

    [Theory]
    [InlineData(2018, "2025-01-31", "round.year")]
    [InlineData(2026, "2027-01-31", "round.year")]
    [InlineData(2024, "2024-12-31", "round.due")]
    [InlineData(2024, "2031-01-01", "round.due")]
    public void A_round_is_opened_for_a_year_that_has_forms_and_a_day_after_it(int year, string due, string code) =>
        Assert.Equal(code, CollectionRound.Open(SampleRound.Office, year, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), SampleRound.Now).Refusal!.Code);

    [Fact]
    public void A_file_without_owner_is_assigned_or_set_aside_by_a_person()
    {
        var foreign = sample.Receive();
        Assert.True(foreign.BeginReading(SampleRound.Now));
        foreign.Read(SampleRound.Report("别县财政局"), [], SampleRound.Now);
        foreign.HoldBack("不在名单中");
        Assert.Equal("submission.opinion", foreign.SetAside(sample.Round, SampleRound.Office, "", SampleRound.Now).Refusal!.Code);
        Assert.True(foreign.AssignTo(sample.Round, sample.Bureau, SampleRound.Office).IsDone);
        Assert.Equal((SubmissionState.Read, sample.Bureau.Id, 1, ""), (foreign.State, foreign.UnitId!.Value, foreign.Version!.Value, foreign.Message));
        Assert.Equal("submission.state", foreign.SetAside(sample.Round, SampleRound.Office, "误送", SampleRound.Now).Refusal!.Code);
    }

    [Fact]
    public void The_same_file_again_is_told_apart_by_what_became_of_the_first()
    {
        var first = sample.Read(sample.Bureau);
        var again = sample.Receive(sample.Bureau);
        again.Repeat(first);
        Assert.Contains("无需重复报送", again.Message, StringComparison.Ordinal);
        Assert.True(first.Return(sample.Round, SampleRound.Office, "请更正", SampleRound.Now).IsDone);
        again.Repeat(first);
        Assert.Contains("没有更正", again.Message, StringComparison.Ordinal);
        sample.Bureau.Settle(sample.Of(sample.Bureau));
        Assert.Equal(UnitStanding.Returned, sample.Bureau.Standing);
    }

    [Fact]
    public void A_package_counts_its_files_and_ends_with_the_last()
    {
        var package = SubmittedPackage.Receive(sample.Round, SampleRound.Office, "全县.zip", new FileAddress(new string('a', 64), 10), SampleRound.Now).Require();
        package.Advance(3, 2, SampleRound.Now);
        Assert.Null(package.EndedAt);
        package.Advance(3, 3, SampleRound.Now);
        Assert.Equal(SampleRound.Now, package.EndedAt);
    }
}
