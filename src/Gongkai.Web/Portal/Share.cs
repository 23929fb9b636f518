using System.Globalization;

namespace Gongkai.Web.Portal;

/// <summary>
/// Shares as annual reports print them: each rounded by itself to one decimal place. They are not made to add up to
/// 100: to change a share so that the sum looks better would print a wrong figure; the page says so instead.
/// </summary>
internal static class Share
{
    /// <summary>Percent to one place, halves upward; 0 of an empty whole.</summary>
    public static decimal Of(long part, long whole) =>
        whole == 0 ? 0 : decimal.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>As printed (56.7).</summary>
    public static string Show(long part, long whole) => Of(part, whole).ToString("0.0", CultureInfo.InvariantCulture);
}
