using System.Text;

namespace Gongkai.Documents.Importing;

/// <summary>Reads comma-separated lines (RFC 4180) one by one, so that a list of a million items needs no memory.</summary>
internal sealed class CommaLines(TextReader text)
{
    private const int LongestField = 8 * 1024 * 1024;
    private const int MostFields = 200;

    private readonly StringBuilder field = new();
    private readonly char[] buffer = new char[16 * 1024];
    private int length;
    private int position;

    /// <summary>The line on which the last record began, from 1.</summary>
    public long Line { get; private set; }

    private long lines = 1;

    /// <summary>The next record; null at the end. Empty lines are left out.</summary>
    /// <exception cref="UnreadableException"><c>import.list_field</c>: a quote that never ends, or no list at all.</exception>
    public List<string>? Next()
    {
        while (true)
        {
            Line = lines;
            if (Record() is not { } record)
                return null;
            if (record.Count > 1 || record[0].Length > 0)
                return record;
        }
    }

    private List<string>? Record()
    {
        if (Peek() < 0)
            return null;
        var fields = new List<string>();
        while (true)
        {
            var end = Field();
            if (fields.Count == MostFields)
                throw Endless();
            fields.Add(field.ToString());
            field.Clear();
            if (end != ',')
                return fields;
        }
    }

    /// <summary>Reads a field; returns what ended it: a comma, a line break, or -1 at the end.</summary>
    private int Field()
    {
        var quoted = false;
        if (Peek() == '"')
        {
            Take();
            quoted = true;
        }

        while (true)
        {
            var next = Take();
            switch (next)
            {
                case -1:
                    return -1;
                case '"' when quoted && Peek() == '"':
                    Add((char)Take());
                    break;
                case '"' when quoted:
                    quoted = false;
                    break;
                case ',' when !quoted:
                    return ',';
                case '\r' when !quoted && Peek() == '\n':
                    break;
                case '\r' or '\n' when !quoted:
                    lines++;
                    return '\n';
                default:
                    if (next == '\n')
                        lines++;
                    Add((char)next);
                    break;
            }
        }
    }

    private void Add(char c)
    {
        if (field.Length >= LongestField)
            throw Endless();
        field.Append(c);
    }

    private UnreadableException Endless() =>
        new("import.list_field", $"清单第{Line}行的某一格过长或格数过多，可能是引号没有成对。请检查该行后重新导入。");

    private int Peek() => position < length || Fill() ? buffer[position] : -1;

    private int Take() => position < length || Fill() ? buffer[position++] : -1;

    private bool Fill()
    {
        (length, position) = (text.Read(buffer), 0);
        return length > 0;
    }
}
