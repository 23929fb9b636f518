using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Collection;

/// <summary>
/// The totals of a round as they were at a moment (汇总快照). It never changes: when a report was corrected, a further one is made,
/// with a note that says why.
/// </summary>
public sealed class RollUpSnapshot
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteLimit = 500;

    private RollUpSnapshot()
    {
        PersonName = "";
        Note = "";
        Content = null!;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>Which of the round, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Who made it.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>What is to be said of it: why the totals changed.</summary>
    public string Note { get; private set; }

    /// <summary>How many reports went in.</summary>
    public int Reports { get; private set; }

    /// <summary>How many units are missing.</summary>
    public int Missing { get; private set; }

    /// <summary>The totals, and what they are made of.</summary>
    public RollUpContent Content { get; private set; }

    /// <summary>Keeps totals.</summary>
    /// <param name="round">The round.</param>
    /// <param name="office">The disclosure office of the superior.</param>
    /// <param name="content">The totals.</param>
    /// <param name="previous">The snapshot before; null for the first.</param>
    /// <param name="note">What is to be said of it; required from the second on.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The snapshot, or a refusal <c>round.role</c>, <c>snapshot.empty</c>, <c>snapshot.same</c> or <c>snapshot.note</c>.</returns>
    public static Result<RollUpSnapshot> Make(CollectionRound round, Actor office, RollUpContent content, RollUpSnapshot? previous, string note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(note);
        if (round.CheckOffice(office) is { } refusal)
            return refusal;
        var reports = content.Units.Count(unit => unit.SubmissionId is not null);
        if (reports == 0)
            return new Refusal("snapshot.empty", "还没有已接受的报告，不能汇总。请先审核并接受报告。");
        if (previous is not null && previous.Content.Units.SequenceEqual(content.Units))
            return new Refusal("snapshot.same", $"自第{previous.Number}次汇总以来，单位和已接受的报告都没有变化，无需重新汇总。");
        note = note.Trim();
        if (note.Length > NoteLimit || (note.Length == 0 && previous is not null))
            return new Refusal("snapshot.note", $"重新汇总会得出不同的数，请用1至{NoteLimit}个字说明变化的原因。");
        return new RollUpSnapshot
        {
            RoundId = round.Id,
            Number = (previous?.Number ?? 0) + 1,
            MadeAt = now,
            PersonId = office.PersonId,
            PersonName = office.Name,
            Note = note,
            Reports = reports,
            Missing = content.Units.Count(unit => unit.SubmissionId is null && unit.ParentCode is not null),
            Content = content,
        };
    }
}
