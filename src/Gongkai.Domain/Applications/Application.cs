using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;

namespace Gongkai.Domain.Applications;

/// <summary>
/// A request for government information (政府信息公开申请) and what became of it. Its state follows from its steps; a step
/// can only be taken through <see cref="State"/>, whose kinds offer the lawful ones and no other. A joint application is
/// one, and counts in the column of the applicant named first.
/// </summary>
public sealed class Application
{
    /// <summary>The longest description and reason, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>The most applicants of one application.</summary>
    public const int ApplicantLimit = 50;

    private readonly List<CaseStep> steps = [];
    private List<Applicant>? applicants;
    private CaseState? state;

    private Application() => (Number, Description) = ("", "");

    private Application(long agencyId, string number, IReadOnlyList<Applicant> applicants, string description, Provision? provision, Receipt receipt)
    {
        (AgencyId, Number, Description, Provision) = (agencyId, number, description.Trim(), provision);
        (this.applicants, Kind, ReceivedOn) = ([.. applicants], applicants[0].Kind, receipt.ReceivedOn);
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency that received it.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Number under which it is kept and asked after.</summary>
    public string Number { get; private set; }

    /// <summary>Who asks, the first named first.</summary>
    /// <exception cref="InvalidOperationException">It was loaded without them: identities are sealed, see <see cref="Reveal"/>.</exception>
    public IReadOnlyList<Applicant> Applicants => applicants ?? throw new InvalidOperationException("The identities of the applicants were not opened.");

    /// <summary>The column of table 3 in which it counts.</summary>
    public ApplicantKind Kind { get; private set; }

    /// <summary>What is asked for.</summary>
    public string Description { get; private set; }

    /// <summary>How the applicant wants to get it; null where nothing was said.</summary>
    public Provision? Provision { get; private set; }

    /// <summary>The day of receipt, kept beside the steps so that a database finds it.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The day of <see cref="End"/>, kept beside the steps so that a database finds it; null while open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The day on which the reply that was given promises publication, kept beside the steps so that a database finds it; null where it promises none.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Everything that happened, in order, undone steps too.</summary>
    public IReadOnlyList<CaseStep> Steps => steps;

    /// <summary>Rises by one at each step: two people who act at once do not overwrite each other.</summary>
    public long Revision { get; private set; }

    /// <summary>Where it stands, with the steps that are possible.</summary>
    public CaseState State => state ??= Replay();

    /// <summary>Whether the work is still to be done.</summary>
    public bool IsOpen => State is OpenState;

    /// <summary>Day of receipt, and why (article 31).</summary>
    public Receipt Receipt => ((Registration)steps[0].Event).Receipt;

    /// <summary>The steps that count: those not undone.</summary>
    public IReadOnlyList<CaseStep> Effective
    {
        get
        {
            var counting = new List<CaseStep>(steps.Count);
            foreach (var step in steps)
            {
                if (step.Event is Undoing)
                    counting.RemoveAt(counting.Count - 1);
                else
                    counting.Add(step);
            }

            return counting;
        }
    }

    /// <summary>The day on which it was answered or ended otherwise, with the row of table 3; null while open.</summary>
    public (DateOnly On, string Row)? End
    {
        get
        {
            var counting = Effective;
            if (counting.FirstOrDefault(step => step.Event is Delivery) is { } delivery)
                return (delivery.On, ((Draft)counting.Last(step => step.Event is Draft).Event).Outcome);
            // Money can be given back after the end.
            return counting.Last(step => step.Event is not FeeRefund) is { Event.EndsIn: { } row } last ? (last.On, row) : null;
        }
    }

    /// <summary>Registers an application.</summary>
    /// <param name="number">The next unused number of the agency.</param>
    /// <param name="applicants">Who asks, at least one.</param>
    /// <param name="description">What is asked for.</param>
    /// <param name="receipt">Day of receipt by article 31.</param>
    /// <param name="act">Who registers it, and when.</param>
    /// <param name="provision">How the applicant wants to get it; null where nothing was said.</param>
    /// <returns>The application, or a refusal <c>case.role</c>, <c>case.applicants</c>, <c>case.description</c> or <c>case.day</c>.</returns>
    public static Result<Application> Register(
        string number, IReadOnlyList<Applicant> applicants, string description, Receipt receipt, Act act, Provision? provision = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        ArgumentNullException.ThrowIfNull(applicants);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(act);
        if (!act.By.Holds(StaffRoles.DisclosureOffice | StaffRoles.CaseHandler))
            return new Refusal("case.role", $"{act.By.Name}没有“信息公开工作机构”或者“申请承办”角色，不能登记申请。");
        if (Incomplete(applicants, description) is { } refusal)
            return refusal;
        if (receipt.ReceivedOn > LegalDay.Of(act.At))
            return new Refusal("case.day", $"收到日期{receipt.ReceivedOn:yyyy-MM-dd}晚于今天，请核对后重新登记。");
        var application = new Application(act.By.AgencyId, number, applicants, description, provision, receipt);
        application.Record(new Registration(receipt), act with { On = receipt.ReceivedOn });
        return application;
    }

    /// <summary>
    /// The applicant hands it in on the agency's own platform. It is received on that day: handing in and the receipt that the
    /// platform gives are the confirmation of both sides (article 31).
    /// </summary>
    /// <param name="agencyId">The agency that is asked.</param>
    /// <param name="number">The next unused number of the agency.</param>
    /// <param name="applicants">Who asks, at least one.</param>
    /// <param name="description">What is asked for.</param>
    /// <param name="provision">How the applicant wants to get it.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The application, or a refusal <c>case.applicants</c> or <c>case.description</c>.</returns>
    public static Result<Application> HandIn(
        long agencyId, string number, IReadOnlyList<Applicant> applicants, string description, Provision provision, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        ArgumentNullException.ThrowIfNull(applicants);
        ArgumentNullException.ThrowIfNull(description);
        if (Incomplete(applicants, description) is { } refusal)
            return refusal;
        var day = LegalDay.Of(now);
        var receipt = new Receipt(Channel.Internet, day, "通过本机关网上申请平台提交，平台即时出具回执，以双方确认之日为收到申请之日（《条例》第三十一条第三项）");
        var application = new Application(agencyId, number, applicants, description, provision, receipt);
        application.Record(new Registration(receipt), now, CaseStep.Applicant);
        return application;
    }

    /// <summary>Gives a loaded application its applicants, whose identities are kept sealed.</summary>
    public void Reveal(IReadOnlyList<Applicant> opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        applicants = [.. opened];
    }

    /// <summary>The state, where it is of the kind in which somebody wants to act.</summary>
    /// <typeparam name="T">The kind of state.</typeparam>
    /// <returns>The state, or the refusal <c>case.wrong_state</c> with the steps that are possible.</returns>
    public Result<T> In<T>()
        where T : CaseState => State is T here
            ? here
            : new Refusal("case.wrong_state", $"申请{Number}{State.Chinese}，不能办理此步骤。{State.Next()}");

    /// <summary>Whether such a thing happened and was not undone.</summary>
    internal bool Has<T>()
        where T : CaseEvent => Effective.Any(step => step.Event is T);

    internal CaseStep Last<T>()
        where T : CaseEvent => Effective.Last(step => step.Event is T);

    internal void Record(CaseEvent happened, Act act) => Record(new CaseStep(steps.Count + 1, happened, act));

    /// <summary>Records what no member of staff did.</summary>
    internal void Record(CaseEvent happened, DateTimeOffset at, string name) => Record(new CaseStep(steps.Count + 1, happened, at, name));

    private static Refusal? Incomplete(IReadOnlyList<Applicant> applicants, string description) => applicants.Count is 0 or > ApplicantLimit
        ? new Refusal("case.applicants", $"申请人应为1至{ApplicantLimit}个，请核对后重新填写。")
        : description.Trim().Length is 0 or > TextLimit
            ? new Refusal("case.description", $"请填写所需信息的内容描述，不超过{TextLimit}字。")
            : null;

    private void Record(CaseStep step)
    {
        steps.Add(step);
        state = null;
        EndedOn = End?.On;
        PromisedOn = Has<Delivery>() ? (Last<Draft>().Event as Draft)?.Reply?.PromisedOn : null;
        Revision++;
    }

    private CaseState Replay()
    {
        CaseState? reached = null;
        foreach (var step in Effective)
            reached = step.Event.LeadTo(this, reached);
        return reached!;
    }
}
