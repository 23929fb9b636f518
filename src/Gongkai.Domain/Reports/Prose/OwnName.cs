namespace Gongkai.Domain.Reports.Prose;

/// <summary>The name of the reporting agency as its prose uses it: 云溪市财政局, 市财政局.</summary>
public sealed class OwnName
{
    private const int Shortest = 3;

    private readonly string name;

    private readonly ReportingBody body;

    /// <summary>The name of the agency of a report.</summary>
    public OwnName(string? organization)
    {
        name = organization ?? "";
        body = ReportingBodies.FromName(name);
    }

    /// <summary>Whether the name contains that word.</summary>
    public bool Contains(string word) => name.Contains(word, StringComparison.Ordinal);

    /// <summary>
    /// The length of the agency's name, whole or without its beginning, at the start of a text; for a government also of 全市, 全县, 全街道.
    /// 0 where the text begins otherwise, and for the name of a government with levels below it: 县政府 may be its own organ alone.
    /// </summary>
    public int Read(ReadOnlySpan<char> text)
    {
        if (body is ReportingBody.Government or ReportingBody.Zone or ReportingBody.Township && text.Length > 1 && text[0] == '全' && "省市县区州盟旗镇乡".Contains(text[1], StringComparison.Ordinal))
            return 2;
        if (body is ReportingBody.Township && text.StartsWith("全街", StringComparison.Ordinal))
            return text.StartsWith("全街道", StringComparison.Ordinal) ? 3 : 2;
        if (text.Length < Shortest || body is ReportingBody.Government or ReportingBody.Zone)
            return 0;
        for (var start = 0; start + Shortest <= name.Length; start++)
        {
            if (text[0] != name[start])
                continue;
            if (text.StartsWith(name.AsSpan(start), StringComparison.Ordinal))
                return name.Length - start;
            if (body == ReportingBody.Township && AreaName(text, start) is > 0 and var length)
                return length;
        }

        return 0;
    }

    // 石桥镇, 城东街道 without 人民政府 or 办事处: a township has none below it.
    private int AreaName(ReadOnlySpan<char> text, int start)
    {
        var length = text.CommonPrefixLength(name.AsSpan(start));
        while (length >= Shortest && !(name[start + length - 1] is '镇' or '乡' || name.AsSpan(start, length).EndsWith("街道", StringComparison.Ordinal)))
            length--;
        return length >= Shortest ? length : 0;
    }
}
