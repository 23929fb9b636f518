using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Training;

/// <summary>A training in disclosure work: what, when, and who took part.</summary>
public sealed class TrainingRecord
{
    private readonly List<TrainingAttendance> attendances = [];

    private TrainingRecord() => Topic = Trainer = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The agency that held it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Number of <see cref="Agency"/>.</summary>
    public long AgencyId { get; private set; }

    /// <summary>What it was about.</summary>
    public string Topic { get; private set; }

    /// <summary>Who taught; empty where not recorded.</summary>
    public string Trainer { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>How long, in hours.</summary>
    public decimal Hours { get; private set; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<TrainingAttendance> Attendances => attendances;

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Records a training.</summary>
    /// <returns>The record, or a refusal <c>training.topic</c>, <c>training.trainer</c> or <c>training.hours</c>.</returns>
    public static Result<TrainingRecord> Hold(Agency agency, string topic, string trainer, DateOnly heldOn, decimal hours)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(trainer);
        if (Fault(topic, trainer, hours) is { } refusal)
            return refusal;
        return new TrainingRecord { Agency = agency, AgencyId = agency.Id, Topic = topic.Trim(), Trainer = trainer.Trim(), HeldOn = heldOn, Hours = hours };
    }

    /// <summary>Corrects what was recorded.</summary>
    /// <returns>Done, or a refusal as of <see cref="Hold"/>.</returns>
    public Result Correct(string topic, string trainer, DateOnly heldOn, decimal hours)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(trainer);
        if (Fault(topic, trainer, hours) is { } refusal)
            return refusal;
        (Topic, Trainer, HeldOn, Hours) = (topic.Trim(), trainer.Trim(), heldOn, hours);
        Revision++;
        return Result.Done;
    }

    /// <summary>Enters somebody who took part.</summary>
    /// <returns>Done, or a refusal <c>training.agency</c> or <c>training.twice</c>.</returns>
    public Result Attend(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (member.Agency != Agency)
            return Result.Refuse("training.agency", $"“{member.Person.Name}”不是“{Agency.Name}”的工作人员，请核对。");
        if (attendances.Exists(attendance => attendance.Person == member.Person))
            return Result.Refuse("training.twice", $"“{member.Person.Name}”已登记参加“{Topic}”，不必重复登记。");
        attendances.Add(new TrainingAttendance(member.Person, member.Department));
        Revision++;
        return Result.Done;
    }

    /// <summary>Takes out somebody who was entered by mistake.</summary>
    public void Strike(TrainingAttendance attendance)
    {
        if (attendances.Remove(attendance))
            Revision++;
    }

    private static Refusal? Fault(string topic, string trainer, decimal hours)
    {
        if (topic.Trim().Length is 0 or > 200)
            return new Refusal("training.topic", "培训主题应为1至200个字，请重新填写。");
        if (trainer.Trim().Length > 100)
            return new Refusal("training.trainer", "授课人或单位不能超过100个字，请精简。");
        return hours is <= 0 or > 200 ? new Refusal("training.hours", "培训学时应大于0、不超过200，请核对。") : null;
    }
}
