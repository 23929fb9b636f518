namespace Gongkai.Domain.Reports.Rules.Form;

/// <summary>Where the rules of form come from.</summary>
internal static class FormBasis
{
    /// <summary>What a report holds, and the notices that lay down its form.</summary>
    public const string Content = "条例第五十条；国办公开办函〔2021〕30号、国办公开办函〔2019〕60号所附格式";

    /// <summary>When a report is due.</summary>
    public const string Deadline = "条例第四十九条";

    /// <summary>The measures on the information-processing fee.</summary>
    public const string Fee = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号";

    /// <summary>The care a published document asks for.</summary>
    public const string Accuracy = "条例第六条：及时、准确地公开政府信息";
}
