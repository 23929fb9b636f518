using CsCheck;
using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Tests.Agencies;

public class AgencyScopeTest
{
    /// <summary>Nation 1 → province 2 → city 3 → (county 4 → township 6, zone 5); another province 7.</summary>
    private static readonly AgencyTree Tree = new([(1, null), (2, 1), (3, 2), (4, 3), (5, 3), (6, 4), (7, 1)]);

    [Fact]
    public void An_author_sees_and_acts_in_the_own_agency_only()
    {
        var scope = AgencyScope.Of([(5, StaffRoles.Author)], Tree);
        Assert.Equal([5], scope.Readable);
        Assert.True(scope.CanAct(5, StaffRoles.Author | StaffRoles.Publisher));
        Assert.False(scope.CanAct(5, StaffRoles.Publisher));
        Assert.False(scope.CanRead(3) || scope.CanRead(4));
    }

    [Fact]
    public void A_supervisor_reads_everything_below_and_acts_nowhere_there()
    {
        var scope = AgencyScope.Of([(3, StaffRoles.Supervisor)], Tree);
        Assert.Equal([3, 4, 5, 6], scope.Readable.Order());
        Assert.Equal(StaffRoles.None, scope.RolesIn(4));
        Assert.False(scope.CanRead(2) || scope.CanRead(7));
    }

    [Fact]
    public void An_administrator_keeps_the_organisation_below_and_reads_no_drafts()
    {
        var scope = AgencyScope.Of([(2, StaffRoles.Administrator)], Tree);
        Assert.True(scope.CanAdminister(6) && scope.CanAdminister(2));
        Assert.False(scope.CanAdminister(7) || scope.CanRead(2));
    }

    [Fact]
    public void Two_posts_in_two_agencies_do_not_mix()
    {
        var scope = AgencyScope.Of([(4, StaffRoles.Author), (5, StaffRoles.Publisher), (4, StaffRoles.Auditor)], Tree);
        Assert.Equal(StaffRoles.Author | StaffRoles.Auditor, scope.RolesIn(4));
        Assert.False(scope.CanAct(4, StaffRoles.Publisher));
        Assert.True(scope.CanAudit(4));
        Assert.False(scope.CanAudit(5));
    }

    [Fact]
    public void Without_a_post_nothing_is_seen()
    {
        Assert.Empty(AgencyScope.Public.Readable);
        Assert.False(AgencyScope.Public.CanRead(1));
    }

    [Fact]
    public void A_circle_or_an_unknown_parent_is_no_tree()
    {
        Assert.Throws<ArgumentException>(() => new AgencyTree([(1, null), (2, 3), (3, 2)]));
        Assert.Throws<ArgumentException>(() => new AgencyTree([(1, 9)]));
    }

    /// <summary>In any tree, whoever is below me has me above, and the other way round.</summary>
    [Fact]
    public void Below_and_above_are_each_others_mirror() =>
        Gen.Int[1, 40].SelectMany(n => Gen.Int[0, 1_000_000].Array[n]).Sample(random =>
        {
            // Agency i hangs under one of the agencies before it, or is a root.
            var agencies = random.Select((r, i) => ((long)i + 1, r % (i + 1) == 0 ? (long?)null : r % (i + 1))).ToList();
            var tree = new AgencyTree(agencies);
            foreach (var (upper, _) in agencies)
                foreach (var (lower, _) in agencies)
                    Assert.Equal(tree.Above(lower).Contains(upper) || upper == lower, tree.Below(upper).Contains(lower));
        });
}
