namespace Gongkai.Documents.Gazettes;

/// <summary>An issue of an agency's gazette (政府公报).</summary>
/// <param name="Agency">Name of the agency.</param>
/// <param name="Number">The issue in words (2022年第5号).</param>
/// <param name="IssuedOn">The day it is dated, as printed.</param>
/// <param name="Entries">What stands in it, in order.</param>
public sealed record GazetteIssue(string Agency, string Number, string IssuedOn, IReadOnlyList<GazetteEntry> Entries)
{
    /// <summary>Its title (示范经济开发区管理委员会公报).</summary>
    public string Title => $"{Agency}公报";
}

/// <summary>A text of an issue.</summary>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Document number; empty where it has none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Source">Where it stands on the site: index number and address.</param>
public sealed record GazetteEntry(string Title, string DocumentNumber, IReadOnlyList<string> Paragraphs, string Source);
