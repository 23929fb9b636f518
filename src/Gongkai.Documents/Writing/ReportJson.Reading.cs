using System.Text.Json;
using Gongkai.Domain.Calendar;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

public static partial class ReportJson
{
    private const int Depth = 32;

    /// <summary>Reads one report: an object, or an array with one object in it.</summary>
    /// <param name="content">UTF-8, with or without byte order mark.</param>
    /// <param name="source">The file as named by the user; null keeps the source that the JSON states.</param>
    /// <exception cref="UnreadableException">It is no JSON, holds no report or several, or names cells that its form does not have.</exception>
    public static AnnualReport Read(ReadOnlyMemory<byte> content, string? source = null)
    {
        if (content.Span.StartsWith("\uFEFF"u8))
            content = content[3..];
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = Depth });
            return ReadReport(Single(document.RootElement), source);
        }
        catch (JsonException broken)
        {
            throw new UnreadableException("json.invalid",
                $"JSON格式有误（第{(broken.LineNumber ?? 0) + 1}行第{(broken.BytePositionInLine ?? 0) + 1}字节），请检查括号、引号、逗号以及嵌套层数后重试。", broken);
        }
        catch (InvalidOperationException broken)
        {
            throw new UnreadableException("json.encoding", "JSON中有无效的字符编码，请另存为UTF-8后重试。", broken);
        }
    }

    /// <summary>All findings that the JSON of one report states, those of its reading among them.</summary>
    /// <param name="content">UTF-8, as <see cref="Write(Utf8JsonWriter, AnnualReport, IReadOnlyList{Finding})"/> wrote it.</param>
    /// <exception cref="UnreadableException">It states something that findings do not have.</exception>
    public static IReadOnlyList<Finding> ReadFindings(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = Depth });
        var root = Single(document.RootElement);
        var form = Form(root, root.TryGetProperty("year", out var year) ? Integer(year, "year") : null);
        return [.. Objects(root, "findings").Select(finding => ReadFinding(finding, form))];
    }

    private static JsonElement Single(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            if (root.GetArrayLength() > 1)
            {
                throw new UnreadableException("json.several_reports",
                    $"JSON数组中有{root.GetArrayLength()}份报告，这里只能读取一份。请把每份报告存为单独的文件。");
            }

            if (root.GetArrayLength() == 1)
                root = root[0];
        }

        if (root.ValueKind != JsonValueKind.Object)
            throw new UnreadableException("json.no_report", "JSON中没有年度报告：应是一个含有form和tables的对象，格式见docs/report.schema.json。");
        if (root.TryGetProperty("error", out var error))
        {
            var message = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var said) ? Scalar(said, "error.message") : null;
            throw new UnreadableException("json.error_entry", $"JSON记录的是一份未能读取的报告（{message ?? "未注明原因"}）。请重新读取原文件。");
        }

        return root;
    }

    private static AnnualReport ReadReport(JsonElement root, string? source)
    {
        var year = root.TryGetProperty("year", out var stated) ? Integer(stated, "year") : null;
        var form = Form(root, year);
        var figures = ReadFigures(root, form);
        return new AnnualReport(figures)
        {
            Source = source ?? Text(root, "source"),
            Organization = Text(root, "organization"),
            Year = year,
            Title = Text(root, "title"),
            Signature = Text(root, "signature"),
            SignedOn = Date(root, "signed_on"),
            PublishedOn = Date(root, "published_on"),
            Origin = root.TryGetProperty("recognised", out var recognised) && recognised.ValueKind == JsonValueKind.True
                ? TextOrigin.Recognised
                : TextOrigin.Characters,
            Preamble = Paragraphs(Text(root, "preamble")),
            Sections = [.. Objects(root, "sections").Select(ReadSection)],
            Strays = Paragraphs(Text(root, "strays")),
            ReadingFindings = [.. Objects(root, "findings")
                .Where(finding => finding.TryGetProperty("reading", out var reading) && reading.ValueKind == JsonValueKind.True)
                .Select(finding => ReadFinding(finding, form))],
        };
    }

    private static ReportForm Form(JsonElement root, int? year)
    {
        if (!root.TryGetProperty("form", out var stated) || stated.ValueKind == JsonValueKind.Null)
        {
            return year is { } known && root.TryGetProperty("tables", out _)
                ? ReportForms.ForYear(known)
                : throw new UnreadableException("json.no_report", "JSON中没有年度报告：缺少form（格式年份）。格式见docs/report.schema.json。");
        }

        var id = stated.ValueKind == JsonValueKind.Number ? stated.GetRawText() : Scalar(stated, "form");
        return ReportForms.Find(id!) ?? throw new UnreadableException("json.form_unknown",
            $"form的值“{Shortened(id!)}”不是已知的报告格式，可用的有：{string.Join('、', ReportForms.All.Select(form => form.Id))}。");
    }

    private static Figures ReadFigures(JsonElement root, ReportForm form)
    {
        var figures = new Figures(form);
        if (root.TryGetProperty("tables", out var tables))
        {
            foreach (var table in Members(tables, "tables"))
            {
                if (form.Table(table.Name) is not { } known)
                    throw UnknownName("tables", table.Name, form, form.Tables.Select(candidate => candidate.Key));
                foreach (var row in Members(table.Value, known.Key))
                    ReadRow(figures, known, row);
            }
        }

        if (root.TryGetProperty("cells_not_numbers", out var marks))
        {
            foreach (var mark in Members(marks, "cells_not_numbers"))
                figures[CellOf(form, mark.Name)] = Cell.NotANumber(Scalar(mark.Value, "cells_not_numbers") ?? "");
        }

        foreach (var name in Items(root, "cells_absent").Take(form.Cells.Count))
            Remove(figures, Scalar(name, "cells_absent") ?? "");
        return figures;
    }

    private static void ReadRow(Figures figures, FormTable table, JsonProperty row)
    {
        var form = figures.Form;
        FormCell[] cells = [.. form.Row(table.Key, row.Name)];
        var name = $"{table.Key}.{row.Name}";
        if (cells.Length == 0)
            throw UnknownName(table.Key, row.Name, form, table.Rows.Select(known => known.Key));
        if (table.Naming == CellNaming.ByColumnKey)
        {
            foreach (var value in Members(row.Value, name))
            {
                var cell = cells.FirstOrDefault(candidate => candidate.Column.Key == value.Name)
                    ?? throw UnknownName(name, value.Name, form, cells.Select(candidate => candidate.Column.Key));
                figures[cell] = Content(cell, value.Value);
            }

            return;
        }

        if (row.Value.ValueKind != JsonValueKind.Array || (row.Value.GetArrayLength() is var length && length != 0 && length != cells.Length))
            throw new UnreadableException("json.value", $"{Shortened(name)}应是{cells.Length}个值的数组（{string.Join('、', cells.Select(cell => cell.Column.Label))}）。");
        var position = 0;
        foreach (var value in row.Value.EnumerateArray())
            figures[cells[position]] = Content(cells[position++], value);
    }

    private static Cell Content(FormCell cell, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Blank(),
        JsonValueKind.Number => value.TryGetDecimal(out var number)
            ? Cell.Of(number)
            : throw new UnreadableException("json.value", $"{cell.Path}的数值超出可处理的范围。"),
        JsonValueKind.String => cell.Kind == ValueKind.Text ? Cell.OfText(value.GetString()!) : Cell.NotANumber(value.GetString()!),
        _ => throw new UnreadableException("json.value", $"{cell.Path}应是一个数，空格用null。"),
    };

    private static FormCell CellOf(ReportForm form, string path) =>
        form.Find(path) ?? throw new UnreadableException("json.name", $"{form.Id}年格式没有“{Shortened(path)}”这一格。");

    private static void Remove(Figures figures, string name)
    {
        var found = false;
        foreach (var cell in figures.Form.Cells)
        {
            if (cell.Table.Key != name && cell.Path != name && $"{cell.Table.Key}.{cell.Row.Key}" != name)
                continue;
            figures[cell] = default;
            found = true;
        }

        if (!found)
            CellOf(figures.Form, name);
    }

    private static ReportSection ReadSection(JsonElement section) => new(
        (section.TryGetProperty("number", out var number) ? Integer(number, "sections.number") : null)
            ?? throw new UnreadableException("json.value", "sections中每一部分都应有number（序号）。"),
        Text(section, "title") ?? "",
        Paragraphs(Text(section, "text")));

    private static Finding ReadFinding(JsonElement finding, ReportForm form) => new(
        Text(finding, "rule") ?? "", Weight(Text(finding, "severity")), Text(finding, "message") ?? "")
    {
        Section = finding.TryGetProperty("section", out var section) ? Integer(section, "findings.section") : null,
        Cells = [.. Items(finding, "cells").Select(cell => form.Find(Scalar(cell, "findings.cells") ?? "")).OfType<FormCell>()],
        Actual = Text(finding, "actual"),
        Expected = Text(finding, "expected"),
        Suggestion = Text(finding, "suggestion"),
        Place = finding.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.Object
            ? new Place(Part(place, "page"), Part(place, "table"), Part(place, "row"), Part(place, "column"), Part(place, "line"), Part(place, "paragraph"))
            : default,
        Excerpt = Text(finding, "excerpt"),
    };

    private static Severity Weight(string? severity) => severity switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };

    private static int Part(JsonElement place, string name) =>
        place.TryGetProperty(name, out var part) ? Integer(part, $"place.{name}") ?? 0 : 0;

    private static List<Paragraph> Paragraphs(string? text) =>
        string.IsNullOrEmpty(text) ? [] : [.. text.Split('\n').Select(line => new Paragraph(line.TrimEnd('\r')))];

    private static DateOnly? Date(JsonElement root, string name) => Text(root, name) switch
    {
        null => null,
        var text when LegalDay.Read(text) is { } date => date,
        var text => throw new UnreadableException("json.value", $"{name}的值“{Shortened(text)}”不是日期，应写作2023-01-16的样子。"),
    };

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Scalar(value, name) : null;

    private static string? Scalar(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new UnreadableException("json.value", $"{name}应是文字。"),
    };

    private static int? Integer(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when value.TryGetInt32(out var number) && number is >= 0 and < 1_000_000_000 => number,
        _ => throw new UnreadableException("json.value", $"{name}应是整数。"),
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var items) || items.ValueKind == JsonValueKind.Null)
            return default;
        return items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : throw new UnreadableException("json.value", $"{name}应是数组。");
    }

    private static IEnumerable<JsonElement> Objects(JsonElement parent, string name) => Items(parent, name)
        .Select(item => item.ValueKind == JsonValueKind.Object
            ? item
            : throw new UnreadableException("json.value", $"{name}的每一项都应是对象。"));

    private static JsonElement.ObjectEnumerator Members(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject(),
        JsonValueKind.Null => default,
        _ => throw new UnreadableException("json.value", $"{Shortened(name)}应是对象。"),
    };

    private static UnreadableException UnknownName(string parent, string name, ReportForm form, IEnumerable<string> known) => new(
        "json.name", $"{form.Id}年格式的{Shortened(parent)}没有“{Shortened(name)}”，可用的有：{string.Join('、', known)}。请核对form与各表是否一致。");

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
