using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Domain.Tests.Publishing.Columns;

public class ContentColumnTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void Columns_form_a_tree_of_at_most_four_levels_in_one_agency()
    {
        var column = room.Column;
        for (var depth = 2; depth <= 4; depth++)
            column = Open("A", column).Require();
        Assert.Equal(4, column.Depth);
        Assert.Equal("column.parent", Open("B", column).Refusal?.Code);
        Assert.Equal("column.code", Open("yjs", room.Column).Refusal?.Code);
        var other = Agency.Create("某局", AgencyKind.Department, "mouju", "SF0002", Region.Nation()).Require();
        var department = other.AddDepartment("办公室").Require();
        Assert.Equal("column.parent", ContentColumn.Open(other, "A", "栏目", department, UpdateFrequency.Weekly, 1, room.Column).Refusal?.Code);
        Assert.Equal("column.owner", ContentColumn.Open(other, "A", "栏目", room.Department, UpdateFrequency.Weekly, 1).Refusal?.Code);
    }

    [Fact]
    public void A_closed_column_takes_nothing_new()
    {
        room.Column.Close();
        Assert.Equal("column.parent", Open("B", room.Column).Refusal?.Code);
        Assert.Equal("item.column", Domain.Publishing.Items.Item.Begin(room.Author, room.Column, room.Department, 1, Newsroom.Content(), room.Now).Refusal?.Code);
    }

    [Theory]
    [InlineData(UpdateFrequency.Weekly, "2025-02-07", 22)]
    [InlineData(UpdateFrequency.Monthly, "2025-02-28", 1)]
    [InlineData(UpdateFrequency.Quarterly, "2025-04-30", 0)]
    [InlineData(UpdateFrequency.Yearly, "2026-01-31", 0)]
    [InlineData(UpdateFrequency.AsItHappens, null, 0)]
    public void A_column_is_stale_the_day_after_its_rhythm_was_missed(UpdateFrequency frequency, string? due, int overdue)
    {
        Newsroom.Done(room.Column.Describe("财政预决算", room.Department, frequency));
        var freshness = ColumnFreshness.Of(room.Column, new DateOnly(2025, 1, 31), new DateOnly(2025, 3, 1));
        Assert.Equal(due, freshness.DueOn?.ToString("yyyy-MM-dd", null));
        Assert.Equal((overdue > 0, overdue), (freshness.IsStale, freshness.DaysOverdue));
    }

    [Fact]
    public void An_empty_column_with_a_rhythm_is_stale_and_a_closed_one_is_not()
    {
        Assert.True(ColumnFreshness.Of(room.Column, null, new DateOnly(2025, 1, 1)).IsStale);
        room.Column.Close();
        Assert.False(ColumnFreshness.Of(room.Column, null, new DateOnly(2025, 1, 1)).IsStale);
    }

    private Result<ContentColumn> Open(string code, ContentColumn parent) =>
        ContentColumn.Open(room.Agency, code, "栏目", room.Department, UpdateFrequency.Monthly, 1, parent);
}
