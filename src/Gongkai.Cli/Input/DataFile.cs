using System.Text.Json;
using Gongkai.Documents.RollUp;

namespace Gongkai.Cli.Input;

/// <summary>
/// Which data files in a folder are no reports. A document there that cannot be read is an error; a .json is taken
/// for a report only when it is one object in the exchange form (<c>organization</c>, <c>year</c>, <c>form</c>,
/// <c>tables</c>) and holds no expectations about another report (<c>must_find</c>, <c>must_not_find</c>), and a .csv
/// that lists agencies (<see cref="UnitList"/>) is none.
/// </summary>
internal static class DataFile
{
    private static readonly string[] Required = ["organization", "year", "form", "tables"];
    private static readonly string[] Foreign = ["must_find", "must_not_find"];

    public static bool IsEvidentlyNoReport(string path, ReadOnlyMemory<byte> content) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => !IsExchangeForm(content),
            ".CSV" => UnitList.IsList(content.Span),
            _ => false,
        };

    private static bool IsExchangeForm(ReadOnlyMemory<byte> content)
    {
        var reader = new Utf8JsonReader(
            content.Span.StartsWith("\uFEFF"u8) ? content.Span[3..] : content.Span,
            new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            var found = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Names(ref reader, Foreign))
                    return false;
                if (Names(ref reader, Required))
                    found++;
                reader.Skip();
            }

            return found == Required.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Names(ref Utf8JsonReader reader, string[] names)
    {
        foreach (var name in names)
        {
            if (reader.ValueTextEquals(name))
                return true;
        }

        return false;
    }
}
