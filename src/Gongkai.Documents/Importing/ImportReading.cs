using System.Security.Cryptography;
using System.Text;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Html;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Migration;

namespace Gongkai.Documents.Importing;

/// <summary>Makes an item of a line of a list, of a saved page or of a document. What is missing in the line is looked for in the file.</summary>
/// <param name="folder">The files; null where there is only a list.</param>
/// <param name="files">Takes in attachments.</param>
internal sealed class ImportReading(ImportFolder? folder, ImportedFiles files)
{
    private const int FieldLimit = 300;
    private static readonly char[] Separators = ['；', ';', '|', '\n'];

    /// <summary>Reads the item of a line.</summary>
    public async Task<ImportRow> LineAsync(long number, ListLine line, CancellationToken cancellation)
    {
        var place = $"清单第{line.Line}行";
        try
        {
            var path = line[ListField.File] is { Length: > 0 } named
                ? folder?.Find("", named) ?? throw new UnreadableException("import.file", $"清单中的文件“{named}”不在导入的文件夹中，请补上文件或改正路径。")
                : null;
            return await ReadAsync(number, place, line, path, cancellation);
        }
        catch (UnreadableException fault)
        {
            return new ImportRow(number, place, line[ListField.Title], new Refusal(fault.Code, fault.Message));
        }
    }

    /// <summary>Reads the item of a file without a list: the name of its folder is that of the column.</summary>
    public async Task<ImportRow> FileAsync(long number, string path, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(number, path, new ListLine(number, new Dictionary<ListField, string>()), path, cancellation);
        }
        catch (UnreadableException fault)
        {
            return new ImportRow(number, path, Path.GetFileNameWithoutExtension(path), new Refusal(fault.Code, fault.Message));
        }
    }

    private async Task<ImportRow> ReadAsync(long number, string place, ListLine line, string? path, CancellationToken cancellation)
    {
        var document = path is null ? new FoundDocument() : Found(path, cancellation);
        var title = First(line[ListField.Title], document.Title);
        var row = new ImportRow(number, place, title, new Refusal("import.title", "没有标题，请在清单中补充标题。"))
        {
            Column = First(line[ListField.Column], document.Column),
            Department = line[ListField.Department],
            Remark = document.Remark,
        };
        if (title.Length == 0)
            return row;
        if (Content(line, document, title) is var content && !content.IsDone)
            return row with { Read = content.Refusal };
        var written = First(line[ListField.PublishedAt], document.PublishedAt);
        if (ImportDates.Moment(written) is not { } publishedAt)
            return row with { Read = new Refusal("import.published", written.Length == 0 ? "没有发布日期，请在清单中补充（例：2023-01-31）。" : $"发布日期“{written}”不是日期，请改为“2023-01-31”的形式。") };
        var attached = await FilesAsync(line, document, cancellation);
        if (!attached.IsDone)
            return row with { Read = attached.Refusal };
        var origin = First(line[ListField.Origin], document.Origin, path ?? "", place);
        var key = line[ListField.Origin].Length > 0 || document.Origin.Length > 0 ? origin : $"{title}\n{publishedAt:O}\n{row.Column}";
        return row with
        {
            Read = new MigratedItem
            {
                Content = content.Value,
                PublishedAt = publishedAt,
                Origin = origin,
                Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32],
                Files = attached.Value,
            },
        };
    }

    private static Result<ItemContent> Content(ListLine line, FoundDocument document, string title)
    {
        foreach (var (field, text) in line.Fields)
        {
            if (field is not (ListField.Body or ListField.Attachments) && text.Length > FieldLimit)
                return new Refusal("import.field", $"“{ListFields.NameOf(field)}”超过{FieldLimit}个字，请缩短。");
        }

        DateOnly? formedOn = null, validFrom = null, validThrough = null;
        foreach (var (field, set) in new (ListField, Action<DateOnly>)[] { (ListField.FormedOn, day => formedOn = day), (ListField.ValidFrom, day => validFrom = day), (ListField.ValidThrough, day => validThrough = day) })
        {
            if (line[field].Length == 0)
                continue;
            if (ImportDates.Day(line[field]) is not { } day)
                return new Refusal("import.date", $"{ListFields.NameOf(field)}“{line[field]}”不是日期，请改为“2023-01-31”的形式。");
            set(day);
        }

        var genre = Enum.GetValues<Genre>().Where(genre => genre.Chinese() == line[ListField.Genre]).Cast<Genre?>().FirstOrDefault();
        if (genre is null && line[ListField.Genre].Length > 0)
            return new Refusal("import.genre", $"体裁“{line[ListField.Genre]}”不在列表中，请改为：{string.Join('、', Enum.GetValues<Genre>().Select(known => known.Chinese()))}，或留空。");
        return new ItemContent
        {
            Title = title,
            Body = SafeHtml.Read(First(line[ListField.Body], document.Html)),
            DocumentNumber = First(line[ListField.DocumentNumber], document.DocumentNumber),
            Genre = genre ?? Genre.Other,
            Subject = line[ListField.Subject],
            Keywords = First(line[ListField.Keywords], document.Keywords),
            Issuer = line[ListField.Issuer],
            Source = First(line[ListField.Source], document.Source),
            LegalBasis = line[ListField.LegalBasis],
            FormedOn = formedOn ?? document.FormedOn,
            ValidFrom = validFrom,
            ValidThrough = validThrough,
        };
    }

    private async Task<Result<List<MigratedFile>>> FilesAsync(ListLine line, FoundDocument document, CancellationToken cancellation)
    {
        var wanted = new List<(string Name, ReadOnlyMemory<byte> Content, string Words)>();
        foreach (var named in line[ListField.Attachments].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (folder?.Find("", named) is not { } found)
                return new Refusal("import.attachment", $"附件“{named}”不在导入的文件夹中，请补上文件或改正路径。");
            wanted.Add((found, folder.Read(found), ""));
        }

        wanted.AddRange(document.Files.Where(file => wanted.All(known => known.Name != file.Path)).Select(file => (file.Path, (ReadOnlyMemory<byte>)folder!.Read(file.Path), file.Words)));
        wanted.AddRange(document.Pictures.Select(picture => (picture.FileName, (ReadOnlyMemory<byte>)picture.Content, picture.Description)));
        var taken = new List<MigratedFile>();
        foreach (var (name, content, words) in wanted)
        {
            var file = await files.TakeAsync(name, content, words, cancellation);
            if (!file.IsDone)
                return file.Refusal with { Message = $"附件“{name}”：{file.Refusal.Message}" };
            taken.Add(file.Value);
        }

        return taken;
    }

    private FoundDocument Found(string path, CancellationToken cancellation)
    {
        var content = folder!.Read(path);
        var column = path.Split('/') is [.., var parent, _] ? parent : "";
        if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            var draft = DocxDraft.Read(content, cancellation);
            if (!draft.IsDone)
                throw new UnreadableException(draft.Refusal.Code, draft.Refusal.Message);
            return new FoundDocument
            {
                Title = First(draft.Value.Title, Path.GetFileNameWithoutExtension(path)),
                Html = draft.Value.Html,
                Column = column,
                Remark = draft.Value.Remark,
                DocumentNumber = draft.Value.DocumentNumber,
                FormedOn = draft.Value.FormedOn,
                Pictures = draft.Value.Pictures,
                PublishedAt = draft.Value.FormedOn?.ToString("yyyy-MM-dd") ?? "",
            };
        }

        var page = SavedPage.Read(content);
        var title = page.Title;
        var linked = page.TakeFiles(link => folder.Find(path, link));
        return new FoundDocument
        {
            Title = title,
            Html = page.Article(title),
            Column = page.Meta("ColumnName") is { } named ? named : column,
            Files = linked,
            PublishedAt = page.Meta("PubDate", "publishdate", "article:published_time") ?? "",
            Source = page.Meta("ContentSource") ?? "",
            Keywords = page.Meta("Keywords") ?? "",
            DocumentNumber = page.Meta("DocumentNumber", "fileNumber") ?? "",
            Origin = page.Meta("Url", "og:url") ?? "",
        };
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Trim() is { Length: > 0 } filled)
                return filled;
        }

        return "";
    }

    /// <summary>What a file tells by itself.</summary>
    private sealed record FoundDocument
    {
        public string Title { get; init; } = "";

        public string Html { get; init; } = "";

        public string Column { get; init; } = "";

        public string PublishedAt { get; init; } = "";

        public string DocumentNumber { get; init; } = "";

        public string Keywords { get; init; } = "";

        public string Source { get; init; } = "";

        public string Origin { get; init; } = "";

        public string Remark { get; init; } = "";

        public DateOnly? FormedOn { get; init; }

        public IReadOnlyList<(string Path, string Words)> Files { get; init; } = [];

        public IReadOnlyList<DraftPicture> Pictures { get; init; } = [];
    }
}
