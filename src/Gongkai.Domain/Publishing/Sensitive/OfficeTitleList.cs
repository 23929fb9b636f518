using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Domain.Publishing.Sensitive;

/// <summary>Names and titles of organs and offices: data, since they change by decisions and not by versions.</summary>
/// <param name="Titles">Names of at least seven characters in their right spelling.</param>
/// <param name="Misspellings">Known misspellings, each of the length of its right spelling.</param>
internal sealed partial record OfficeTitleList(IReadOnlyList<string> Titles, IReadOnlyDictionary<string, string> Misspellings)
{
    public static OfficeTitleList BuiltIn { get; } = Read();

    private static OfficeTitleList Read()
    {
        using var stream = typeof(OfficeTitleList).Assembly.GetManifestResourceStream("office-titles.json")
            ?? throw new InvalidOperationException("The office titles are not embedded in the assembly.");
        return JsonSerializer.Deserialize(stream, TitleJson.Default.OfficeTitleList)!;
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(OfficeTitleList))]
    private sealed partial class TitleJson : JsonSerializerContext;
}
