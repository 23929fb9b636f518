namespace Gongkai.Domain.Reports.Prose;

/// <summary>How a printed percentage agrees with the ratio it stands for.</summary>
public enum Agreement
{
    /// <summary>It is another number.</summary>
    None,

    /// <summary>It agrees but for the last digit, which was cut off or rounded up instead of rounded.</summary>
    LastDigit,

    /// <summary>It is the ratio, rounded as usual, or near it where the text says so.</summary>
    Rounded,
}

/// <summary>Comparison of ratios with percentages of a printed precision.</summary>
public static class Rounding
{
    /// <summary>How a printed percentage agrees with part ÷ whole.</summary>
    public static Agreement Compare(ProseNumber percentage, decimal part, decimal whole)
    {
        if (whole == 0)
            return part == 0 && percentage.Value == 0 ? Agreement.Rounded : Agreement.None;
        var ratio = part * 100 / whole;
        if (percentage.Exactness == Exactness.Approximate)
            return percentage.Admits(ratio) ? Agreement.Rounded : Agreement.None;
        var distance = Math.Abs(ratio - percentage.Value);
        if (distance <= percentage.Step / 2)
            return Agreement.Rounded;
        return distance < percentage.Step ? Agreement.LastDigit : Agreement.None;
    }

    /// <summary>part ÷ whole as a percentage of the same printed precision (27.1%).</summary>
    public static string Show(ProseNumber percentage, decimal part, decimal whole)
    {
        var rounded = decimal.Round(part * 100 / whole, Decimals(percentage.Step), MidpointRounding.AwayFromZero);
        return $"{rounded.ToString($"F{Decimals(percentage.Step)}", System.Globalization.CultureInfo.InvariantCulture)}%";
    }

    private static int Decimals(decimal step)
    {
        var decimals = 0;
        for (; step < 1 && decimals < 10; step *= 10)
            decimals++;
        return decimals;
    }
}
