using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What is said of the managers' forecasts beside the result, made from the figures. There is at least one row.</summary>
public sealed class ForecastSentences(ForecastComparison forecast, DisclosedResult result, ReportTexts texts)
{
    private static readonly Team[] Teams = Enum.GetValues<Team>();

    private readonly ForecastRow[] _surprises = [.. forecast.Rows.Where(row => row.IsSurprise)];

    private bool IsByTeam => result.Mode == DisclosureMode.PerTeam;

    /// <summary>The finding, as the section's title.</summary>
    public string Title()
    {
        if (_surprises.Length > 0)
        {
            var largest = Farthest(_surprises);
            return texts.Format(
                largest.All(row => row.Difference < 0) ? "Forecast.Title.Below" : largest.All(row => row.Difference > 0) ? "Forecast.Title.Above" : "Forecast.Title.Away",
                texts.Capital(Names(largest)),
                largest[0].Distance);
        }

        ForecastRow[] unclear = [.. forecast.Rows.Where(row => row.Verdict == ForecastVerdict.WithinChance)];
        if (unclear.Length > 0)
        {
            var farthest = Farthest(unclear);
            return texts.Format("Forecast.Title.Unclear", Names(farthest), farthest[0].Distance);
        }

        return forecast.Rows.Count switch
        {
            1 => texts.Format("Forecast.Title.OneForeseen", ForecastRow.LeastDistance),
            var all => texts.Format("Forecast.Title.Foreseen", texts.Capital(AllOf(all)), ForecastRow.LeastDistance),
        };
    }

    /// <summary>Who gave a forecast, and what "expected" then means.</summary>
    public string Given() => texts.Count("Forecast.Given", forecast.Managers);

    public string LargestSurprise()
    {
        if (_surprises.Length == 0)
        {
            return texts["Forecast.Largest.None"];
        }

        return Farthest(_surprises) switch
        {
            [var one] => texts.Format(one.Difference < 0 ? "Forecast.Largest.Below" : "Forecast.Largest.Above", texts.Capital(Names([one])), one.Expected, one.Found.Score, one.Distance),
            var several => texts.Format("Forecast.Largest.Several", texts.Capital(Names(several)), several[0].Distance),
        };
    }

    /// <summary>Where managers clearly expected more than was found.</summary>
    public string TooMuch() => WhereOrNowhere(ForecastVerdict.Lower);

    /// <summary>Where managers clearly expected less than was found.</summary>
    public string TooLittle() => WhereOrNowhere(ForecastVerdict.Higher);

    /// <summary>Null where no distance may be chance.</summary>
    public string? MayBeChance() => forecast.Rows.Any(row => row.Verdict == ForecastVerdict.WithinChance)
        ? texts.Format("Forecast.Chance", texts.Capital(Where(ForecastVerdict.WithinChance)))
        : null;

    /// <summary>What came close to its forecast.</summary>
    public string Foreseen()
    {
        var foreseen = forecast.Rows.Count(row => row.Verdict == ForecastVerdict.Foreseen);
        return foreseen == 0 ? texts.Format("Forecast.Foreseen.None", ForecastRow.LeastDistance)
            : foreseen == forecast.Rows.Count && foreseen > 1 ? texts.Format("Forecast.Foreseen.All", texts.Capital(AllOf(foreseen)))
            : texts.Format("Forecast.Foreseen.Some", foreseen, forecast.Rows.Count, Where(ForecastVerdict.Foreseen));
    }

    /// <summary>Scores that are shown and that nobody expected; null where there are none.</summary>
    public string? NotForecast()
    {
        (Dimension Dimension, Team? Team)[] missing =
        [
            .. result.Dimensions.Where(dimension => dimension.Score is not null)
                .SelectMany(_ => IsByTeam ? Teams.Cast<Team?>() : [null], (dimension, team) => (dimension.Dimension, Team: team))
                .Where(score => !forecast.Rows.Any(row => string.Equals(row.Dimension.Id, score.Dimension.Id, StringComparison.Ordinal) && row.Team == score.Team)),
        ];
        return missing.Length == 0 ? null : texts.Format("Forecast.Missing", Names(missing));
    }

    /// <summary>A row's figures, as the title of its picture.</summary>
    public string Figures(ForecastRow row) =>
        texts.Format("Forecast.Figures", row.Dimension.Name, row.Team is { } team ? texts.TeamName(team) : texts["Team.Both"], row.Expected, row.Found.Score);

    /// <summary>What a row's distance comes to: "24 lower".</summary>
    public string Distance(ForecastRow row) => row.Difference switch
    {
        0 => texts["Forecast.AsExpected"],
        < 0 => texts.Format("Forecast.LowerBy", row.Distance),
        _ => texts.Format("Forecast.HigherBy", row.Distance),
    };

    public string Verdict(ForecastRow row) => row.Verdict switch
    {
        ForecastVerdict.Foreseen => texts["Forecast.Verdict.Foreseen"],
        ForecastVerdict.WithinChance => texts["Forecast.Verdict.WithinChance"],
        _ => texts["Forecast.Verdict.Surprise"],
    };

    /// <summary>Null where every manager who gave a forecast gave this one.</summary>
    public string? GivenBy(ForecastRow row) => row.Given == forecast.Managers ? null : texts.Format("Forecast.GivenBy", row.Given, forecast.Managers);

    private static ForecastRow[] Farthest(ForecastRow[] rows)
    {
        var most = rows.Max(row => row.Distance);
        return [.. rows.Where(row => row.Distance == most)];
    }

    private string WhereOrNowhere(ForecastVerdict verdict) => forecast.Rows.Any(row => row.Verdict == verdict)
        ? texts.Format("Forecast.Where", texts.Capital(Where(verdict)))
        : texts["Forecast.Nowhere"];

    private string Where(ForecastVerdict verdict) => Names([.. forecast.Rows.Where(row => row.Verdict == verdict)]);

    private string Names(ForecastRow[] rows) => Names([.. rows.Select(row => (row.Dimension, row.Team))]);

    /// <summary>"both teams on shared goals; Sales on feedback and fair incentives"; without teams the dimensions alone.</summary>
    private string Names((Dimension Dimension, Team? Team)[] scores)
    {
        if (!IsByTeam)
        {
            return texts.List([.. scores.Select(score => texts.Lower(score.Dimension.Name))]);
        }

        var byDimension = scores.GroupBy(score => score.Dimension.Id, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        (string Who, string[] Where)[] groups =
        [
            .. Teams.Select(team => (texts.TeamName(team), byDimension.Where(both => both is [var one] && one.Team == team)))
                .Prepend((texts["Forecast.BothTeams"], byDimension.Where(both => both.Length > 1)))
                .Select(group => (group.Item1, group.Item2.Select(found => texts.Lower(found[0].Dimension.Name)).ToArray()))
                .Where(group => group.Item2.Length > 0),
        ];
        string[] said = [.. groups.Select(group => texts.Format("Forecast.On", group.Who, texts.List(group.Where)))];
        return groups.All(group => group.Where.Length == 1) ? texts.List(said) : string.Join(texts["Forecast.Semicolon"], said);
    }

    private string AllOf(int number) => number is >= 2 and <= 9 ? texts[$"All.{number}"] : texts.Format("All.Many", number);
}
