using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>The figures of a history as the chart over quarters takes them, and the same in words.</summary>
internal sealed class TrendModels(RoundHistory history, ReportTexts texts)
{
    private const int QuartersAYear = 4;

    public IReadOnlyList<TrendMark> Marks(FigureTrend trend, bool withLevels = false) =>
    [
        .. trend.Points.Select((point, place) => new TrendMark(
            When(place),
            history.Rounds[place].Quarter is { } quarter ? texts.Format("Quarter.Short", quarter.Number) : texts["Trend.Now"],
            history.Rounds[place].Quarter is { } named ? ReportTexts.Year(named) : "",
            Mark(point.Sales),
            Mark(point.Marketing),
            point.IsByTeam ? null : Mark(point.Both),
            place > 0 && trend.IsJoined(place),
            withLevels ? point.Level?.Number : null)),
    ];

    /// <summary>Why lines break, or pass rounds by: neighbours of one reason share a note.</summary>
    public IReadOnlyList<TrendNote> Notes(FigureTrend trend) => [.. Missing(trend), .. Reworded(trend), .. AsOne(trend)];

    /// <summary>What happened in the order of the time line, which is that of their numbers.</summary>
    public static IReadOnlyList<TrendMoment> Moments(IEnumerable<TrendEvent> events) =>
    [
        .. events
            .Select(happened => new TrendMoment(Math.Max(When(happened.Day), happened.After is { } round ? When(round) + ShortlyAfter : 0), happened.Label))
            .OrderBy(moment => moment.When),
    ];

    /// <summary>Every round in words: the picture for who does not see it.</summary>
    public string Description(FigureTrend trend) => string.Join(' ', trend.Points.Select((point, place) => texts.Format("Trend.Round", Name(place), Figures(point)))
        .Concat(trend.Breaks.Select(broken => texts.Format(
            "Trend.Broken", Name(broken.Place - 1), Name(broken.Place), texts[$"Trend.Break.{broken.Why}"]))));

    /// <summary>A round's quarter, or that it is the present one.</summary>
    public string Name(int place) => history.Rounds[place].Quarter is { } quarter ? texts.QuarterBrief(quarter) : texts["Trend.Now"];

    public string Figures(TrendPoint point) => point switch
    {
        { Missing: { } missing } => texts[$"Trend.Missing.{missing}"],
        { Sales: { } sales, Marketing: { } marketing } => texts.Format(
            "Trend.Teams", texts.TeamName(Team.Sales), Figure(sales), texts.TeamName(Team.Marketing), Figure(marketing)),
        _ => Figure(point.Both!),
    };

    public string Figure(TrendFigure figure) => figure is { Low: { } low, High: { } high }
        ? texts.Format("Trend.Figure", figure.Value, low, high)
        : texts.Format("Trend.Value", figure.Value);

    private static ScoreMark? Mark(TrendFigure? figure) => figure switch
    {
        null => null,
        { Low: { } low, High: { } high } => new ScoreMark(figure.Value, new Charts.Interval(low, high)),
        _ => new ScoreMark(figure.Value),
    };

    private IEnumerable<TrendNote> Missing(FigureTrend trend) =>
        Runs(trend, point => point.Missing).Select(run => new TrendNote(
            Middle(run.From, run.To), texts[$"Trend.Missing.{run.Of}"], [.. Enumerable.Range(run.From, run.To - run.From + 1).Select(When)]));

    private IEnumerable<TrendNote> Reworded(FigureTrend trend) => trend.Breaks
        .Where(broken => broken.Why == NoComparison.Question)
        .Select(broken => new TrendNote(
            Middle(broken.Place - 1, broken.Place), texts[$"Trend.Break.{broken.Why}"], [Middle(broken.Place - 1, broken.Place)]));

    /// <summary>Rounds in which both teams are one, where in others they are two.</summary>
    private IEnumerable<TrendNote> AsOne(FigureTrend trend)
    {
        var breaks = trend.Breaks.Where(broken => broken.Why == NoComparison.Mode).Select(broken => broken.Place).ToArray();
        return breaks.Length == 0
            ? []
            : Runs<bool>(trend, point => point.Missing is null && !point.IsByTeam ? true : null).Select(run => new TrendNote(
                Middle(run.From, run.To),
                texts[$"Trend.Break.{NoComparison.Mode}"],
                [.. breaks.Where(place => place == run.From || place == run.To + 1).Select(place => Middle(place - 1, place))]));
    }

    /// <summary>Neighbouring rounds of which the same holds.</summary>
    private static IEnumerable<(int From, int To, T Of)> Runs<T>(FigureTrend trend, Func<TrendPoint, T?> select)
        where T : struct
    {
        for (var from = 0; from < trend.Points.Count; from++)
        {
            if (select(trend.Points[from]) is { } value)
            {
                var to = from;
                while (to + 1 < trend.Points.Count && Equals(select(trend.Points[to + 1]), value))
                {
                    to++;
                }

                yield return (from, to, value);
                from = to;
            }
        }
    }

    private double Middle(int from, int to) => (When(from) + When(to)) / 2;

    /// <summary>A round that nobody named stands a quarter after the last one.</summary>
    private double When(int place) => history.Rounds[place].Quarter is { } quarter ? When(quarter)
        : place == 0 ? 0
        : When(place - 1) + 1;

    private const double HalfAQuarter = 0.5;

    // Apart from the round that it came after, of which it is no part.
    private const double ShortlyAfter = 0.2;

    private static double When(Quarter quarter) => (QuartersAYear * quarter.Year) + quarter.Number;

    /// <summary>A round stands in the middle of its quarter.</summary>
    private static double When(DateOnly day)
    {
        var quarter = Quarter.Of(day);
        var part = (double)(day.DayNumber - quarter.FirstDay.DayNumber) / (quarter.Next.FirstDay.DayNumber - quarter.FirstDay.DayNumber);
        return When(quarter) - HalfAQuarter + part;
    }
}
