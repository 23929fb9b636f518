using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gongkai.Data.Audit;

/// <summary>
/// Where a chain ended at some time. Kept outside the database, it proves later that the end was not cut off and that
/// the whole chain was not written anew. As a text: <c>3:120:ab12…</c>.
/// </summary>
/// <param name="AgencyId">The agency whose chain it is, or <see cref="AuditEntry.Installation"/>.</param>
/// <param name="Count">Number of entries then.</param>
/// <param name="Head">Hash of the last of them.</param>
public sealed record AuditMark(long AgencyId, long Count, string Head)
{
    /// <summary>Reads a mark as <see cref="ToString"/> wrote it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AuditMark? mark)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':');
        mark = parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var agency)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && parts[2].Length == AuditEntry.Beginning.Length && parts[2].All(char.IsAsciiHexDigitLower)
                ? new AuditMark(agency, count, parts[2])
                : null;
        return mark is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyId}:{Count}:{Head}");
}
