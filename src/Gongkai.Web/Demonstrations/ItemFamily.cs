using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Web.Demonstrations;

/// <summary>Items that differ in two words: each of <paramref name="A"/> with each of <paramref name="B"/> is one.</summary>
/// <param name="Column">Code of the column.</param>
/// <param name="Genre">Form.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Department">The department that writes it.</param>
/// <param name="Keywords">Keywords; <c>{a}</c> and <c>{b}</c> stand for the words, as in title and body.</param>
/// <param name="Title">Title.</param>
/// <param name="A">The one words.</param>
/// <param name="B">The other words.</param>
/// <param name="Body">Paragraphs.</param>
internal sealed record ItemFamily(
    string Column, Genre Genre, string Subject, string Department, string Keywords, string Title,
    IReadOnlyList<string> A, IReadOnlyList<string> B, IReadOnlyList<string> Body)
{
    /// <summary>Document number; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The first day of validity; null where the question does not arise.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Whether the items explain the zone's document.</summary>
    public bool Explains { get; init; }

    /// <summary>Whether each item makes an offer.</summary>
    public bool Offers { get; init; }

    /// <summary>The files that each item comes with.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The days of publication one by one (MM-dd); else they are spread from <see cref="From"/> to <see cref="Through"/>.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>The first day of the spread.</summary>
    public string From { get; init; } = "01-05";

    /// <summary>The last day of the spread.</summary>
    public string Through { get; init; } = "12-26";

    public static IReadOnlyList<ItemFamily> All()
    {
        using var stream = typeof(ItemFamily).Assembly.GetManifestResourceStream("demonstration-items.json")!;
        return JsonSerializer.Deserialize<List<ItemFamily>>(stream, JsonOptions)!;
    }

    /// <summary>The pairs of words, in order.</summary>
    public IReadOnlyList<(string A, string B)> Pairs => [.. from a in A from b in B select (a, b)];

    /// <summary>The day of publication of the item at a place: a working day of the week.</summary>
    public DateOnly Day(int year, int place)
    {
        var day = On.Count > 0 ? Parse(On[place]) : Spread();
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

        DateOnly Spread()
        {
            var (first, last) = (Parse(From), Parse(Through));
            return first.AddDays((last.DayNumber - first.DayNumber) * place / Pairs.Count);
        }

        DateOnly Parse(string text) => DateOnly.ParseExact($"{year}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A text with the words put in.</summary>
    public static string Fill(string text, (string A, string B) words) =>
        text.Replace("{a}", words.A, StringComparison.Ordinal).Replace("{b}", words.B, StringComparison.Ordinal);

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
