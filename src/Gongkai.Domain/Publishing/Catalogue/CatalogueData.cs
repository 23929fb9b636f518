using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Domain.Publishing.Catalogue;

/// <summary>What the rules ask of every catalogue, as data: it changes by decisions, not by versions of the program.</summary>
/// <param name="StatutoryItems">The items of articles 20 and 21, in their order.</param>
/// <param name="PilotFields">The 26 fields in which standard catalogues were piloted for local levels.</param>
/// <param name="Subjects">The subjects of the State Council's classification of documents (主题分类).</param>
public sealed partial record CatalogueData(
    IReadOnlyList<StatutoryItem> StatutoryItems, IReadOnlyList<string> PilotFields, IReadOnlyList<string> Subjects)
{
    /// <summary>The data that come with the program.</summary>
    public static CatalogueData BuiltIn { get; } = Read();

    /// <summary>The statutory item with a code (<c>20.7</c>); null where there is none.</summary>
    public StatutoryItem? Statutory(string code) => StatutoryItems.FirstOrDefault(item => item.Code == code);

    private static CatalogueData Read()
    {
        using var stream = typeof(CatalogueData).Assembly.GetManifestResourceStream("catalogue.json")
            ?? throw new InvalidOperationException("The catalogue data are not embedded in the assembly.");
        return JsonSerializer.Deserialize(stream, DataJson.Default.CatalogueData)!;
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UseStringEnumConverter = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(CatalogueData))]
    private sealed partial class DataJson : JsonSerializerContext;
}
