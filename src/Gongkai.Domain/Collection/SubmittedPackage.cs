using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Collection;

/// <summary>
/// A zip with the reports of many units. It is unpacked in portions; how far that has come is saved with the files of each, so that
/// after a restart none is lost and none comes twice.
/// </summary>
public sealed class SubmittedPackage
{
    private SubmittedPackage()
    {
        FileName = "";
        PersonName = "";
        Message = "";
        File = null!;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>Name of the zip.</summary>
    public string FileName { get; private set; }

    /// <summary>The zip in the store.</summary>
    public FileAddress File { get; private set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Who uploaded it.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>How many files are in it; null until they were counted.</summary>
    public int? Total { get; private set; }

    /// <summary>How many were taken in.</summary>
    public int Handled { get; private set; }

    /// <summary>When all were taken in, or it could not go on; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it could not be unpacked, and what to do; empty where it was.</summary>
    public string Message { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Takes a package in.</summary>
    /// <returns>The package, or a refusal <c>round.role</c> or <c>round.closed</c>.</returns>
    public static Result<SubmittedPackage> Receive(CollectionRound round, Actor office, string fileName, FileAddress file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(file);
        if ((round.CheckOffice(office) ?? round.CheckOpen()) is { } refusal)
            return refusal;
        return new SubmittedPackage
        {
            RoundId = round.Id,
            FileName = fileName.UpTo(Submission.FileNameLimit),
            File = file with { },
            ReceivedAt = now,
            PersonId = office.PersonId,
            PersonName = office.Name,
        };
    }

    /// <summary>Files of it were taken in.</summary>
    /// <param name="total">How many there are.</param>
    /// <param name="handled">How many are taken in by now.</param>
    /// <param name="now">The moment.</param>
    public void Advance(int total, int handled, DateTimeOffset now)
    {
        (Total, Handled) = (total, handled);
        if (handled >= total)
            EndedAt = now;
        Revision++;
    }

    /// <summary>It cannot be unpacked.</summary>
    /// <param name="message">Why, and what to do, in Chinese.</param>
    /// <param name="now">The moment.</param>
    public void Break(string message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        (Message, EndedAt) = (message, now);
        Revision++;
    }
}
