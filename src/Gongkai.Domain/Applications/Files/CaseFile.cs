using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Outcomes;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Applications.Files;

/// <summary>
/// A file that goes with the reply: as it was handed in, and as the applicant gets it, with what is withheld blacked out. It is
/// changed only while the reply is drafted, so that reviewers see what will be given.
/// </summary>
public sealed class CaseFile
{
    /// <summary>The most files of one case.</summary>
    public const int CountLimit = 20;

    /// <summary>The largest file, in bytes: what still goes by e-mail.</summary>
    public const long SizeLimit = 20 * 1024 * 1024;

    private CaseFile() => (Name, MediaType, Original, Given, PersonName) = ("", "", null!, null!, "");

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the case.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>Its file name.</summary>
    public string Name { get; private set; }

    /// <summary>Media type of what is given.</summary>
    public string MediaType { get; private set; }

    /// <summary>As it was handed in.</summary>
    public FileAddress Original { get; private set; }

    /// <summary>What the applicant gets: without hidden data, and with what is withheld blacked out.</summary>
    public FileAddress Given { get; private set; }

    /// <summary>What is blacked out, place by place; empty where all is given.</summary>
    public IReadOnlyList<WithheldPart> Withheld { get; private set; } = [];

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who handed it in, as number of the person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string PersonName { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>Adds a file to a case.</summary>
    /// <param name="application">The case.</param>
    /// <param name="there">How many files it has.</param>
    /// <param name="name">File name.</param>
    /// <param name="mediaType">Media type.</param>
    /// <param name="original">As it was handed in.</param>
    /// <param name="clean">The same without hidden data.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The file, or a refusal of <see cref="Check"/> or <c>file.too_many</c>.</returns>
    public static Result<CaseFile> Add(
        Application application, int there, string name, string mediaType, FileAddress original, FileAddress clean, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(by);
        if (Check(application, by) is { } refusal)
            return refusal;
        if (there >= CountLimit)
            return new Refusal("file.too_many", $"一件申请最多附{CountLimit}个文件，请合并后再上传。");
        return new CaseFile
        {
            ApplicationId = application.Id,
            AgencyId = application.AgencyId,
            Name = name,
            MediaType = mediaType,
            Original = original,
            Given = clean,
            At = now,
            PersonId = by.PersonId,
            PersonName = by.Name,
        };
    }

    /// <summary>Why somebody cannot change the files of a case now; null where they can.</summary>
    /// <returns>The refusal <c>file.role</c> or <c>file.state</c>.</returns>
    public static Refusal? Check(Application application, Actor by)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(by);
        if (by.AgencyId != application.AgencyId || !by.Holds(StaffRoles.CaseHandler))
            return new Refusal("file.role", $"随答复提供的文件由受理机关的申请承办人员准备，{by.Name}没有该角色。");
        return application.State is Handling
            ? null
            : new Refusal("file.state", $"申请{application.Number}{application.State.Chinese}，不能更换随答复提供的文件；需要更换的，请先退回修改。");
    }

    /// <summary>Puts the blacked out file in the place of the one that would be given.</summary>
    /// <returns>Done, or a refusal of <see cref="Check"/>.</returns>
    public Result Withhold(Application application, FileAddress redacted, string mediaType, IReadOnlyList<WithheldPart> parts, Actor by)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (Check(application, by) is { } refusal)
            return refusal;
        (Given, MediaType, Withheld) = (redacted, mediaType, [.. parts]);
        Revision++;
        return Result.Done;
    }
}
