using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Staff.Items;

/// <content>Attachments of the version in preparation.</content>
[RequestSizeLimit(AttachmentFiles.FileLimit + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentFiles.FileLimit + (1024 * 1024))]
internal sealed partial class ItemModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string FileName { get; set; } = "";

    [BindProperty]
    public string TextAlternative { get; set; } = "";

    public Task<IActionResult> OnPostUploadAsync(long id) => ActAsync(id, "附件已添加。", async now => Upload is { } file
        ? await files.AttachAsync(Item, Actor, file, TextAlternative, now, HttpContext.RequestAborted)
        : Result.Refuse("attachment.none", "请选择要上传的文件。"));

    public Task<IActionResult> OnPostDescribeFileAsync(long id, int number) =>
        ActAsync(id, "附件说明已保存。", now => Item.DescribeAttachment(Actor, number, FileName, TextAlternative, now));

    public Task<IActionResult> OnPostRemoveFileAsync(long id, int number) =>
        ActAsync(id, "附件已删除，以前的版本仍保留。", now => Item.RemoveAttachment(Actor, number, now));
}
