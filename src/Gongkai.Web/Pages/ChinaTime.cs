using System.Globalization;
using Gongkai.Domain.Calendar;

namespace Gongkai.Web.Pages;

/// <summary>Instants as pages print them: China has one time zone, eight hours ahead, without summer time.</summary>
internal static class ChinaTime
{
    /// <summary>Date and time to the minute (2026-11-24 15:07).</summary>
    public static string Show(DateTimeOffset instant) =>
        LegalDay.InChina(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The instant of a date and time as a form gives it.</summary>
    public static DateTimeOffset At(DateTime local) => LegalDay.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
