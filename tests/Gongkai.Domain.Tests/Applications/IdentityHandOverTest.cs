using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Tests.Applications;

public class IdentityHandOverTest
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor Office = new(1, "李公开", 7, null, StaffRoles.DisclosureOffice);
    private static readonly FileAddress Package = new(new string('a', 64), 10);

    [Fact]
    public void Only_the_disclosure_office_of_the_agency_makes_confirms_and_voids()
    {
        var handler = Office with { Roles = StaffRoles.CaseHandler };
        Assert.Equal("retention.role", IdentityHandOver.Make(handler, [1], Package, "", Now).Refusal?.Code);
        Assert.All([handler, Office with { AgencyId = 8 }], stranger =>
        {
            var handOver = Made();
            Assert.Equal("retention.role", handOver.Confirm(stranger, "示范市档案馆", "1", Package.Hash, Now).Refusal?.Code);
            Assert.Equal("retention.role", handOver.Void(stranger, Now).Refusal?.Code);
            Assert.True(handOver.IsOpen);
        });
    }

    [Fact]
    public void It_is_confirmed_with_archive_receipt_and_checksum_or_voided_once()
    {
        var confirmed = Made();
        Assert.Equal("handover.words", confirmed.Confirm(Office, " ", "1", Package.Hash, Now).Refusal?.Code);
        Assert.Equal("handover.words", confirmed.Confirm(Office, "示范市档案馆", new string('1', IdentityHandOver.WordsLimit + 1), Package.Hash, Now).Refusal?.Code);
        Assert.Equal("handover.checksum", confirmed.Confirm(Office, "示范市档案馆", "1", "", Now).Refusal?.Code);
        Assert.Equal(Package, confirmed.Package);
        Assert.True(confirmed.Confirm(Office, " 示范市档案馆 ", "1", $" {Package.Hash.ToUpperInvariant()} ", Now).IsDone);
        Assert.Equal(("示范市档案馆", new DateOnly(2026, 3, 2), null), (confirmed.Archive, confirmed.HandedOverOn, confirmed.Package));

        var voided = Made();
        Assert.True(voided.Void(Office, Now).IsDone);
        Assert.All([confirmed, voided], closed =>
        {
            Assert.Equal("handover.state", closed.Confirm(Office, "示范市档案馆", "1", Package.Hash, Now).Refusal?.Code);
            Assert.Equal("handover.state", closed.Void(Office, Now).Refusal?.Code);
        });
    }

    [Fact]
    public void A_rule_that_hands_over_needs_a_certificate_and_keeps_it()
    {
        var rule = new IdentityRetention(7);
        Assert.Equal("retention.certificate", rule.Set(5, IdentityDisposal.HandOver, "", Office).Refusal?.Code);
        Assert.True(rule.Set(5, IdentityDisposal.HandOver, "PEM", Office).IsDone);
        Assert.True(rule.Set(6, IdentityDisposal.HandOver, "", Office).IsDone);
        Assert.Equal((6, "PEM"), (rule.Years, rule.Certificate));
    }

    private static IdentityHandOver Made() => IdentityHandOver.Make(Office, [1, 2], Package, "示范市档案馆", Now).Require();
}
