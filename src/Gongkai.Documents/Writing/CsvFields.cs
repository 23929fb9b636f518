using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>Splits comma-separated text (RFC 4180) into lines of fields.</summary>
internal static class CsvFields
{
    /// <summary>The lines, read as they are asked for; quoted fields may hold commas, quotes and line breaks.</summary>
    public static IEnumerable<List<string>> Lines(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var fields = new List<string>();
            do
            {
                fields.Add(Field(text, ref position));
            }
            while (position < text.Length && text[position++] == ',');

            if (position < text.Length && text[position] == '\n' && text[position - 1] == '\r')
                position++;
            yield return fields;
        }
    }

    // Leaves the position on the comma or line break behind the field.
    private static string Field(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"')
        {
            var end = text.AsSpan(position).IndexOfAny(",\r\n");
            var plain = end < 0 ? text[position..] : text.Substring(position, end);
            position += plain.Length;
            return plain;
        }

        var field = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                field.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                field.Append('"');
                position++;
            }
            else
            {
                position++;
                break;
            }
        }

        while (position < text.Length && text[position] is not (',' or '\r' or '\n'))
            position++;
        return field.ToString();
    }
}
