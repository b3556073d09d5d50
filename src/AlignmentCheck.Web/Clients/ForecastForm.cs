using System.Globalization;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a manager expects, as it stands in the form: a number for each dimension and team, or nothing.</summary>
internal sealed class ForecastForm
{
    private readonly Dictionary<(string Dimension, Team Team), ForecastField> _fields;

    private ForecastForm(Questionnaire questionnaire, Func<Dimension, Team, string> textOf)
    {
        Dimensions = questionnaire.Dimensions;
        _fields = Dimensions
            .SelectMany(_ => Enum.GetValues<Team>(), (dimension, team) => new ForecastField(dimension, team, textOf(dimension, team)))
            .ToDictionary(field => (field.Dimension.Id, field.Team));
    }

    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Entries that are no score.</summary>
    public IEnumerable<ForecastField> Wrong => _fields.Values.Where(entry => entry.IsWrong);

    /// <summary>A form with what was entered before.</summary>
    public static ForecastForm Of(Questionnaire questionnaire, Forecast? earlier) =>
        new(questionnaire, (dimension, team) => earlier?.Of(dimension.Id, team)?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>A form as it was sent. Fields that it does not have are passed over.</summary>
    public static ForecastForm Sent(Questionnaire questionnaire, IFormCollection sent) =>
        new(questionnaire, (dimension, team) => sent[ForecastField.NameOf(dimension, team)].FirstOrDefault() ?? "");

    public ForecastField Of(Dimension dimension, Team team) => _fields[(dimension.Id, team)];

    /// <exception cref="ArgumentOutOfRangeException">Some entries are <see cref="Wrong"/>.</exception>
    public Forecast ToForecast() => new(Dimensions.Select(dimension => KeyValuePair.Create(
        dimension.Id, new ExpectedScores(Of(dimension, Team.Sales).Score, Of(dimension, Team.Marketing).Score))));
}

/// <summary>One entry.</summary>
/// <param name="Dimension">Of which dimension.</param>
/// <param name="Team">Whose score.</param>
/// <param name="Text">As typed.</param>
internal sealed record ForecastField(Dimension Dimension, Team Team, string Text)
{
    private const int NotAScore = -1;

    public string Name => NameOf(Dimension, Team);

    /// <summary>Null where it is empty; outside 0 to 100 where it is wrong.</summary>
    public int? Score => string.IsNullOrWhiteSpace(Text) ? null
        : int.TryParse(Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= Forecast.Highest ? score
        : NotAScore;

    public bool IsWrong => Score == NotAScore;

    public static string NameOf(Dimension dimension, Team team) => $"{dimension.Id}.{TeamTexts.Class(team)}";
}
