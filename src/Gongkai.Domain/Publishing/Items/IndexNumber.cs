using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// Index number (索引号): agency code, code of the column, year and a sequence that starts at 1 for each of these
/// (<c>SF0001-YJS-2022-00012</c>). Given when the item is begun, never changed and never given again.
/// </summary>
/// <param name="AgencyCode">The agency's code (<see cref="Agencies.Agency.Code"/>).</param>
/// <param name="ColumnCode">The column's code.</param>
/// <param name="Year">Year in which the item was begun.</param>
/// <param name="Sequence">From 1, by agency, column and year.</param>
public sealed partial record IndexNumber(string AgencyCode, string ColumnCode, int Year, long Sequence)
{
    /// <summary>Reads an index number.</summary>
    /// <returns>The number, or the refusal <c>index_number.form</c>.</returns>
    public static Result<IndexNumber> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Form().Match(text.Trim());
        return match.Success && long.TryParse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture, out var sequence) && sequence > 0
            ? new IndexNumber(
                match.Groups[1].Value, match.Groups[2].Value, int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture), sequence)
            : new Refusal("index_number.form", $"“{text}”不是有效的索引号，应形如“SF0001-YJS-2022-00012”（机关代码-栏目代码-年份-流水号）。");
    }

    /// <summary>The number as printed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}-{ColumnCode}-{Year:D4}-{Sequence:D5}");

    [GeneratedRegex(@"^([A-Z0-9]{4,18})-([A-Z0-9]{1,12})-((?:19|20)[0-9]{2})-([0-9]{5,12})$")]
    private static partial Regex Form();
}
