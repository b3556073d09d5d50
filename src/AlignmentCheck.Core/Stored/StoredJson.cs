using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Stored;

/// <summary>How <see cref="StoredContext"/> is applied: the kinds of checks have names of their own, so that a type may get another name in the code.</summary>
internal static class StoredJson
{
    private const string KindProperty = "kind";

    private static readonly IJsonTypeInfoResolver Resolver = StoredContext.Default.WithAddedModifier(NameKinds);

    private static readonly JsonSerializerOptions Whole = Options([]);

    /// <summary>Every value with all that hangs on it.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Whole.GetTypeInfo(typeof(T));

    /// <summary>Some values by reference.</summary>
    public static JsonTypeInfo<T> Of<T>(IEnumerable<JsonConverter> references) => (JsonTypeInfo<T>)Options(references).GetTypeInfo(typeof(T));

    public static byte[] Write<T>(T value) => StoredBytes.Pack(JsonSerializer.SerializeToUtf8Bytes(value, Of<T>()));

    /// <exception cref="StoredFormatException">The bytes are not such a value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes)
        where T : class
    {
        var json = StoredBytes.Unpack(bytes);
        return Checked(() => JsonSerializer.Deserialize(json, Of<T>()));
    }

    /// <exception cref="StoredFormatException">The part is not such a value.</exception>
    public static T Read<T>(JsonElement part, JsonTypeInfo<T> type)
        where T : class => Checked(() => part.Deserialize(type));

    private static T Checked<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new StoredFormatException($"The stored bytes hold nothing in place of {typeof(T).Name}.");
        }
        catch (JsonException e)
        {
            throw new StoredFormatException($"The stored bytes are not of the kind {typeof(T).Name}.", e);
        }
    }

    private static JsonSerializerOptions Options(IEnumerable<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(StoredContext.Default.Options) { TypeInfoResolver = Resolver };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        if (type.Type == typeof(Check))
        {
            type.PolymorphismOptions = Kinds(
                new(typeof(SameChoiceCheck), "sameChoice"),
                new(typeof(PredictionCheck), "prediction"),
                new(typeof(FrequencyCheck), "frequency"),
                new(typeof(SharedChoiceCheck), "sharedChoice"),
                new(typeof(SplitCheck), "split"));
        }
        else if (type.Type == typeof(CheckResult))
        {
            type.PolymorphismOptions = Kinds(
                new(typeof(ChoiceCheckResult), "choice"),
                new(typeof(FrequencyCheckResult), "frequency"),
                new(typeof(PredictionCheckResult), "prediction"),
                new(typeof(SplitCheckResult), "split"));
        }
    }

    private static JsonPolymorphismOptions Kinds(params ReadOnlySpan<JsonDerivedType> kinds)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = KindProperty };
        foreach (var kind in kinds)
        {
            options.DerivedTypes.Add(kind);
        }

        return options;
    }
}
