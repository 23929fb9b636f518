namespace Gongkai.Documents.Attachments.Pdfs;

/// <summary>Where the earlier revisions of a pdf end that was saved by appending.</summary>
internal static class PdfRevisions
{
    /// <summary>
    /// The ends of all revisions but the last. A file made for slow lines (linearized) has two ends for one revision: the first
    /// of them is none.
    /// </summary>
    public static IReadOnlyList<int> Earlier(ReadOnlySpan<byte> bytes)
    {
        var ends = new List<int>();
        for (var at = 0; bytes[at..].IndexOf("%%EOF"u8) is var found and >= 0;)
        {
            at += found + 5;
            ends.Add(at);
        }

        if (ends.Count > 0)
            ends.RemoveAt(ends.Count - 1);
        if (ends.Count > 0 && bytes[..Math.Min(bytes.Length, 2048)].IndexOf("/Linearized"u8) >= 0)
            ends.RemoveAt(0);
        return ends;
    }
}
