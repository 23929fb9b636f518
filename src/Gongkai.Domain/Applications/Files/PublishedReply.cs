using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Steps;
using Gongkai.Domain.Publishing.Sensitive;

namespace Gongkai.Domain.Applications.Files;

/// <summary>
/// An answered application as the public may read it (依申请公开选登): question and answer in words of their own, without anything that leads
/// to who asked. The disclosure office decides, case by case.
/// </summary>
public sealed class PublishedReply
{
    /// <summary>The longest answer, in characters.</summary>
    public const int AnswerLimit = 4000;

    private static readonly SensitiveKind[] Personal =
        [SensitiveKind.ResidentIdentity, SensitiveKind.MobilePhone, SensitiveKind.Landline, SensitiveKind.BankCard, SensitiveKind.HomeAddress];

    private PublishedReply() => (Question, Answer, Row, PersonName) = ("", "", "", "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the case.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>What was asked for.</summary>
    public string Question { get; private set; }

    /// <summary>What was answered.</summary>
    public string Answer { get; private set; }

    /// <summary>Row of table 3.</summary>
    public string Row { get; private set; }

    /// <summary>The day of the reply.</summary>
    public DateOnly RepliedOn { get; private set; }

    /// <summary>When it was published, or changed last.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Who decided, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Publishes an answered application.</summary>
    /// <param name="application">The case, answered, its applicants revealed.</param>
    /// <param name="question">What was asked for.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">The moment.</param>
    /// <returns>It, or a refusal <c>published.role</c>, <c>published.open</c>, <c>published.text</c> or <c>published.personal</c>.</returns>
    public static Result<PublishedReply> Publish(Application application, string question, string answer, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        var reply = new PublishedReply { ApplicationId = application.Id, AgencyId = application.AgencyId };
        var written = reply.Write(application, question, answer, by, now);
        return written.IsDone ? reply : written.Refusal;
    }

    /// <summary>Words it anew.</summary>
    /// <returns>Done, or a refusal of <see cref="Publish"/>.</returns>
    public Result Write(Application application, string question, string answer, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(by);
        if (by.AgencyId != application.AgencyId || !by.Holds(StaffRoles.DisclosureOffice))
            return Result.Refuse("published.role", $"答复选登由受理机关的信息公开工作机构决定，{by.Name}没有该角色。");
        if (application.End is not { } end || !application.Effective.Any(step => step.Event is Delivery))
            return Result.Refuse("published.open", $"申请{application.Number}还没有答复，不能选登。");
        if (question.Trim().Length is 0 or > Application.TextLimit || answer.Trim().Length is 0 or > AnswerLimit)
            return Result.Refuse("published.text", $"请填写申请内容（不超过{Application.TextLimit}字）和答复内容（不超过{AnswerLimit}字）。");
        var text = $"{question}\n{answer}";
        var found = SensitiveText.Find(text).Where(passage => Personal.Contains(passage.Kind)).Select(passage => passage.Excerpt)
            .Concat(application.Applicants.SelectMany(Telling).Where(own => text.Contains(own, StringComparison.OrdinalIgnoreCase))).Distinct().ToList();
        if (found.Count > 0)
            return Result.Refuse("published.personal", $"选登的内容中还有个人信息：{string.Join('、', found.Select(one => $"“{one}”"))}。请删去后再公布。");
        (Question, Answer, Row, RepliedOn) = (question.Trim(), answer.Trim(), end.Row, end.On);
        (PublishedAt, PersonId, PersonName) = (now, by.PersonId, by.Name);
        Revision++;
        return Result.Done;
    }

    // A name of one character would be found in any text.
    private static IEnumerable<string> Telling(Applicant applicant) =>
        new[] { applicant.Name, applicant.Identity, applicant.Contact, applicant.Email, applicant.Representative }.OfType<string>().Where(own => own.Length > 1);
}
