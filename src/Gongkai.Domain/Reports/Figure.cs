using System.Globalization;

namespace Gongkai.Domain.Reports;

/// <summary>How a figure is written in messages.</summary>
public static class Figure
{
    /// <summary>The number without digits that say nothing (12.50 → 12.5).</summary>
    public static string Show(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
