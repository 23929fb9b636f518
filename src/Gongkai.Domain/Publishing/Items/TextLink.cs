namespace Gongkai.Domain.Publishing.Items;

/// <summary>A link in a text.</summary>
/// <param name="Target">Where it leads, as written.</param>
/// <param name="Start">First character of its words, counted in <see cref="RichText.Text"/>.</param>
/// <param name="Length">How many characters.</param>
public sealed record TextLink(string Target, int Start, int Length);
