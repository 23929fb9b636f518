using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Collection;

/// <summary>
/// A file that came into a round (报送), from its receipt to the decision. Files are never exchanged: a corrected one is the next version.
/// Whatever happens, each has exactly one <see cref="State"/>.
/// </summary>
public sealed class Submission
{
    /// <summary>The longest file name that is kept, in characters.</summary>
    public const int FileNameLimit = 200;

    /// <summary>The longest opinion, in characters.</summary>
    public const int OpinionLimit = 2000;

    /// <summary>The longest name of an agency that is kept from a report.</summary>
    public const int OrganizationLimit = 200;

    /// <summary>The longest explanation, in characters.</summary>
    public const int MessageLimit = 1000;

    /// <summary>How often the reading may break off with the whole program before the file is given up.</summary>
    public const int MostAttempts = 3;

    private Submission()
    {
        FileName = "";
        ReceivedFrom = "";
        Message = "";
        Organization = "";
        DecidedBy = "";
        Opinion = "";
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>The unit whose report it is, or said to be; null where nobody knows yet.</summary>
    public long? UnitId { get; private set; }

    /// <summary>Which version of the unit, from 1; null where it belongs to none yet.</summary>
    public int? Version { get; private set; }

    /// <summary>The package it came in; null for a single file.</summary>
    public long? PackageId { get; private set; }

    /// <summary>Its number in the package, from 1.</summary>
    public int? Number { get; private set; }

    /// <summary>The message that brought it; null where it came on another way.</summary>
    public long? MailId { get; private set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; }

    /// <summary>The file as it came; null where it could not even be unpacked.</summary>
    public FileAddress? File { get; private set; }

    /// <summary>On which way it came.</summary>
    public SubmissionChannel Channel { get; private set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Who handed it in; null where nobody was signed in.</summary>
    public long? PersonId { get; private set; }

    /// <summary>Who handed it in, by name; by address where it came by mail.</summary>
    public string ReceivedFrom { get; private set; }

    /// <summary>What has become of it.</summary>
    public SubmissionState State { get; private set; }

    /// <summary>How often its reading was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was read, or found unreadable; null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Why it could not be read or given to a unit, and what to do; empty where there is nothing to say.</summary>
    public string Message { get; private set; }

    /// <summary>The agency that the report names.</summary>
    public string Organization { get; private set; }

    /// <summary>The year that the report names; null where none.</summary>
    public int? Year { get; private set; }

    /// <summary>Errors found.</summary>
    public int Errors { get; private set; }

    /// <summary>Warnings found.</summary>
    public int Warnings { get; private set; }

    /// <summary>Matters of form found.</summary>
    public int Notes { get; private set; }

    /// <summary>When it was returned, accepted or set aside; null before.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; private set; }

    /// <summary>What was said with the decision.</summary>
    public string Opinion { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether a report of the unit was read in it.</summary>
    public bool WasRead => State is SubmissionState.Read or SubmissionState.Returned or SubmissionState.Accepted or SubmissionState.Superseded;

    /// <summary>Takes a file in.</summary>
    /// <param name="round">The round.</param>
    /// <param name="origin">Who sent it on which way.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="file">Where it lies; null with a <paramref name="fault"/>.</param>
    /// <param name="now">The moment.</param>
    /// <param name="fault">Why it could not be taken out of its package; null for a whole file.</param>
    /// <returns>The submission, or the refusal <c>round.closed</c>.</returns>
    public static Result<Submission> Receive(CollectionRound round, SubmissionOrigin origin, string fileName, FileAddress? file, DateTimeOffset now, Refusal? fault = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(fileName);
        if (round.CheckOpen() is { } closed)
            return closed;
        var submission = new Submission
        {
            RoundId = round.Id,
            FileName = StrangersText.Kept(fileName, FileNameLimit),
            File = file is null ? null : file with { },
            Channel = origin.Channel,
            PersonId = origin.PersonId,
            ReceivedFrom = origin.Name.UpTo(EmailAddress.Limit),
            PackageId = origin.PackageId,
            Number = origin.Number,
            ReceivedAt = now,
        };
        if (fault is not null)
            submission.Fail(fault.Message, now);
        return submission;
    }

    /// <summary>Says whose report it is before it was read: the next version of that unit.</summary>
    /// <returns>Done, or a refusal of <see cref="ExpectedUnit.CheckReceiving"/>.</returns>
    public Result For(CollectionRound round, ExpectedUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.CheckReceiving(round) is { } refusal)
            return refusal;
        (UnitId, Version) = (unit.Id, unit.NextVersion());
        Revision++;
        return Result.Done;
    }

    /// <summary>Begins its reading. Saved before the file is touched: what takes the program down is not tried for ever.</summary>
    /// <returns>Whether it may be read; else it was given up.</returns>
    public bool BeginReading(DateTimeOffset now)
    {
        if (Attempts >= MostAttempts)
        {
            Fail($"读取该文件时程序{MostAttempts}次中断，已停止读取。文件可能已损坏或含有异常内容，请重新保存后再报送。", now);
            return false;
        }

        Attempts++;
        Revision++;
        return true;
    }

    /// <summary>It could not be read.</summary>
    /// <param name="message">Why, and what to do, in Chinese.</param>
    /// <param name="now">The moment.</param>
    public void Fail(string message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        (State, Message, ReadAt) = (SubmissionState.Unreadable, StrangersText.Kept(message, MessageLimit), now);
        Revision++;
    }

    /// <summary>A report was read in it. To whom it belongs is said next.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">What is wrong with it.</param>
    /// <param name="now">The moment.</param>
    public void Read(AnnualReport report, IReadOnlyList<Finding> findings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(findings);
        (Organization, Year, ReadAt) = (StrangersText.Kept(report.Organization ?? report.Signature ?? "", OrganizationLimit), report.Year, now);
        Errors = findings.Count(finding => finding.Severity == Severity.Error);
        Warnings = findings.Count(finding => finding.Severity == Severity.Warning);
        Notes = findings.Count(finding => finding.Severity == Severity.Info);
        (State, Message) = (SubmissionState.Unassigned, "");
        Revision++;
    }

    /// <summary>It is not what was expected: a person decides.</summary>
    /// <param name="message">Why, and what to do, in Chinese.</param>
    public void HoldBack(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        (State, Message) = (SubmissionState.Unassigned, StrangersText.Kept(message, MessageLimit));
        Revision++;
    }

    /// <summary>It is the report of that unit.</summary>
    public void Assign(ExpectedUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (UnitId != unit.Id || Version is null)
            (UnitId, Version) = (unit.Id, unit.NextVersion());
        (State, Message) = (SubmissionState.Read, "");
        Revision++;
    }

    /// <summary>The unit has handed in the same file before.</summary>
    /// <param name="earlier">That version.</param>
    public void Repeat(Submission earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        UnitId = earlier.UnitId;
        (State, Message) = (SubmissionState.Duplicate, earlier.State == SubmissionState.Returned
            ? $"与已退回的第{earlier.Version}版完全相同，没有更正。请按退回意见更正后重新报送。"
            : $"与第{earlier.Version}版完全相同，无需重复报送。");
        Revision++;
    }

    /// <summary>A person says whose report it is, although it names another agency or year.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>round.closed</c>, <c>submission.state</c> or <c>submission.accepted</c>.</returns>
    public Result AssignTo(CollectionRound round, ExpectedUnit unit, Actor office)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Check(round, office, "指定单位", SubmissionState.Unassigned) is { } refusal)
            return refusal;
        if (unit.CheckReceiving(round) is { } taken)
            return taken;
        Assign(unit);
        return Result.Done;
    }

    /// <summary>A person says that it belongs to nobody here.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>round.closed</c>, <c>submission.state</c> or <c>submission.opinion</c>.</returns>
    public Result SetAside(CollectionRound round, Actor office, string reason, DateTimeOffset now) =>
        Decide(round, office, "不予采用", SubmissionState.SetAside, reason, now, SubmissionState.Unassigned, SubmissionState.Unreadable);

    /// <summary>Returns it for correction; also one that was accepted, where an error is found later.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>round.closed</c>, <c>submission.state</c> or <c>submission.opinion</c>.</returns>
    public Result Return(CollectionRound round, Actor office, string opinion, DateTimeOffset now) =>
        Decide(round, office, "退回", SubmissionState.Returned, opinion, now, SubmissionState.Read, SubmissionState.Accepted);

    /// <summary>Accepts it; errors that remain need a reason.</summary>
    /// <returns>Done, or a refusal <c>round.role</c>, <c>round.closed</c>, <c>submission.state</c>, <c>submission.opinion</c> or <c>submission.errors</c>.</returns>
    public Result Accept(CollectionRound round, Actor office, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (State == SubmissionState.Read && Errors > 0 && string.IsNullOrWhiteSpace(reason))
            return Result.Refuse("submission.errors", $"该报告还有{Errors}处错误。请退回更正；确认可以接受的，请写明理由。");
        return Decide(round, office, "接受", SubmissionState.Accepted, reason, now, SubmissionState.Read);
    }

    /// <summary>A later version was read before anybody decided on this one.</summary>
    internal void Supersede()
    {
        State = SubmissionState.Superseded;
        Revision++;
    }

    private Result Decide(CollectionRound round, Actor office, string what, SubmissionState to, string opinion, DateTimeOffset now, params SubmissionState[] from)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        if (Check(round, office, what, from) is { } refusal)
            return refusal;
        opinion = opinion.Trim();
        if (opinion.Length > OpinionLimit || (opinion.Length == 0 && to != SubmissionState.Accepted))
            return Result.Refuse("submission.opinion", $"请用1至{OpinionLimit}个字写明{what}的意见或理由。");
        (State, Opinion, DecidedAt, DecidedBy) = (to, opinion, now, office.Name);
        Revision++;
        return Result.Done;
    }

    private Refusal? Check(CollectionRound round, Actor office, string what, params SubmissionState[] from)
    {
        ArgumentNullException.ThrowIfNull(round);
        if ((round.CheckOffice(office) ?? round.CheckOpen()) is { } refusal)
            return refusal;
        return from.Contains(State)
            ? null
            : new Refusal("submission.state", $"该文件现在的状态是“{State.Chinese()}”，不能{what}；只有“{string.Join("”“", from.Select(state => state.Chinese()))}”的可以。请刷新页面后重试。");
    }
}
