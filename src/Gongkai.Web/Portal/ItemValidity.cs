using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Normative;

namespace Gongkai.Web.Portal;

/// <summary>The validity (时效) that an item shows on a day.</summary>
internal static class ItemValidity
{
    /// <summary>
    /// That of the normative document whose text it is; else that of its own dates; null where it has neither, since the
    /// question does not arise for news.
    /// </summary>
    public static Validity? On(DateOnly day, ItemContent content, NormativeDocument? document)
    {
        if (document is not null)
            return document.ValidityOn(day);
        if (content.ValidFrom is null && content.ValidThrough is null)
            return null;
        if (content.ValidThrough < day)
            return Validity.Lapsed;
        return content.ValidFrom > day ? Validity.NotYetInForce : Validity.InForce;
    }
}
