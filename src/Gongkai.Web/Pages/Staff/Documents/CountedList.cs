using Gongkai.Domain.Publishing.Normative;

namespace Gongkai.Web.Pages.Staff.Documents;

/// <summary>The counts of the annual report's table, each with the documents behind it.</summary>
internal enum CountedList
{
    Issued,
    Ended,
    Effective,
    Pending,
}

/// <summary>The counts in words, and their documents.</summary>
internal static class CountedLists
{
    /// <summary>As the table prints it (本年制发).</summary>
    public static string Chinese(this CountedList list) => list switch
    {
        CountedList.Issued => "本年制发件数",
        CountedList.Ended => "本年废止件数",
        CountedList.Effective => "现行有效件数",
        CountedList.Pending => "年末尚未施行",
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    public static IReadOnlyList<NormativeDocument> Of(this NormativeCounts counts, CountedList list) => list switch
    {
        CountedList.Issued => counts.Issued,
        CountedList.Ended => counts.Ended,
        CountedList.Effective => counts.Effective,
        CountedList.Pending => counts.Pending,
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };
}
