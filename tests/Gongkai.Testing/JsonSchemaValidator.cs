using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gongkai.Testing;

/// <summary>Checks JSON against a schema that uses the keywords of the report schema and no others.</summary>
public sealed class JsonSchemaValidator(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "format", "then"];

    private readonly List<string> errors = [];

    /// <summary>All violations, each with the place in the instance.</summary>
    public static IReadOnlyList<string> Validate(JsonElement schema, JsonElement instance)
    {
        var validator = new JsonSchemaValidator(schema);
        validator.Check(schema, instance, "$");
        return validator.errors;
    }

    private bool Holds(JsonElement schema, JsonElement instance)
    {
        var trial = new JsonSchemaValidator(root);
        trial.Check(schema, instance, "$");
        return trial.errors.Count == 0;
    }

    private void Check(JsonElement schema, JsonElement instance, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Annotations.Contains(keyword.Name))
                continue;
            if (!Accepts(schema, keyword.Name, keyword.Value, instance, at))
                errors.Add($"{at}: {keyword.Name} {keyword.Value}");
        }
    }

    private bool Accepts(JsonElement schema, string keyword, JsonElement value, JsonElement instance, string at) => keyword switch
    {
        "$ref" => Descend(Resolve(value.GetString()!), instance, at),
        "type" => (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Single(value)).Any(type => IsOf(instance, type.GetString()!)),
        "const" => JsonElement.DeepEquals(value, instance),
        "enum" => value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, instance)),
        "pattern" => instance.ValueKind != JsonValueKind.String || Regex.IsMatch(instance.GetString()!, value.GetString()!),
        "anyOf" => value.EnumerateArray().Any(option => Holds(option, instance)),
        "allOf" => value.EnumerateArray().All(part => Descend(part, instance, at)),
        "if" => !Holds(value, instance) || Descend(schema.GetProperty("then"), instance, at),
        "required" => instance.ValueKind != JsonValueKind.Object || value.EnumerateArray().All(name => instance.TryGetProperty(name.GetString()!, out _)),
        "minItems" => instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() >= value.GetInt32(),
        "maxItems" => instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() <= value.GetInt32(),
        "items" => instance.ValueKind != JsonValueKind.Array
            || instance.EnumerateArray().Select((item, index) => Descend(value, item, $"{at}[{index}]")).All(good => good),
        "prefixItems" => instance.ValueKind != JsonValueKind.Array
            || value.EnumerateArray().Zip(instance.EnumerateArray()).Select((pair, index) => Descend(pair.First, pair.Second, $"{at}[{index}]")).All(good => good),
        "properties" => instance.ValueKind != JsonValueKind.Object
            || instance.EnumerateObject().Where(member => value.TryGetProperty(member.Name, out _))
                .All(member => Descend(value.GetProperty(member.Name), member.Value, $"{at}.{member.Name}")),
        "additionalProperties" => instance.ValueKind != JsonValueKind.Object
            || instance.EnumerateObject()
                .Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
                .All(member => value.ValueKind == JsonValueKind.Object && Descend(value, member.Value, $"{at}.{member.Name}")),
        _ => throw new NotSupportedException($"The validator does not know the keyword {keyword}."),
    };

    private bool Descend(JsonElement schema, JsonElement instance, string at)
    {
        var before = errors.Count;
        Check(schema, instance, at);
        return errors.Count == before;
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));

    private static IEnumerable<JsonElement> Single(JsonElement value) => [value];

    private static bool IsOf(JsonElement instance, string type) => type switch
    {
        "object" => instance.ValueKind == JsonValueKind.Object,
        "array" => instance.ValueKind == JsonValueKind.Array,
        "string" => instance.ValueKind == JsonValueKind.String,
        "number" => instance.ValueKind == JsonValueKind.Number,
        "integer" => instance.ValueKind == JsonValueKind.Number && instance.TryGetInt64(out _),
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => instance.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The validator does not know the type {type}."),
    };
}
