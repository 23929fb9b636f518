using Gongkai.Domain.Applications.Outcomes;

namespace Gongkai.Domain.Applications.Letters;

/// <summary>What can be done against a decision, with terms and authorities (article 51).</summary>
internal static class Remedies
{
    // 行政复议法 as revised: a refusal on articles 14 to 16 goes to reconsideration before any court (第二十三条第一款第四项).
    private static readonly DateOnly ReconsiderationFirst = new(2024, 1, 1);

    /// <summary>Whether grounds for not disclosing lead to reconsideration before any court.</summary>
    public static bool AskReconsiderationFirst(IEnumerable<Ground> grounds, DateOnly on) => on >= ReconsiderationFirst && grounds.Any(ground => ground.IsRefusal);

    /// <summary>The paragraph.</summary>
    /// <param name="particulars">What is decided.</param>
    /// <param name="letter">What the letter calls itself (告知书).</param>
    /// <param name="head">The authorities.</param>
    /// <param name="on">The day of the letter.</param>
    public static string Paragraph(LetterParticulars particulars, string letter, LetterHead head, DateOnly on)
    {
        var choice = $"可以自收到本{letter}之日起60日内向{head.Reconsideration}申请行政复议，也可以自收到本{letter}之日起6个月内直接向{head.Court}提起行政诉讼";
        if (particulars.Kind.Remedy == LetterRemedy.Fee)
        {
            return "对收取信息处理费的决定有异议的，不能单独就该决定申请行政复议或者提起行政诉讼；可以在缴费期满后，就本机关不再处理该申请的行为，"
                + $"自收到不再处理告知书之日起60日内向{head.Reconsideration}申请行政复议，或者6个月内向{head.Court}提起行政诉讼。";
        }

        if (!AskReconsiderationFirst(particulars.Grounds, on))
            return $"如对本{letter}不服，{choice}。";
        var first = $"依照《中华人民共和国行政复议法》第二十三条的规定，应当自收到本{letter}之日起60日内先向{head.Reconsideration}申请行政复议；"
            + $"对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向{head.Court}提起行政诉讼";
        return particulars.Kind.Withholds
            ? $"如对其中不予公开的部分不服，{first}。如对其他内容不服，{choice}。"
            : $"如对本{letter}不服，{first}。未经行政复议的，不适用6个月内直接提起行政诉讼的规定。";
    }
}
