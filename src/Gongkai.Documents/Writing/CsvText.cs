namespace Gongkai.Documents.Writing;

/// <summary>Fields of comma-separated text (RFC 4180) as they are written.</summary>
internal static class CsvText
{
    /// <summary>
    /// = + - @ begin a formula in spreadsheets and get an apostrophe in front; an apostrophe of the text's own is doubled,
    /// so that taking one away is always right.
    /// </summary>
    public static string? Guarded(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'' ? "'" + text : text;

    /// <summary>The field, in quotes where it needs them; empty for null.</summary>
    public static string Quoted(string? field) =>
        field is not null && field.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field ?? "";
}
