using System.Collections.Frozen;
using System.Text.Json;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Forecasts;

/// <summary>What somebody expects the two teams to score in a dimension.</summary>
/// <param name="Sales">0 to 100; null where nothing is expected.</param>
/// <param name="Marketing">0 to 100; null where nothing is expected.</param>
public sealed record ExpectedScores(int? Sales, int? Marketing)
{
    public int? Of(Team team) => team == Team.Sales ? Sales : Marketing;
}

/// <summary>What one manager expects of a round before it closes. Dimensions without an expected score are absent.</summary>
public sealed class Forecast
{
    /// <summary>The highest score that can be expected; the lowest is 0.</summary>
    public const int Highest = 100;

    /// <param name="dimensions">Expected scores by dimension id; what is empty is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not 0 to 100.</exception>
    public Forecast(IEnumerable<KeyValuePair<string, ExpectedScores>> dimensions)
    {
        Dimensions = dimensions.Where(expected => expected.Value is not { Sales: null, Marketing: null }).ToFrozenDictionary(StringComparer.Ordinal);
        if (Dimensions.Values.Any(expected => !IsScore(expected.Sales) || !IsScore(expected.Marketing)))
        {
            throw new ArgumentOutOfRangeException(nameof(dimensions), "An expected score is 0 to 100.");
        }
    }

    /// <summary>By dimension id.</summary>
    public IReadOnlyDictionary<string, ExpectedScores> Dimensions { get; }

    public bool IsEmpty => Dimensions.Count == 0;

    /// <returns>0 to 100; null where nothing is expected.</returns>
    public int? Of(string dimensionId, Team team) => Dimensions.GetValueOrDefault(dimensionId)?.Of(team);

    /// <summary>The forecast as it is stored: <c>{"shared-goals":{"sales":60,"marketing":null}}</c>, by dimension id.</summary>
    public string Write() => JsonSerializer.Serialize(
        new SortedDictionary<string, ExpectedScores>(Dimensions.ToDictionary(), StringComparer.Ordinal), StoredJson.Of<SortedDictionary<string, ExpectedScores>>());

    /// <exception cref="StoredFormatException">The text is not what <see cref="Write"/> has written.</exception>
    public static Forecast Read(string json)
    {
        try
        {
            return new Forecast(JsonSerializer.Deserialize(json, StoredJson.Of<SortedDictionary<string, ExpectedScores>>()) ?? throw new JsonException());
        }
        catch (Exception e) when (e is JsonException or ArgumentOutOfRangeException)
        {
            throw new StoredFormatException("The stored text is no forecast.", e);
        }
    }

    private static bool IsScore(int? expected) => expected is null or (>= 0 and <= Highest);
}
