using Gongkai.Domain.Calendar;
using Gongkai.Domain.Publishing.Assessments;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Publishing.Assessments;

public class AssessmentTest
{
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly Through = new(2025, 12, 31);

    private readonly Newsroom room = new();

    [Fact]
    public void Points_follow_the_facts_and_what_there_was_nothing_to_do_for_does_not_count()
    {
        var counts = new Dictionary<Measure, (long, long)>
        {
            [Measure.PublishedInTime] = (9, 10),
            [Measure.NotCorrected] = (10, 10),
            [Measure.FreshColumns] = (1, 3),
            [Measure.AnsweredInTime] = (0, 0),
        };
        var assessment = Assessment.Of(room.Department, From, Through, counts, AssessmentScheme.Default);
        // (0.9 × 30 + 1 × 15 + 1/3 × 15) of 60 points.
        Assert.Equal(78.3m, assessment.Points);
        Assert.Equal(6, assessment.Facts.Count);
        Assert.Null(assessment.Facts.Single(fact => fact.Measure == Measure.AnsweredInTime).Rate);
        Assert.Null(Assessment.Of(room.Department, From, Through, new Dictionary<Measure, (long, long)>(), AssessmentScheme.Default).Points);
        Assert.Throws<ArgumentException>(() => Assessment.Of(
            room.Department, From, Through, new Dictionary<Measure, (long, long)> { [Measure.Trained] = (2, 1) }, AssessmentScheme.Default));
    }

    [Fact]
    public void A_scheme_of_an_agency_gives_a_hundred_points()
    {
        Assert.Equal("assessment.points", AssessmentScheme.Create(new Dictionary<Measure, decimal> { [Measure.Trained] = 99 }).Refusal?.Code);
        Assert.Equal("assessment.points", AssessmentScheme.Create(new Dictionary<Measure, decimal> { [Measure.Trained] = 110, [Measure.Interpreted] = -10 }).Refusal?.Code);
        Assert.True(AssessmentScheme.Create(new Dictionary<Measure, decimal> { [Measure.PublishedInTime] = 100 }).IsDone);
        Assert.Equal(100, AssessmentScheme.Default.Points.Values.Sum());
    }

    [Fact]
    public void Items_say_what_was_in_time_late_corrected_or_never_published()
    {
        var inTime = room.Published();
        var corrected = room.Correcting();
        Newsroom.Done(room.Review(corrected).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        var overdue = room.Draft();
        var undated = Item.Begin(room.Author, room.Column, room.Department, 1, new ItemContent { Title = "标题" }, room.Now).Require();
        var withheld = room.Withheld();
        room.Now = room.Now.AddDays(60);
        var late = room.Published();
        var facts = PublicationFacts.Of([inTime, corrected, overdue, undated, withheld, late], room.Department, From, Through, WorkingCalendar.BuiltIn);
        Assert.Equal([inTime, corrected], facts.InTime);
        Assert.Equal([overdue, late], facts.Late);
        Assert.Equal([corrected], facts.Changed);
        Assert.Equal([inTime, late], facts.Unchanged);
        Assert.Equal([undated], facts.Uncounted);
    }

    [Fact]
    public void A_correction_in_preparation_or_of_next_year_does_not_count_against_this_one()
    {
        var item = room.Correcting();
        Assert.Equal([item], PublicationFacts.Of([item], room.Department, From, Through, WorkingCalendar.BuiltIn).Unchanged);
        room.Now = room.Now.AddDays(200);
        Newsroom.Done(room.Review(item).Publish(room.Publisher, PublicationChannels.Website, room.Now));
        Assert.Equal([item], PublicationFacts.Of([item], room.Department, From, Through, WorkingCalendar.BuiltIn).Unchanged);
        Assert.Equal([item], PublicationFacts.Of([item], room.Department, From, new DateOnly(2026, 12, 30), WorkingCalendar.BuiltIn).Changed);
    }
}
