namespace Gongkai.Domain.Publishing.Items;

/// <summary>Two versions of an item side by side.</summary>
/// <param name="Fields">Title and metadata that differ.</param>
/// <param name="Lines">The text line by line, with what stayed.</param>
/// <param name="Attachments">Attachments that were added, taken out or replaced.</param>
public sealed record VersionComparison(IReadOnlyList<ComparedField> Fields, IReadOnlyList<ComparedLine> Lines, IReadOnlyList<ComparedField> Attachments)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Fields.Count == 0 && Attachments.Count == 0 && Lines.All(line => line.IsSame);

    /// <summary>Compares two versions.</summary>
    public static VersionComparison Of(ItemVersion before, ItemVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new VersionComparison(
            [.. FieldsOf(before).Zip(FieldsOf(after), (old, now) => new ComparedField(old.Name, old.Value, now.Value)).Where(field => field.Before != field.After)],
            LineComparison.Of(before.Content.Body.Text.Split('\n'), after.Content.Body.Text.Split('\n')),
            AttachmentsOf(before, after));
    }

    private static List<(string Name, string Value)> FieldsOf(ItemVersion version)
    {
        var content = version.Content;
        return
        [
            ("标题", content.Title),
            ("公开属性", version.Attribute?.Attribute.Chinese() ?? ""),
            ("法定理由", version.Attribute?.Ground?.Chinese() ?? ""),
            ("具体说明", version.Attribute?.Reason ?? ""),
            ("复评日期", Day(version.Attribute?.ReviewOn)),
            ("文号", content.DocumentNumber),
            ("体裁", content.Genre.Chinese()),
            ("主题分类", content.Subject),
            ("关键词", content.Keywords),
            ("发布机构", content.Issuer),
            ("成文日期", Day(content.FormedOn)),
            ("施行日期", Day(content.ValidFrom)),
            ("有效期至", Day(content.ValidThrough)),
            ("公开依据", content.LegalBasis),
            ("公开时限", content.TimeLimit),
            ("来源", content.Source),
        ];
    }

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "";

    private static List<ComparedField> AttachmentsOf(ItemVersion before, ItemVersion after) =>
    [
        .. before.Attachments.Concat(after.Attachments).Select(attachment => attachment.Number).Distinct().Order()
            .Select(number => (Number: number, Before: before.Attachment(number), After: after.Attachment(number)))
            .Where(pair => (pair.Before?.FileName, pair.Before?.Content, pair.Before?.TextAlternative) != (pair.After?.FileName, pair.After?.Content, pair.After?.TextAlternative))
            .Select(pair => new ComparedField($"附件{pair.Number}", pair.Before?.FileName ?? "", pair.After is null ? "" : Now(pair.Before, pair.After))),
    ];

    private static string Now(Attachment? before, Attachment after) =>
        before is not null && before.Content != after.Content ? $"{after.FileName}（内容已变）" : after.FileName;
}

/// <summary>A field in both versions; an empty text where a version has nothing there.</summary>
/// <param name="Name">Its name in Chinese.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
public sealed record ComparedField(string Name, string Before, string After);
