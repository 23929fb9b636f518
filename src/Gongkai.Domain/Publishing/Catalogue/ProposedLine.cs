namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>An entry as a file proposes it.</summary>
/// <param name="Sheet">The sheet that it stands on.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Code">Code of the entry that it is; null where the file names none.</param>
/// <param name="Line">Its printed columns.</param>
public sealed record ProposedLine(string Sheet, int Row, string? Code, CatalogueLine Line);
