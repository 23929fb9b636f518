namespace Gongkai.Documents.Attachments.Office;

/// <summary>Slides have little of their own to clean: notes and comments go with their links.</summary>
internal static class SlideCleaning
{
    /// <summary>Refuses hidden slides: taking one out would change numbers and links of the others.</summary>
    public static void Check(OfficeFile file)
    {
        if (file.Documents().Any(part => part.Document.Root!.Is("sld") && part.Document.Root!.Value("show") is "0" or "false"))
            throw new UnreadableException("attachment.hidden_sheet", "演示文稿有隐藏的幻灯片。请取消隐藏（可以公开的）或删除（不能公开的）后重新上传。");
    }
}
