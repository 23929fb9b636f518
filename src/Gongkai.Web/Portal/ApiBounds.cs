namespace Gongkai.Web.Portal;

/// <summary>What a question to the data interface may ask for.</summary>
internal static class ApiBounds
{
    /// <summary>The most lines of a page.</summary>
    public const int LargestPage = 100;

    /// <summary>What is wrong with a page, in Chinese; null for nothing.</summary>
    public static ApiFault? OfPage(int page, int size) =>
        page < 1 || size is < 1 or > LargestPage ? new ApiFault($"page应不小于1，size应为1至{LargestPage}。") : null;

    /// <summary>What is wrong with a year, in Chinese; null for nothing.</summary>
    public static ApiFault? OfYear(int? year) => year is < 1900 or > 9000 ? new ApiFault("year应为四位年份。") : null;
}
