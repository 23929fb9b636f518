namespace Gongkai.Domain.Reports.Prose;

/// <summary>
/// Outcomes or applicants named without the number of applications they divide: 从办理结果看，予以公开7件，部分公开2件. The words are the
/// table's, and so is the list where the numbers bear it out.
/// </summary>
internal static class DivisionLists
{
    // What else is answered or published, and has attributes of the same name.
    private static readonly string[] OtherMatters =
        ["建议", "提案", "议案", "热线", "信箱", "咨询", "投诉", "留言", "诉求", "工单", "来信", "来访", "来电", "公文", "文件", "公开属性"];

    /// <summary>Takes the outcomes, or the applicants, of a paragraph for the table's where two others of them are, or its sub-heading says so.</summary>
    /// <param name="statements">The statements of the paragraph.</param>
    /// <param name="undivided">Indexes of the outcomes, or of the applicants, among them that nothing makes doubtful but that no number of applications stands before them.</param>
    /// <param name="figures">The tables.</param>
    /// <param name="isUnderHeading">Whether the paragraph stands under a sub-heading about applications and speaks of the whole agency.</param>
    public static void Recognise(List<Statement> statements, IReadOnlyList<int> undivided, Figures figures, bool isUnderHeading)
    {
        var agreed = new HashSet<string>(StringComparer.Ordinal);
        var others = 0;
        foreach (var index in undivided)
        {
            if (statements[index].Agreeing(figures) is null)
                others++;
            else if (statements[index].Number.Value > 0)
                agreed.Add(statements[index].Readings[0].Text);
        }

        var isList = agreed.Count > 1 && agreed.Count > others;
        if (!isList && (!isUnderHeading || statements.Exists(statement => statement.IsAnchor)))
            return;
        foreach (var index in undivided)
            statements[index] = statements[index] with { IsQualified = false, IsLoose = !isList };
    }

    /// <summary>Whether the text speaks of other matters that are answered too: proposals, hotlines, documents.</summary>
    public static bool NamesOtherMatters(ReadOnlySpan<char> text)
    {
        foreach (var matter in OtherMatters)
        {
            if (text.Contains(matter, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
