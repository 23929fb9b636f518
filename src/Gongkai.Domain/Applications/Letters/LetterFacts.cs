using System.Globalization;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Calendar;
using static Gongkai.Domain.Applications.Letters.LetterPlaces;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>What a letter says of its case, read from the steps: nobody types a date that the case knows.</summary>
public sealed class LetterFacts
{
    private readonly Dictionary<string, string> places = [];

    // Who asks is not needed, and not opened: identities are sealed.
    private LetterFacts(Application application) => You = application.Kind == ApplicantKind.NaturalPerson ? "你" : "你单位";

    /// <summary>What fills each place that the case knows.</summary>
    public IReadOnlyDictionary<string, string> Places => places;

    private string You { get; }

    /// <summary>Reads a case.</summary>
    /// <returns>The facts, or the refusal <c>calendar.year_missing</c>.</returns>
    public static Result<LetterFacts> Of(Application application, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(calendar);
        var facts = new LetterFacts(application);
        var corrected = application.Effective.LastOrDefault(step => step.Event is CorrectionReceipt);
        facts.Set(Salutation, facts.You);
        facts.Set(Received, Deadline.Long(application.Receipt.ReceivedOn));
        facts.Set(LetterPlaces.Number, application.Number);
        facts.Set(Description, application.Description);
        if (application.State is not AwaitingCorrection)
        {
            var clock = ReplyClock.Of(application, calendar);
            if (!clock.IsDone)
                return clock.Refusal;
            facts.Set(DueOn, Deadline.Long(clock.Value.DueOn));
        }

        foreach (var step in application.Effective)
            facts.Read(step);
        facts.Set(Course, CourseOfCase.Tell(application, facts.You, corrected));
        if (application.End is { } end)
            facts.Set(EndedOn, Deadline.Long(end.On));
        return facts;
    }

    private void Read(CaseStep step)
    {
        switch (step.Event)
        {
            case CorrectionNotice notice:
                Set(Correction, step.Reason);
                Set(CorrectBy, Deadline.Long(notice.CorrectBy));
                break;
            case Extension extension:
                Set(ExtensionDays, extension.WorkingDays.ToString(CultureInfo.InvariantCulture));
                Set(ExtensionReason, step.Reason.TrimEnd('。'));
                break;
            case ExplanationRequest:
                Set(ExplanationReason, step.Reason);
                break;
            case ExplanationVerdict { ReplyBy: { } by }:
                Set(DelayedTo, Deadline.Long(by));
                Set(DelayReason, step.Reason);
                break;
            case FeeNotice notice:
                Set(Fee, Yuan(notice.Amount));
                if (notice.Assessment is { } assessment)
                    Set(FeeAccount, assessment.Account);
                break;
            case FeeWaiver:
                Set(WaiverReason, step.Reason.TrimEnd('。'));
                break;
            case FeeRefund refund:
                Set(Refund, Yuan(refund.Amount));
                Set(RefundReason, step.Reason.TrimEnd('。'));
                break;
            case Transfer transfer:
                Set(TransferredTo, transfer.Agency);
                break;
        }
    }

    private void Set(string place, string text) => places[place] = text;

    internal static string Yuan(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
