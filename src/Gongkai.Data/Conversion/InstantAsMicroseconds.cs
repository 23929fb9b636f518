using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data.Conversion;

/// <summary>
/// SQLite has no type for instants. A count of microseconds since 1970 compares and sorts right, and is as precise as
/// PostgreSQL's type.
/// </summary>
internal sealed class InstantAsMicroseconds() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    count => new DateTimeOffset((count * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero));
