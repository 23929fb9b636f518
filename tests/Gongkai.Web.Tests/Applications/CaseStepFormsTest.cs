using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Applications;

namespace Gongkai.Web.Tests.Applications;

public class CaseStepFormsTest
{
    private static readonly DateOnly Day = new(2025, 9, 22);

    // A way into each state of a case.
    private static readonly string[] Ways =
    [
        "", "ask-correction", "ask-correction correction", "accept", "accept third-party", "accept agency", "accept explanation", "accept fee", "accept fee payment", "accept draft",
        "accept draft submit", "accept draft submit legal confidentiality", "accept draft submit legal confidentiality sign",
        "accept draft submit legal confidentiality sign deliver", "accept draft submit legal confidentiality sign deliver close",
    ];

    [Fact]
    public void Every_step_that_a_state_offers_has_its_form_and_no_other_is_shown()
    {
        var states = Ways.Select(Walk).Select(application => application.State).ToList();
        Assert.Equal(14, states.Select(state => state.GetType()).Distinct().Count());
        foreach (var state in states)
            Assert.Equal(state.Offers.Order(StringComparer.Ordinal), CaseStepForms.At(state).Select(form => form.Words).Order(StringComparer.Ordinal));
        Assert.Equal(CaseStepForms.All.Count, CaseStepForms.All.Select(form => form.Key).Distinct().Count());
    }

    [Fact]
    public void Whoever_is_shown_a_form_has_the_role_that_the_domain_asks_for()
    {
        foreach (var way in Ways)
        {
            foreach (var form in CaseStepForms.For(Walk(way), By(99, (StaffRoles)0x7ff).By))
            {
                foreach (var (role, _) in StaffRoleNames.All)
                {
                    var refusal = form.Take(Walk(way), By(99, role), Input(form.Key)).Refusal;
                    Assert.True((refusal?.Code == "case.role") != form.Roles.HasFlag(role), $"{way}: {form.Words} {role} {refusal?.Message}");
                }
            }
        }
    }

    private static Application Walk(string way)
    {
        var applicant = Applicant.Create(ApplicantKind.NaturalPerson, "张三", "110", "138").Require();
        var receipt = Receipt.Of(Channel.Counter, Day).Require();
        var application = Application.Register("2025-00001", [applicant], "某项规划", receipt, By(1, StaffRoles.CaseHandler)).Require();
        foreach (var (index, key) in way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var form = CaseStepForms.All.Single(one => one.Key == key);

            // The reviews and the signature are other people's.
            var person = key is "legal" or "confidentiality" or "sign" ? index + 2 : 1;
            Assert.Null(form.Take(application, By(person, form.Roles), Input(key)).Refusal?.Message);
        }

        return application;
    }

    private static Act By(long person, StaffRoles roles) =>
        new(new Actor(person, "某人", 1, null, roles), LegalDay.At(Day, new TimeOnly(9, 0)), Day, WorkingCalendar.BuiltIn, "理由");

    private static StepInput Input(string key) => new()
    {
        Day = key == "ask-correction" ? Day.AddDays(5) : Day,
        Text = "某某",
        Amount = 100,
        Count = 40,
        WorkingDays = 5,
        Outcome = "disclosed",
        IsReasonable = true,
    };
}
