using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>Where lines over quarters run, and which of their points stand by themselves.</summary>
internal sealed class SlopeLayout(IReadOnlyList<QuarterMark> quarters)
{
    /// <summary>A line between two neighbours of one kind. Quarters without a score are passed over; a line never joins a team to both together.</summary>
    public IEnumerable<(Team? Team, int From, int To)> Segments =>
        Neighbours.SelectMany(pair => Teams(pair.From).Intersect(Teams(pair.To)).Select(team => (team, pair.From, pair.To)));

    /// <summary>The last point, and every other that no line would show.</summary>
    public IEnumerable<(Team? Team, int At)> Points =>
        Shown.SelectMany(at => Teams(at).Select(team => (Team: team, At: at)))
            .Where(point => point.At == Last || !Segments.Any(s => s.Team == point.Team && (s.From == point.At || s.To == point.At)));

    /// <summary>The numbers of the last point, as far apart as they need to be read.</summary>
    public IEnumerable<(Team? Team, double Y)> Labels
    {
        get
        {
            if (Last is not { } last)
            {
                return [];
            }

            if (quarters[last] is not { Sales: { } sales, Marketing: { } marketing })
            {
                return [(null, Y(null, last))];
            }

            var middle = (Height(sales) + Height(marketing)) / 2;
            var half = Math.Max(Math.Abs(Height(sales) - Height(marketing)), Sizes.SlopeLabelsApart) / 2;
            var salesAbove = sales >= marketing ? 1 : -1;
            return [(Team.Sales, middle - (salesAbove * half)), (Team.Marketing, middle + (salesAbove * half))];
        }
    }

    /// <summary>The last quarter with a score; null where there is none.</summary>
    public int? Last => Shown.Count == 0 ? null : Shown[^1];

    private List<int> Shown { get; } = [.. Enumerable.Range(0, quarters.Count).Where(at => Teams(quarters[at]).Count > 0)];

    private IEnumerable<(int From, int To)> Neighbours => Shown.Zip(Shown.Skip(1));

    /// <summary>Percent of the plot's width.</summary>
    public double X(int at) => quarters.Count == 1 ? 0 : 100.0 * at / (quarters.Count - 1);

    public double Y(Team? team, int at) => Height(quarters[at].Of(team) ?? 0);

    public static double Height(int score) => Sizes.SlopeBottom - (score / 100.0 * (Sizes.SlopeBottom - Sizes.SlopeTop));

    private IReadOnlyList<Team?> Teams(int at) => Teams(quarters[at]);

    private static IReadOnlyList<Team?> Teams(QuarterMark quarter) => quarter switch
    {
        { Sales: not null, Marketing: not null } => [Team.Sales, Team.Marketing],
        { Pooled: not null } => [null],
        _ => [],
    };
}
