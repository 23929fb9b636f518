using Gongkai.Documents;
using Gongkai.Documents.Writing;
using Gongkai.Web.Agencies;
using Gongkai.Web.Analysis;
using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Portal;

/// <summary>The published reports as open data: all in one file, or each file under an address of its own, which an engine can read in place.</summary>
[OpenToEveryone]
internal sealed class OpenDataModel(OpenData data, CurrentAgency agency) : PageModel
{
    public IReadOnlyList<OpenDataFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? file, CancellationToken cancellation)
    {
        Files = await data.FilesAsync(agency.Required, (slug, year) => $"{Request.Scheme}://{Request.Host}/{slug}/reports/{year}", cancellation);
        if (string.IsNullOrEmpty(file))
            return Page();

        // Only what was listed is given; a name that leads elsewhere is no file of it.
        return Files.FirstOrDefault(one => one.Name == file) is { } wanted
            ? new PhysicalFileResult(wanted.Path, MediaTypeOf(wanted.Name)) { FileDownloadName = Path.GetFileName(wanted.Name), EnableRangeProcessing = true }
            : NotFound();
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => Csv.MediaType,
        ".json" => "application/json; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".zip" => MediaTypes.Zip,
        _ => MediaTypes.Parquet,
    };
}
