using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlignmentCheck.Core.Stored;

/// <summary>Writes a name in place of a value that is stored elsewhere, and finds the value again by it.</summary>
internal sealed class Reference<T> : JsonConverter<T>
    where T : class
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<T, string> _names = new(ReferenceEqualityComparer.Instance);

    /// <param name="all">Every value there is, with its name.</param>
    public Reference(IEnumerable<(string Name, T Value)> all)
    {
        foreach (var (name, value) in all)
        {
            _values.TryAdd(name, value);
            _names.TryAdd(value, name);
        }
    }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && _values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException("A reference leads nowhere.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(_names[value]);
}
