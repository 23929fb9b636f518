using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Domain.Publishing.Items;

/// <summary>
/// The disclosure attribute (公开属性), decided when a document is drafted. Stored as a number, so values never change.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "公开属性 is the word of the field.")]
public enum DisclosureAttribute
{
    /// <summary>主动公开: published on the agency's own initiative (articles 19 to 22).</summary>
    Proactive = 1,

    /// <summary>依申请公开: given to whoever applies (article 27).</summary>
    OnApplication = 2,

    /// <summary>不予公开 (articles 14 to 16).</summary>
    NotDisclosed = 3,
}
