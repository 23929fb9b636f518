namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>A matter that the Regulation (《中华人民共和国政府信息公开条例》) asks to be published.</summary>
/// <param name="Article">20 or 21.</param>
/// <param name="Number">Number of the item within the article; for article 21, in the order of its sentence.</param>
/// <param name="Levels">For whom: everybody (article 20), cities and counties, or townships (article 21).</param>
/// <param name="Text">What is to be published.</param>
public sealed record StatutoryItem(int Article, int Number, StatutoryLevel Levels, string Text)
{
    /// <summary>Code in catalogues and files (<c>20.7</c>).</summary>
    public string Code => $"{Article}.{Number}";
}
