using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Policies;

/// <summary>An item that explains another: readers get from each to the other.</summary>
public sealed class PolicyInterpretation
{
    private PolicyInterpretation()
    {
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>The policy.</summary>
    public Item Policy { get; private set; } = null!;

    /// <summary>Number of <see cref="Policy"/>.</summary>
    public long PolicyId { get; private set; }

    /// <summary>What explains it.</summary>
    public Item Interpretation { get; private set; } = null!;

    /// <summary>Number of <see cref="Interpretation"/>.</summary>
    public long InterpretationId { get; private set; }

    /// <summary>How it explains.</summary>
    public InterpretationKind Kind { get; private set; }

    /// <summary>Whether the public can get from one to the other: both are public.</summary>
    public bool IsPublic => Policy.Public is not null && Interpretation.Public is not null;

    /// <summary>Links an explanation with its policy. That a pair is linked once is seen to by the store.</summary>
    /// <returns>The link, or a refusal <c>interpretation.itself</c>, <c>interpretation.agency</c> or <c>interpretation.medium</c>.</returns>
    public static Result<PolicyInterpretation> Link(Item policy, Item interpretation, InterpretationKind kind)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(interpretation);
        if (policy == interpretation)
            return new Refusal("interpretation.itself", "一条信息不能解读其自身，请选择另一条信息。");
        if (policy.Agency != interpretation.Agency)
            return new Refusal("interpretation.agency", "解读与政策应属于同一机关；上级政策请先转载到本机关再关联解读。");
        if (Medium(kind) is { } medium && !interpretation.Latest.Attachments.Any(attachment => attachment.Kind == medium))
            return new Refusal("interpretation.medium", $"“{interpretation.Latest.Content.Title}”没有{medium.Chinese()}，不能作为“{kind.Chinese()}”，请先添加，或选择其他形式。");
        return new PolicyInterpretation
        {
            Policy = policy,
            PolicyId = policy.Id,
            Interpretation = interpretation,
            InterpretationId = interpretation.Id,
            Kind = kind,
        };
    }

    private static AttachmentKind? Medium(InterpretationKind kind) => kind switch
    {
        InterpretationKind.Picture => AttachmentKind.Picture,
        InterpretationKind.Video => AttachmentKind.Video,
        _ => null,
    };
}
