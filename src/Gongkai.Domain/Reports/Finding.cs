using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>A matter of form.</summary>
    Info,

    /// <summary>Unlikely, or against the filling instructions.</summary>
    Warning,

    /// <summary>The figures contradict each other.</summary>
    Error,
}

/// <summary>Something that is wrong in a report, with the place and what would be right.</summary>
/// <param name="Rule">Stable identifier of the rule (<c>table.row_total</c>).</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record Finding(string Rule, Severity Severity, string Message)
{
    /// <summary>The section it is found in, from 1; null where it belongs to none.</summary>
    public int? Section { get; init; }

    /// <summary>
    /// The cells concerned. Where <see cref="Suggestion"/> corrects a cell, that cell is the only one here.
    /// </summary>
    public IReadOnlyList<FormCell> Cells { get; init; } = [];

    /// <summary>What the report says.</summary>
    public string? Actual { get; init; }

    /// <summary>What it should say by the report's other figures.</summary>
    public string? Expected { get; init; }

    /// <summary>The corrected value, where only one cell or number can be wrong.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Where it stands in the source.</summary>
    public Place Place { get; init; }

    /// <summary>The words around it, for prose.</summary>
    public string? Excerpt { get; init; }
}
