using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data.Conversion;

/// <summary>
/// SQLite has no decimals. Whole ten-thousandths (up to 922 trillion yuan) compare, sort and add up exactly.
/// </summary>
internal sealed class DecimalAsTenThousandths() : ValueConverter<decimal, long>(
    value => decimal.ToInt64(DecimalOfTenThousandths.Exact(value) * 10_000m),
    count => count / 10_000m);
