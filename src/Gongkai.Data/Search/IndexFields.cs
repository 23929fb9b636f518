using System.Globalization;

namespace Gongkai.Data.Search;

/// <summary>The fields of the index.</summary>
internal static class IndexFields
{
    public const string Key = "key";
    public const string Id = "id";
    public const string Day = "day";
    public const string Month = "month";
    public const string Title = "title";
    public const string Text = "text";
    public const string Number = "number";
    public const string Keyword = "keyword";

    /// <summary>Syllables of the title.</summary>
    public const string Sound = "sound";

    /// <summary>First letters of the syllables of the title, three by three.</summary>
    public const string Initials = "initials";

    /// <summary>The title as written, for suggestions.</summary>
    public const string Shown = "shown";

    public const string Agency = "agency";
    public const string Column = "column";
    public const string Subject = "subject";
    public const string Genre = "genre";
    public const string Year = "year";
    public const string Validity = "validity";

    /// <summary>The fields that results are counted by.</summary>
    public static readonly string[] Facets = [Agency, Column, Subject, Genre, Year, Validity];

    /// <summary>The fields in which words are looked for.</summary>
    public static readonly string[] Texts = [Title, Text, Number, Keyword];

    /// <summary>The field that holds the single characters and pairs of a field of triples.</summary>
    public static string Short(string field) => field + ".short";

    /// <summary>A month as it stands in the index; later months sort after earlier ones.</summary>
    public static string MonthOf(DateOnly day) => day.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
