using Gongkai.Data;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Web.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Letters;

/// <summary>How the agency of the request writes its letters.</summary>
internal sealed class LetterDesk(GongkaiDb db, CurrentAgency current)
{
    /// <summary>The agency with its settings; both tracked.</summary>
    public async Task<(Agency Agency, AgencyLetters Letters)> LoadAsync()
    {
        var agencyId = current.Required.Id;
        var agency = await db.Agencies.SingleAsync(one => one.Id == agencyId);
        var letters = await db.AgencyLetters.SingleOrDefaultAsync(one => one.AgencyId == agencyId);
        if (letters is null)
            db.Add(letters = new AgencyLetters(agencyId));
        return (agency, letters);
    }

    /// <summary>Says which revision the user had before their eyes; settings that are saved for the first time have none.</summary>
    public void Expect(AgencyLetters letters, long revision)
    {
        if (letters.Id != 0)
            db.Expect(letters, revision);
    }

    /// <summary>Wording and head for a kind of letter.</summary>
    /// <returns>Both, or the refusal <c>letterhead.incomplete</c> or <c>letter.template</c>.</returns>
    public async Task<Result<(LetterTemplate Template, LetterHead Head)>> ForAsync(LetterKind kind)
    {
        var (agency, letters) = await LoadAsync();
        var head = letters.Head(agency);
        if (!head.IsDone)
            return new Refusal(head.Refusal.Code, $"{head.Refusal.Message}（在“文书模板”和“机构人员”中填写）");
        var template = letters.Template(kind);
        return template.IsDone ? (template.Value, head.Value) : template.Refusal;
    }
}
