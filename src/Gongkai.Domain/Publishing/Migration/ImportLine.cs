namespace Gongkai.Domain.Publishing.Migration;

/// <summary>A line of the report on an import: what became of one row.</summary>
/// <param name="ImportId">Number of the import.</param>
/// <param name="Number">The row, from 1, in the order of the source.</param>
/// <param name="Place">Where it stands (清单第12行, a file's path).</param>
/// <param name="Title">Its title, as far as it could be read.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Message">Why, and what to do; empty where nothing is to be said.</param>
/// <param name="ItemId">The item it became; null where none, and in a trial.</param>
public sealed record ImportLine(long ImportId, long Number, string Place, string Title, ImportFate Fate, string Message, long? ItemId);
