namespace Gongkai.Domain.Reports.Prose;

/// <summary>The name of the reporting agency as its prose uses it: 云溪市财政局, 市财政局.</summary>
public sealed class OwnName
{
    private const int Shortest = 3;

    private readonly string name;

    /// <summary>The name of the agency of a report.</summary>
    public OwnName(string? organization) => name = organization ?? "";

    /// <summary>Whether it is a government or the committee of a zone, whose report sums up those below it.</summary>
    public bool IsGovernment => name.EndsWith("人民政府", StringComparison.Ordinal) || name.EndsWith("管理委员会", StringComparison.Ordinal)
        || name.EndsWith("管委会", StringComparison.Ordinal) || (name.Length > 0 && "省市县区州盟旗".Contains(name[^1], StringComparison.Ordinal));

    /// <summary>Whether it is a township or a subdistrict, which has no level below it.</summary>
    public bool IsTownship => name.Contains('镇') || name.Contains('乡') || name.Contains("街道", StringComparison.Ordinal);

    /// <summary>Whether the name contains that word.</summary>
    public bool Contains(string word) => name.Contains(word, StringComparison.Ordinal);

    /// <summary>
    /// The length of the agency's name, whole or without its beginning, at the start of a text; for a government also of 全市, 全县.
    /// 0 where the text begins otherwise, and for the name of a government with levels below it: 县政府 may be its own organ alone.
    /// </summary>
    public int Read(ReadOnlySpan<char> text)
    {
        if (IsGovernment && text.Length > 1 && text[0] == '全' && "省市县区州盟旗镇乡".Contains(text[1], StringComparison.Ordinal))
            return 2;
        if (text.Length < Shortest || (IsGovernment && !IsTownship))
            return 0;
        for (var start = 0; start + Shortest <= name.Length; start++)
        {
            if (text[0] == name[start] && text.StartsWith(name.AsSpan(start), StringComparison.Ordinal))
                return name.Length - start;
        }

        return 0;
    }
}
