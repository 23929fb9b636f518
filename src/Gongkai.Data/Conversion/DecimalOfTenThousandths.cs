using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data.Conversion;

/// <summary>Decimals have four places on both databases. More would be rounded silently: that is a fault, not a value.</summary>
internal sealed class DecimalOfTenThousandths() : ValueConverter<decimal, decimal>(value => Exact(value), stored => stored)
{
    public const int Places = 4;

    /// <summary>The value itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more than four places.</exception>
    public static decimal Exact(decimal value) => decimal.Round(value, Places) == value
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Stored decimals have at most {Places} places.");
}
