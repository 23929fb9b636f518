using System.Text.Json;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Documents.Writing;

/// <summary>The JSON Schema of the exchange JSON, derived from the forms. Its published copy is <c>docs/report.schema.json</c>.</summary>
public static class ReportSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string Figure = "figure";
    private const string FigureText = "figure_text";

    /// <summary>The schema as UTF-8 text, with a line break at the end.</summary>
    public static byte[] ToUtf8()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ReportJson.WriterOptions))
            Write(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Dialect);
        writer.WriteString("$id", "report.schema.json");
        writer.WriteString("title", "政府信息公开工作年度报告");
        writer.WriteString("description", "一份报告，或若干份报告的数组；未能读取的报告以source和error记录。");
        writer.WriteStartArray("anyOf");
        Reference(writer, "report");
        Reference(writer, "unreadable");
        writer.WriteStartObject();
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        writer.WriteStartArray("anyOf");
        Reference(writer, "report");
        Reference(writer, "unreadable");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();

        writer.WriteStartObject("$defs");
        WriteReport(writer);
        WriteUnreadable(writer);
        WriteSection(writer);
        WriteFinding(writer);
        WritePlace(writer);
        WriteFigures(writer);
        foreach (var form in ReportForms.All)
            WriteTables(writer, form);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter writer)
    {
        Begin(writer, "report", "年度报告", "source", "organization", "year", "form", "tables", "sections", "findings");
        Property(writer, "source", "读取的文件，与命令行所给的一致；不是从文件读取的为null", "string", "null");
        Property(writer, "organization", "编制机关", "string", "null");
        Property(writer, "year", "报告年度", "integer", "null");
        writer.WriteStartObject("form");
        writer.WriteString("description", $"报告格式：{string.Join('；', ReportForms.All.Select(form => $"{form.Id}，{form.Notice}"))}");
        Enumeration(writer, ReportForms.All.Select(form => form.Id));
        writer.WriteEndObject();
        Property(writer, "title", "标题", "string");
        Property(writer, "signature", "落款机关", "string");
        Date(writer, "signed_on", "落款日期");
        Date(writer, "published_on", "发布日期");
        Property(writer, "recognised", "文字由图片识别得来", "boolean");
        Property(writer, "tables", "法定表格；空格和不是数的格为null", "object");
        writer.WriteStartObject("cells_not_numbers");
        writer.WriteString("description", "应为数而不是数的格：格的名称和所印的字符（“/”“—”“无”）");
        writer.WriteString("type", "object");
        writer.WriteStartObject("additionalProperties");
        Type(writer, "string");
        writer.WriteEndObject();
        writer.WriteEndObject();
        Strings(writer, "cells_absent", "原文中没有的表（applications）、行（applications.received）或格（applications.received[6]）");
        Property(writer, "preamble", "第一部分之前的文字，每段一行", "string");
        Items(writer, "sections", "各部分，按原文顺序", "section");
        Property(writer, "strays", "表格内外不属于任何一格的零散文字，每处一行", "string");
        Items(writer, "findings", "发现的问题", "finding");
        writer.WriteEndObject();

        writer.WriteStartArray("allOf");
        foreach (var form in ReportForms.All)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("if");
            writer.WriteStartObject("properties");
            writer.WriteStartObject("form");
            writer.WriteString("const", form.Id);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteStartObject("then");
            writer.WriteStartObject("properties");
            writer.WritePropertyName("tables");
            Reference(writer, Tables(form));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteUnreadable(Utf8JsonWriter writer)
    {
        Begin(writer, "unreadable", "未能读取的报告", "source", "error");
        Property(writer, "source", "文件", "string");
        writer.WriteStartObject("error");
        writer.WriteString("type", "object");
        Required(writer, "code", "message");
        writer.WriteStartObject("properties");
        Property(writer, "code", "固定代码（format.unknown）", "string");
        Property(writer, "message", "原因和处理办法", "string");
        writer.WriteEndObject();
        writer.WriteEndObject();
        End(writer);
    }

    private static void WriteSection(Utf8JsonWriter writer)
    {
        Begin(writer, "section", "报告的一个部分", "number", "title", "text");
        Property(writer, "number", "序号，从1起", "integer");
        Property(writer, "title", "标题，不含序号", "string");
        Property(writer, "text", "文字，不含法定表格，每段一行", "string");
        End(writer);
    }

    private static void WriteFinding(Utf8JsonWriter writer)
    {
        Begin(writer, "finding", "发现的一个问题", "rule", "severity", "message", "cells");
        Property(writer, "rule", "规则代码（table.row_total）", "string");
        writer.WriteStartObject("severity");
        writer.WriteString("description", "error：数据自相矛盾；warning：不合理或不符合填报说明；info：形式问题");
        Enumeration(writer, Enum.GetValues<Severity>().OrderDescending().Select(ReportJson.Name));
        writer.WriteEndObject();
        Property(writer, "message", "什么有误、怎样处理", "string");
        Property(writer, "section", "所在部分的序号", "integer");
        Strings(writer, "cells", "所涉的格（applications.received[6]）");
        Property(writer, "actual", "报告所写的值", "string");
        Property(writer, "expected", "按报告其他数据应有的值", "string");
        Property(writer, "suggestion", "更正值；只可能一处有误时才有", "string");
        writer.WritePropertyName("place");
        Reference(writer, "place");
        Property(writer, "excerpt", "前后文", "string");
        Property(writer, "reading", "读取文件时发现，仅凭数据不能再次得出", "boolean");
        End(writer);
    }

    private static void WritePlace(Utf8JsonWriter writer)
    {
        Begin(writer, "place", "在原文件中的位置，均从1起");
        Property(writer, "page", "pdf或由pdf转成的文本的页、工作簿的工作表", "integer");
        Property(writer, "table", "第几个表", "integer");
        Property(writer, "row", "表的行", "integer");
        Property(writer, "column", "表的列", "integer");
        Property(writer, "line", "文本的行", "integer");
        Property(writer, "paragraph", "文档的段，空段和表格不计；pdf为该页的段", "integer");
        End(writer);
    }

    private static void WriteFigures(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Figure);
        writer.WriteString("description", "数；空格和不是数的格为null");
        Type(writer, "number", "null");
        writer.WriteEndObject();
        writer.WriteStartObject(FigureText);
        writer.WriteString("description", "自带单位的文字；空格为null");
        Type(writer, "string", "number", "null");
        writer.WriteEndObject();
    }

    private static void WriteTables(Utf8JsonWriter writer, ReportForm form)
    {
        Begin(writer, Tables(form), $"{form.Notice}规定的表格", [.. form.Tables.Select(table => table.Key)]);
        foreach (var table in form.Tables)
        {
            Begin(writer, table.Key, table.Name, [.. table.Rows.Select(row => row.Key)]);
            foreach (var row in table.Rows)
            {
                var cells = form.Row(table.Key, row.Key).ToArray();
                writer.WriteStartObject(row.Key);
                writer.WriteString("description", string.Concat(row.Groups.Append(row.Label)));
                if (table.Naming == CellNaming.ByColumnKey)
                    WriteNamed(writer, cells);
                else
                    WritePositions(writer, cells);
                writer.WriteEndObject();
            }

            End(writer);
        }

        End(writer);
    }

    private static void WriteNamed(Utf8JsonWriter writer, FormCell[] cells)
    {
        Type(writer, "object");
        Required(writer, [.. cells.Select(cell => cell.Column.Key)]);
        writer.WriteStartObject("properties");
        foreach (var cell in cells)
        {
            writer.WritePropertyName(cell.Column.Key);
            Described(writer, cell);
        }

        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
    }

    private static void WritePositions(Utf8JsonWriter writer, FormCell[] cells)
    {
        Type(writer, "array");
        writer.WriteNumber("minItems", cells.Length);
        writer.WriteNumber("maxItems", cells.Length);
        writer.WriteStartArray("prefixItems");
        foreach (var cell in cells)
            Described(writer, cell);
        writer.WriteEndArray();
    }

    private static void Described(Utf8JsonWriter writer, FormCell cell)
    {
        writer.WriteStartObject();
        writer.WriteString("$ref", "#/$defs/" + (cell.Kind == ValueKind.Text ? FigureText : Figure));
        writer.WriteString("description", cell.Column.Label);
        writer.WriteEndObject();
    }

    private static string Tables(ReportForm form) => $"tables_{form.Id}";

    private static void Begin(Utf8JsonWriter writer, string name, string description, params string[] required)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        Type(writer, "object");
        if (required.Length > 0)
            Required(writer, required);
        writer.WriteStartObject("properties");
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter writer, string name, string description, params string[] types)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        Type(writer, types);
        writer.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter writer, string name, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        Type(writer, "string");
        writer.WriteString("format", "date");
        writer.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        writer.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter writer, string name, string description)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        Type(writer, "array");
        writer.WriteStartObject("items");
        Type(writer, "string");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter writer, string name, string description, string definition)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        Type(writer, "array");
        writer.WritePropertyName("items");
        Reference(writer, definition);
        writer.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter writer, params string[] types)
    {
        if (types.Length == 1)
        {
            writer.WriteString("type", types[0]);
            return;
        }

        writer.WriteStartArray("type");
        foreach (var type in types)
            writer.WriteStringValue(type);
        writer.WriteEndArray();
    }

    private static void Required(Utf8JsonWriter writer, params string[] names)
    {
        writer.WriteStartArray("required");
        foreach (var name in names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private static void Enumeration(Utf8JsonWriter writer, IEnumerable<string> values)
    {
        writer.WriteStartArray("enum");
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void Reference(Utf8JsonWriter writer, string definition)
    {
        writer.WriteStartObject();
        writer.WriteString("$ref", $"#/$defs/{definition}");
        writer.WriteEndObject();
    }
}
