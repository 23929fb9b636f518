using Gongkai.Documents.Attachments;
using Gongkai.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Security;

/// <summary>
/// Scans every uploaded file before any page sees it, where a scanner is configured. An infected file is refused, and so is every file while the
/// scanner is silent: what nobody looked at does not come in.
/// </summary>
internal sealed partial class UploadScanning(UploadScanner scanner, ILogger<UploadScanning> log) : IAsyncPageFilter
{
    /// <summary>Under this key the refusal waits for the page that tells it.</summary>
    public static readonly object RefusalKey = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // The page that tells a refusal gets the same form once more.
        if (scanner.IsConfigured && request.HasFormContentType && !context.HttpContext.Items.ContainsKey(RefusalKey))
        {
            foreach (var file in (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Files.Where(file => file.Length > 0))
            {
                await using var content = file.OpenReadStream();
                if (Refusal(file, await scanner.ScanAsync(content, context.HttpContext.RequestAborted)) is not { } refusal)
                    continue;
                context.HttpContext.Items[RefusalKey] = refusal;
                context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
                return;
            }
        }

        await next();
    }

    private Refusal? Refusal(IFormFile file, ScanVerdict verdict)
    {
        if (verdict == ScanVerdict.Clean)
            return null;
        var name = AttachmentUpload.CleanName(file.FileName);
        Refused(log, name, verdict.Threat ?? verdict.Fault);
        return verdict.Of(name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An upload was refused: {Name}: {Verdict}")]
    private static partial void Refused(ILogger log, string name, string? verdict);
}
