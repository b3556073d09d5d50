using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// The strongest attacker: he knows every answer of everybody but the one newcomer, knows that nobody else moved, and holds the whole
/// report. He goes through all answers the newcomer can have given and keeps those that give this report: dimension by dimension by what
/// depends on it alone, then all dimensions together by the overall score and by the p values, which Holm ties to each other.
/// </summary>
internal sealed class NewcomerAttack
{
    private readonly Round _others;
    private readonly DisclosedResult _report;
    private readonly Team _team;
    private readonly List<List<Guess>> _left;

    private NewcomerAttack(Round others, Team team, DisclosedResult report)
    {
        (_others, _team, _report) = (others, team, report);
        _left = [.. report.Dimensions.Select(d => Guesses(d).ToList())];
        KeepWhatFitsTogether();
    }

    /// <summary>For each statement of the newcomer the answers that stay possible: 1 to 5, "d" and ".".</summary>
    public static Dictionary<string, char[]> PossibleAnswers(Round others, Team team, DisclosedResult report)
    {
        var attack = new NewcomerAttack(others, team, report);
        return report.Dimensions
            .SelectMany((d, i) => d.Dimension.Statements.Select((s, at) => (s.Id, Answers: attack._left[i].Select(g => g.Ticks[at]).Distinct().ToArray())))
            .ToDictionary(p => p.Id, p => p.Answers);
    }

    /// <summary>Whether the answers that were really given are among those kept: else the attack would be worthless.</summary>
    public static bool KeepsTheTruth(Dictionary<string, char[]> possible, Person newcomer) =>
        possible.All(p => p.Value.Contains(newcomer[p.Key] switch { null => '.', "dk" => 'd', var tick => tick[0] }));

    private sealed record Guess(string Ticks, double Sales, double Marketing, double P, int Gap);

    /// <summary>Answers in one dimension with which everything in it is as shown but what other dimensions touch.</summary>
    private IEnumerable<Guess> Guesses(DimensionResult shown)
    {
        var dimension = shown.Dimension;
        var (sales, marketing) = (Cells(Team.Sales, dimension), Cells(Team.Marketing, dimension));
        var statements = Text(shown.Statements);
        var tests = new Dictionary<long, RankTest>();
        foreach (var ticks in AllTicks(dimension))
        {
            var cells = CellsOf(ticks);
            var scores = new DimensionScores(
                dimension,
                Tally(dimension, sales, _team == Team.Sales ? cells : null),
                Tally(dimension, marketing, _team == Team.Marketing ? cells : null));
            if (HasShownScores(shown.Score!.Teams!, scores) && Text(new StatementGate(_others.Terms, DisclosureMode.PerTeam, []).Pass(scores)) == statements)
            {
                // The test is dear, and follows from the newcomer's score alone.
                var (s, m) = (scores.Sales.Scores, scores.Marketing.Scores);
                var key = (long)Math.Round(((s.Mean!.Value * 1000) + m.Mean!.Value) * 1e6);
                if (!tests.TryGetValue(key, out var test))
                {
                    tests[key] = test = RankTest.Of(s, m)!.Value;
                }

                yield return new Guess(ticks, s.Mean!.Value, m.Mean!.Value, test.P, shown.Score.Teams!.Gap);
            }
        }
    }

    private bool HasShownScores(TeamComparison shown, DimensionScores scores) =>
        IsShown(shown.Sales, scores.Sales.Scores, _others.Terms.InvitedSales)
        && IsShown(shown.Marketing, scores.Marketing.Scores, _others.Terms.InvitedMarketing)
        && Rounding.To(RankStatistic.Of(scores.Sales.Scores.Counts, scores.Marketing.Scores.Counts).Delta, shown.P is null ? 1 : 2).Equals(shown.CliffsDelta);

    private static bool IsShown(ScoreFigure shown, PersonScores scores, int? invited) =>
        scores.People == shown.Answered
        && Rounding.Whole(scores.Mean!.Value) == shown.Score
        && Interval.Of(scores, invited)!.Value == new Interval(shown.Low, shown.High);

    private static string Text(IReadOnlyList<StatementResult> statements) => string.Join('\n', statements);

    private int[][] Cells(Team team, Dimension dimension) =>
        [.. _others.People.Where(p => p.Team == team).Select(p => dimension.Statements.Select(s => CellOf(p[s.Id])).ToArray())];

    private static int[] CellsOf(string ticks) => [.. ticks.Select(t => CellOf(t switch { '.' => null, 'd' => "dk", _ => $"{t}" }))];

    private static int CellOf(string? answer) => answer switch { null => Cell.Empty, "dk" => Cell.DontKnowPoint, _ => answer[0] - '0' };

    private static DimensionTally Tally(Dimension dimension, int[][] people, int[]? newcomer)
    {
        var tally = new DimensionTally(dimension, 0);
        foreach (var person in people)
        {
            tally.Add(person);
        }

        if (newcomer is not null)
        {
            tally.Add(newcomer);
        }

        return tally;
    }

    private void KeepWhatFitsTogether()
    {
        // Of guesses with the same score one stands for all.
        var kinds = _left.Select(guesses => guesses.GroupBy(g => (g.Sales, g.Marketing, g.P)).Select(g => g.First()).ToArray()).ToArray();
        var kept = kinds.Select(_ => new HashSet<(double, double, double)>()).ToArray();
        foreach (var choice in Choices(kinds, 0))
        {
            if (FitsTogether(choice))
            {
                for (var i = 0; i < choice.Length; i++)
                {
                    kept[i].Add((choice[i].Sales, choice[i].Marketing, choice[i].P));
                }
            }
        }

        for (var i = 0; i < _left.Count; i++)
        {
            _left[i].RemoveAll(g => !kept[i].Contains((g.Sales, g.Marketing, g.P)));
        }
    }

    private bool FitsTogether(Guess[] choice)
    {
        var adjusted = Holm.Adjust([.. choice.Select(g => g.P)]);
        for (var i = 0; i < choice.Length; i++)
        {
            var teams = _report.Dimensions[i].Score!.Teams!;
            var below = Rounding.Less(adjusted[i], 0.05) ? 0.05 : Rounding.Less(adjusted[i], 0.1) ? 0.1 : (double?)null;
            var verdict = Math.Abs(choice[i].Gap) < 10 ? GapVerdict.Close
                : below == 0.05 ? GapVerdict.Differ
                : Rounding.Less(choice[i].P, 0.1) ? GapVerdict.Likely
                : GapVerdict.Unclear;
            if (below != teams.PBelow || verdict != teams.Verdict)
            {
                return false;
            }
        }

        var (sales, marketing) = (choice.Average(g => g.Sales), choice.Average(g => g.Marketing));
        return _report.Overall is not { } overall
            || (Rounding.Whole(sales) == overall.Sales && Rounding.Whole(marketing) == overall.Marketing && Rounding.Whole((sales + marketing) / 2) == overall.Score);
    }

    private static IEnumerable<Guess[]> Choices(Guess[][] kinds, int from) => from == kinds.Length
        ? [[]]
        : kinds[from].SelectMany(first => Choices(kinds, from + 1).Select(rest => (Guess[])[first, .. rest]));

    private static IEnumerable<string> AllTicks(Dimension dimension)
    {
        IEnumerable<string> all = [""];
        foreach (var statement in dimension.Statements)
        {
            var answers = statement.OffersDontKnow ? "12345d." : "12345.";
            all = all.SelectMany(ticks => answers.Select(a => ticks + a));
        }

        return all;
    }
}
