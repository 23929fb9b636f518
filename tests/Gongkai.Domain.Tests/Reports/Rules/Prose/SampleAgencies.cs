using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Domain.Tests.Reports.Rules.Prose;

/// <summary>The agencies whose tables the passages speak of, for 2022 and the year before.</summary>
public static class SampleAgencies
{
    /// <summary>A county's finance bureau: a dozen applications, a few disputes.</summary>
    public const string Bureau = "青禾县财政局";

    /// <summary>A city with all its agencies.</summary>
    public const string City = "云溪市人民政府";

    /// <summary>A township where nothing happened.</summary>
    public const string Township = "石桥镇人民政府";

    /// <summary>A city's bureau that reports on the form of 2019.</summary>
    public const string Trial = "云溪市自然资源局";

    /// <summary>The report of an agency with one paragraph in one section.</summary>
    public static AnnualReport Report(string agency, int section, params string[] paragraphs) => new(Figures(agency))
    {
        Organization = agency,
        Year = YearOf(agency),
        Sections = [new ReportSection(section, "总体情况", [.. paragraphs.Select(text => new Paragraph(text, new Place(Line: 7)))])],
    };

    /// <summary>The report of the year before.</summary>
    public static AnnualReport Before(string agency) => new(FiguresBefore(agency)) { Organization = agency, Year = YearOf(agency) - 1 };

    private static int YearOf(string agency) => agency == Trial ? 2020 : 2022;

    private static Figures Figures(string agency) => agency switch
    {
        Bureau => ReportForms.Form2021.Zeros()
            .WithRow("proactive", "normative_documents", 3, 1, 20)
            .With("proactive.licensing.decisions", 3850)
            .With("proactive.penalty.decisions", 16)
            .With("proactive.fees.amount", 35.26m)
            .WithRow("applications", "received", 10, 1, 0, 0, 1, 0, 12)
            .WithRow("applications", "carried_in", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("applications", "disclosed", 6, 1, 0, 0, 0, 0, 7)
            .WithRow("applications", "partly_disclosed", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("applications", "refused.third_party", 1, 0, 0, 0, 0, 0, 1)
            .WithRow("applications", "unable.not_held", 1, 0, 0, 0, 1, 0, 2)
            .WithRow("applications", "not_processed.petition", 1, 0, 0, 0, 0, 0, 1)
            .WithRow("applications", "total", 11, 1, 0, 0, 1, 0, 13)
            .WithRow("applications", "carried_out", 1, 0, 0, 0, 0, 0, 1)
            .WithRow("disputes", "reconsideration", 4, 1, 0, 0, 5)
            .WithRow("disputes", "litigation_direct", 2, 0, 0, 0, 2)
            .WithRow("disputes", "litigation_after_reconsideration", 1, 0, 0, 0, 1),
        City => ReportForms.Form2021.Zeros()
            .WithRow("proactive", "regulations", 4, 2, 61)
            .WithRow("proactive", "normative_documents", 156, 83, 1240)
            .With("proactive.licensing.decisions", 1_203_456)
            .With("proactive.penalty.decisions", 238_915)
            .With("proactive.coercion.decisions", 4_127)
            .With("proactive.fees.amount", 126_540.5m)
            .WithRow("applications", "received", 2340, 310, 5, 12, 88, 45, 2800)
            .WithRow("applications", "carried_in", 95, 10, 0, 0, 5, 0, 110)
            .WithRow("applications", "disclosed", 1000, 150, 3, 8, 40, 19, 1220)
            .WithRow("applications", "partly_disclosed", 300, 30, 0, 0, 10, 4, 344)
            .WithRow("applications", "refused.state_secret", 6, 0, 0, 0, 0, 0, 6)
            .WithRow("applications", "refused.third_party", 40, 4, 0, 0, 0, 0, 44)
            .WithRow("applications", "refused.process_information", 60, 6, 0, 0, 4, 0, 70)
            .WithRow("applications", "unable.not_held", 700, 80, 2, 4, 20, 14, 820)
            .WithRow("applications", "unable.needs_creation", 50, 5, 0, 0, 3, 0, 58)
            .WithRow("applications", "not_processed.petition", 90, 10, 0, 0, 0, 0, 100)
            .WithRow("applications", "not_processed.duplicate", 30, 5, 0, 0, 1, 0, 36)
            .WithRow("applications", "other.correction_overdue", 60, 10, 0, 0, 5, 2, 77)
            .WithRow("applications", "total", 2336, 300, 5, 12, 83, 39, 2775)
            .WithRow("applications", "carried_out", 99, 20, 0, 0, 10, 6, 135)
            .WithRow("disputes", "reconsideration", 96, 20, 12, 8, 136)
            .WithRow("disputes", "litigation_direct", 20, 1, 3, 6, 30)
            .WithRow("disputes", "litigation_after_reconsideration", 15, 0, 2, 3, 20),
        Trial => ReportForms.Form2019.Zeros()
            .WithRow("proactive", "normative_documents", 6, 5, 48)
            .WithRow("proactive", "licensing", 30, -4, 912)
            .WithRow("proactive", "penalty", 80, 2, 27)
            .WithRow("applications", "received", 60, 5, 0, 0, 3, 0, 68)
            .WithRow("applications", "carried_in", 4, 0, 0, 0, 0, 0, 4)
            .WithRow("applications", "disclosed", 30, 3, 0, 0, 0, 0, 33)
            .WithRow("applications", "partly_disclosed", 10, 1, 0, 0, 0, 0, 11)
            .WithRow("applications", "refused.process_information", 3, 0, 0, 0, 0, 0, 3)
            .WithRow("applications", "unable.not_held", 14, 1, 0, 0, 3, 0, 18)
            .WithRow("applications", "other", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("applications", "total", 59, 5, 0, 0, 3, 0, 67)
            .WithRow("applications", "carried_out", 5, 0, 0, 0, 0, 0, 5)
            .WithRow("disputes", "reconsideration", 6, 0, 1, 0, 7),
        _ => ReportForms.Form2021.Zeros(),
    };

    private static Figures FiguresBefore(string agency) => agency switch
    {
        Bureau => ReportForms.Form2021.Zeros()
            .WithRow("proactive", "normative_documents", 2, 0, 18)
            .With("proactive.licensing.decisions", 3500)
            .With("proactive.penalty.decisions", 20)
            .With("proactive.fees.amount", 40)
            .WithRow("applications", "received", 8, 2, 0, 0, 0, 0, 10)
            .WithRow("applications", "disclosed", 6, 2, 0, 0, 0, 0, 8)
            .WithRow("applications", "total", 6, 2, 0, 0, 0, 0, 8)
            .WithRow("applications", "carried_out", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("disputes", "reconsideration", 8, 0, 0, 0, 8),
        City => ReportForms.Form2021.Zeros()
            .WithRow("proactive", "normative_documents", 130, 40, 1167)
            .With("proactive.licensing.decisions", 1_100_000)
            .WithRow("applications", "received", 2000, 400, 10, 10, 50, 30, 2500)
            .WithRow("applications", "total", 1905, 390, 10, 10, 45, 30, 2390)
            .WithRow("applications", "carried_out", 95, 10, 0, 0, 5, 0, 110)
            .WithRow("disputes", "reconsideration", 120, 20, 10, 10, 160),
        Trial => ReportForms.Form2019.Zeros()
            .WithRow("applications", "received", 48, 2, 0, 0, 0, 0, 50)
            .WithRow("applications", "total", 44, 2, 0, 0, 0, 0, 46)
            .WithRow("applications", "carried_out", 4, 0, 0, 0, 0, 0, 4),
        _ => ReportForms.Form2021.Zeros(),
    };
}
