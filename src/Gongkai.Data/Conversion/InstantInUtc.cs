using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data.Conversion;

/// <summary>PostgreSQL's driver takes instants in UTC only; cut to the microsecond here, where the server would round.</summary>
internal sealed class InstantInUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
    stored => stored);
