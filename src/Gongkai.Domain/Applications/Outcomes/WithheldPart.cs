using System.Text.Json.Serialization;

namespace Gongkai.Domain.Applications.Outcomes;

/// <summary>A part that was taken out of what is provided (article 37): the list of them goes with the letter.</summary>
public sealed record WithheldPart
{
    /// <summary>The longest name of a part and the longest reason, in characters.</summary>
    public const int TextLimit = 300;

    [JsonConstructor]
    private WithheldPart(string what, string groundKey, string reason) => (What, GroundKey, Reason) = (what, groundKey, reason);

    /// <summary>Which part (《会议纪要》第2页第3处), without saying what stands there.</summary>
    public string What { get; }

    /// <summary>Key of <see cref="Ground"/>.</summary>
    public string GroundKey { get; }

    /// <summary>Why the ground fits.</summary>
    public string Reason { get; }

    /// <summary>Why it is withheld.</summary>
    [JsonIgnore]
    public Ground Ground => Ground.Find(GroundKey)!;

    /// <summary>The part as the list prints it.</summary>
    public string Printed => $"{What}：{Ground.Chinese}（《条例》{Ground.Article}）。{Reason.TrimEnd('。')}。";

    /// <summary>Enters a part.</summary>
    /// <returns>The part, or a refusal <c>withheld.incomplete</c> or <c>withheld.ground</c>.</returns>
    public static Result<WithheldPart> Create(string what, string ground, string reason)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(reason);
        if (what.Trim().Length is 0 or > TextLimit || reason.Trim().Length is 0 or > TextLimit)
            return new Refusal("withheld.incomplete", $"不予公开内容“{what.Trim().UpTo(20)}”应写明是哪一部分和不予公开的理由，各为1至{TextLimit}字。");
        return Ground.Find(ground) is null
            ? new Refusal("withheld.ground", $"不予公开内容“{what.Trim().UpTo(20)}”没有选择不予公开的法定情形，请从列出的情形中选择（《条例》第十四条至第十六条）。")
            : new WithheldPart(what.Trim(), ground, reason.Trim());
    }
}
