using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Accounting;

/// <summary>The template of an agency that edited it; others have <see cref="ReportTemplate.Default"/>.</summary>
public sealed class OwnTemplate
{
    private OwnTemplate() => Preamble = Overview = Problems = Other = "";

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Number of the agency.</summary>
    public long AgencyId { get; private set; }

    /// <summary>What stands before the first section.</summary>
    public string Preamble { get; private set; }

    /// <summary>Section 1.</summary>
    public string Overview { get; private set; }

    /// <summary>Section 5.</summary>
    public string Problems { get; private set; }

    /// <summary>Section 6.</summary>
    public string Other { get; private set; }

    /// <summary>Rises by one at each change.</summary>
    public long Revision { get; private set; }

    /// <summary>The template.</summary>
    public ReportTemplate Template => ReportTemplate.Create(Preamble, Overview, Problems, Other).Require();

    /// <summary>A template of an agency's own that says what the default says.</summary>
    public static OwnTemplate Of(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var own = new OwnTemplate { AgencyId = agency.Id };
        own.Take(ReportTemplate.Default);
        return own;
    }

    /// <summary>Writes it anew.</summary>
    /// <returns>Done, or the refusal <c>filing.role</c>.</returns>
    public Result Write(Actor actor, ReportTemplate template)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(template);
        if (Filing.Unentitled(actor, AgencyId) is { } refusal)
            return refusal;
        Take(template);
        Revision++;
        return Result.Done;
    }

    private void Take(ReportTemplate template) =>
        (Preamble, Overview, Problems, Other) = (template.Preamble, template.Overview, template.Problems, template.Other);
}
