using Gongkai.Domain.Reports.Form;

namespace Gongkai.Domain.Reports;

/// <summary>How the text of a report came about.</summary>
public enum TextOrigin
{
    /// <summary>The source holds the characters themselves.</summary>
    Characters,

    /// <summary>The characters were recognised from pictures; each figure needs an eye.</summary>
    Recognised,
}

/// <summary>One agency's annual report on disclosure (政府信息公开工作年度报告) for one year: figures, prose and where they were read.</summary>
public sealed class AnnualReport
{
    /// <summary>A report on the given form, all cells absent.</summary>
    public AnnualReport(ReportForm form) : this(new Figures(form))
    {
    }

    /// <summary>A report with the given figures.</summary>
    public AnnualReport(Figures figures) => Figures = figures;

    /// <summary>The file the report was read from, as named by the user; null for a report that was not read.</summary>
    public string? Source { get; init; }

    /// <summary>The agency's name from title, text or signature; null where none was found.</summary>
    public string? Organization { get; init; }

    /// <summary>The year reported on; null where none was found.</summary>
    public int? Year { get; init; }

    /// <summary>The title as printed, on one line; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The agency named at the foot; null where the report is not signed.</summary>
    public string? Signature { get; init; }

    /// <summary>The date at the foot; null where the report bears none.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The date of publication that the page states (发布日期); null where it states none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the text was recognised from pictures.</summary>
    public TextOrigin Origin { get; init; }

    /// <summary>The form it is written on.</summary>
    public ReportForm Form => Figures.Form;

    /// <summary>The statutory figures.</summary>
    public Figures Figures { get; }

    /// <summary>The prose before the first section.</summary>
    public IReadOnlyList<Paragraph> Preamble { get; init; } = [];

    /// <summary>The sections in the order found.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>Text inside or around the tables that belongs to no cell: a lone number, a stray mark.</summary>
    public IReadOnlyList<Paragraph> Strays { get; init; } = [];

    /// <summary>What the reader noticed itself: cells it could not place, sections that are pictures.</summary>
    public IReadOnlyList<Finding> ReadingFindings { get; init; } = [];

    /// <summary>The section of that number, or null.</summary>
    public ReportSection? Section(int number) => Sections.FirstOrDefault(section => section.Number == number);
}
