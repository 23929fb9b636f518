using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Training;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Trainings;

/// <summary>A training and who took part in it.</summary>
internal sealed class TrainingForm
{
    public string Topic { get; set; } = "";

    public string Trainer { get; set; } = "";

    [Display(Name = "培训日期")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "学时")]
    public decimal? Hours { get; set; }

    /// <summary>Numbers of the people who took part.</summary>
    public List<long> People { get; set; } = [];

    public static TrainingForm Of(TrainingRecord training) => new()
    {
        Topic = training.Topic,
        Trainer = training.Trainer,
        HeldOn = training.HeldOn,
        Hours = training.Hours,
        People = [.. training.Attendances.Select(attendance => attendance.PersonId)],
    };

    /// <summary>The people of an agency, each by the first of their posts, in the order of departments.</summary>
    public static async Task<IReadOnlyList<StaffMember>> PeopleAsync(GongkaiDb db, long agencyId)
    {
        var posts = await db.Staff.Include(post => post.Person).Include(post => post.Department).Include(post => post.Agency)
            .Where(post => post.AgencyId == agencyId && post.IsActive).ToListAsync();
        return [.. posts.OrderBy(post => post.Department?.Order ?? 0).ThenBy(post => post.Id).DistinctBy(post => post.PersonId)];
    }

    /// <summary>The trainings of an agency, whole.</summary>
    public static IQueryable<TrainingRecord> Whole(GongkaiDb db, long agencyId) => db.Trainings.Include(training => training.Agency)
        .Include(training => training.Attendances).ThenInclude(attendance => attendance.Person)
        .Include(training => training.Attendances).ThenInclude(attendance => attendance.Department)
        .Where(training => training.AgencyId == agencyId);

    /// <summary>Records a new training.</summary>
    public Result<TrainingRecord> Hold(Agency agency, IReadOnlyList<StaffMember> people)
    {
        if (Incomplete() is { } incomplete)
            return incomplete;
        var training = TrainingRecord.Hold(agency, Topic, Trainer, HeldOn!.Value, Hours!.Value);
        if (!training.IsDone)
            return training.Refusal;
        return NameAttendants(training.Value, people) is { } refusal ? refusal : training;
    }

    /// <summary>Changes a training to what the form says.</summary>
    public Result Correct(TrainingRecord training, IReadOnlyList<StaffMember> people)
    {
        if ((Incomplete() ?? training.Correct(Topic, Trainer, HeldOn!.Value, Hours!.Value).Refusal ?? NameAttendants(training, people)) is { } refusal)
            return refusal;
        return Result.Done;
    }

    private Refusal? Incomplete() => (HeldOn, Hours) switch
    {
        (null, _) => new Refusal("training.day", "请填写培训日期（例：2026-04-21）。"),
        (_, null) => new Refusal("training.hours", "请填写学时（例：4）。"),
        _ => null,
    };

    private Refusal? NameAttendants(TrainingRecord training, IReadOnlyList<StaffMember> people)
    {
        foreach (var absent in training.Attendances.Where(attendance => !People.Contains(attendance.PersonId)).ToList())
            training.Strike(absent);
        return people.Where(post => People.Contains(post.PersonId) && training.Attendances.All(attendance => attendance.PersonId != post.PersonId))
            .Select(post => training.Attend(post).Refusal).FirstOrDefault(refusal => refusal is not null);
    }
}
