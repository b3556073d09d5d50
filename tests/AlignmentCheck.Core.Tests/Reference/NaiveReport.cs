using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>
/// A whole report straight from instrument.md, over lists of people and their texts: no counts, no cells, nothing of the program but
/// the names of its figures. What it gives has the form of <see cref="Figures"/>.
/// </summary>
internal sealed partial class NaiveReport
{
    private readonly SortedDictionary<string, string> _lines = new(StringComparer.Ordinal);
    private readonly Questionnaire _asked;
    private readonly RoundTerms _terms;
    private readonly IReadOnlySet<string> _notAsked;
    private readonly Person[] _sales;
    private readonly Person[] _marketing;
    private readonly Person[] _all;
    private readonly int _f;
    private readonly DisclosureMode _mode;

    private NaiveReport(Round round)
    {
        (_asked, _terms, _notAsked) = (round.Questionnaire, round.Terms, round.NotAsked);
        _f = _terms.Floor;
        _all = [.. round.People.Where(p => p.Answers.Count > 0)];
        _sales = [.. _all.Where(p => p.Team == Team.Sales)];
        _marketing = [.. _all.Where(p => p.Team == Team.Marketing)];
        _mode = _sales.Length >= _f && _marketing.Length >= _f ? DisclosureMode.PerTeam
            : _terms.MayPool && _all.Length >= 2 * _f && _sales.Length >= 3 && _marketing.Length >= 3 ? DisclosureMode.Pooled
            : DisclosureMode.None;
    }

    private bool IsPerTeam => _mode == DisclosureMode.PerTeam;

    public static SortedDictionary<string, string> Of(Round round)
    {
        var report = new NaiveReport(round);
        report.Write();
        return report._lines;
    }

    private void Write()
    {
        Put("Questionnaire", _asked.Id);
        Put("Terms", _terms);
        Put("Mode", _mode);
        WriteParticipation();
        WriteDimensions();
        WriteOverall();
        WriteWords();
        WriteOwnership();
        WriteComments();
    }

    private void WriteParticipation()
    {
        var isSecret = _mode == DisclosureMode.None && _all.Length < 2 * _f;
        Put("Participation.Total.Answered", isSecret ? null : _all.Length);
        Put("Participation.Total.FewerThan", isSecret ? 2 * _f : null);
        Put("Participation.Total.Invited", _terms.InvitedSales + _terms.InvitedMarketing);
        if (IsPerTeam)
        {
            Put("Participation.Sales.Answered", _sales.Length);
            Put("Participation.Sales.Invited", _terms.InvitedSales);
            Put("Participation.Marketing.Answered", _marketing.Length);
            Put("Participation.Marketing.Invited", _terms.InvitedMarketing);
        }
    }

    private void WriteDimensions()
    {
        foreach (var core in new[] { true, false })
        {
            var tested = _asked.Dimensions.Where(d => d.IsCore == core && IsShown(d)).ToArray();
            var p = IsPerTeam ? tested.Select(d => P(Scores(_sales, d), Scores(_marketing, d))).ToArray() : [];
            var adjusted = Naive.Holm(p);
            for (var i = 0; i < tested.Length; i++)
            {
                if (IsPerTeam)
                {
                    WriteTeams(tested[i], p[i], adjusted[i]);
                }
                else
                {
                    WritePooled(tested[i]);
                }
            }
        }

        foreach (var dimension in _asked.Dimensions)
        {
            Put($"Dimensions[{dimension.Id}].Dimension", dimension.Id);
            if (!IsShown(dimension))
            {
                Hold(dimension.Id, HoldReason.Floor);
            }

            foreach (var statement in dimension.Statements)
            {
                WriteStatement(dimension, statement);
            }

            if (dimension.Check is { } check && check.Questions.All(q => !_notAsked.Contains(q.Id)))
            {
                WriteCheck($"Dimensions[{dimension.Id}].Check", check);
            }
        }
    }

    /// <summary>Whether a dimension's score is shown: f people of each team, or of both together in a pooled round.</summary>
    private bool IsShown(Dimension dimension) => TierOf(Groups.Select(g => Scores(g.People, dimension).Count)) > 0;

    private void WriteTeams(Dimension dimension, double p, double adjusted)
    {
        var path = $"Dimensions[{dimension.Id}].Score";
        var (sales, marketing) = (Scores(_sales, dimension), Scores(_marketing, dimension));
        var (shownS, shownM) = (Naive.Whole(sales.Average()), Naive.Whole(marketing.Average()));
        var gap = shownS - shownM;
        var isSmall = Math.Min(sales.Count, marketing.Count) < 2 * _f;
        var verdict = Math.Abs(gap) < 10 ? GapVerdict.Close
            : adjusted < 0.05 - 1e-9 ? GapVerdict.Differ
            : p < 0.10 - 1e-9 ? GapVerdict.Likely
            : GapVerdict.Unclear;
        Put($"{path}.Score", Naive.Whole((sales.Average() + marketing.Average()) / 2));
        WriteLevel(path, Math.Min(shownS, shownM));
        Put($"{path}.Lower", Math.Min(shownS, shownM));
        WriteFigure($"{path}.Teams.Sales", sales, _terms.InvitedSales);
        WriteFigure($"{path}.Teams.Marketing", marketing, _terms.InvitedMarketing);
        Put($"{path}.Teams.Gap", gap);
        Put($"{path}.Teams.Verdict", verdict);
        Put($"{path}.Teams.ChanceInTenths", verdict == GapVerdict.Unclear ? Naive.Whole(10 * Naive.ChanceOfGap(gap, sales, marketing)) : null);
        Put($"{path}.Teams.CliffsDelta", Naive.Decimals(Naive.Delta(sales, marketing), isSmall ? 1 : 2));
        Put($"{path}.Teams.P", isSmall ? null : Naive.Decimals(adjusted, 3));
        Put($"{path}.Teams.PBelow", adjusted < 0.05 - 1e-9 ? 0.05 : adjusted < 0.10 - 1e-9 ? 0.1 : null);
        var split = new[] { (Team.Sales, sales), (Team.Marketing, marketing) }
            .Where(t => t.Item2.Count >= 2 * _f && Naive.Deviation(t.Item2) >= 30 - 1e-9)
            .ToArray();
        for (var i = 0; i < split.Length; i++)
        {
            Put($"{path}.Teams.Split[{i}]", split[i].Item1);
        }

        if (isSmall)
        {
            Hold($"{dimension.Id}:p", HoldReason.Tier);
        }
    }

    private void WritePooled(Dimension dimension)
    {
        var path = $"Dimensions[{dimension.Id}].Score";
        var score = Naive.Whole(Scores(_all, dimension).Average());
        Put($"{path}.Score", score);
        WriteLevel(path, score);
        Put($"{path}.Lower", score);
        WriteFigure($"{path}.Pooled", Scores(_all, dimension), _terms.InvitedSales + _terms.InvitedMarketing);
        Hold($"gap:{dimension.Id}", HoldReason.Mode);
    }

    private void WriteFigure(string path, IReadOnlyCollection<double> scores, int? invited)
    {
        var (low, high) = Naive.Interval(scores, invited);
        Put($"{path}.Score", Naive.Whole(scores.Average()));
        Put($"{path}.Answered", scores.Count);
        Put($"{path}.Low", low);
        Put($"{path}.High", high);
    }

    private void WriteLevel(string path, int lower)
    {
        var level = lower < 25 ? 1 : lower < 50 ? 2 : lower < 75 ? 3 : 4;
        int? next = level == 1 ? 25 : level == 2 ? 50 : level == 3 ? 75 : null;
        int? own = level == 2 ? 25 : level == 3 ? 50 : level == 4 ? 75 : null;
        Put($"{path}.Level.Number", level);
        Put($"{path}.Level.Border", next - lower <= 5 ? level + 1 : lower - own <= 5 ? level - 1 : null);
        Put($"{path}.Level.ToNext", next - lower);
    }

    /// <summary>A drawn p is taken from the program, whose drawing has tests of its own; all others are worked out by arrangements of people.</summary>
    private static double P(List<double> sales, List<double> marketing)
    {
        if (Naive.Binomial(sales.Count + marketing.Count, sales.Count) <= 20_000)
        {
            return Naive.ExactP(sales, marketing);
        }

        var drawn = RankTest.Of(Grid(sales), Grid(marketing))!.Value;
        var w = Naive.W(sales, marketing);
        (double.IsInfinity(w) ? w.Equals(drawn.Statistic) : Math.Abs(drawn.Statistic - w) < 1e-9).ShouldBeTrue($"W {w} {drawn.Statistic}");
        return drawn.P;

        static PersonScores Grid(List<double> scores)
        {
            var grid = new PersonScores(4);
            scores.ForEach(s => grid.Add((int)Math.Round(s * 12 / 25), 12));
            return grid;
        }
    }

    private void WriteOverall()
    {
        var core = _asked.Dimensions.Where(d => d.IsCore).ToArray();
        if (_mode == DisclosureMode.None || !core.All(IsShown))
        {
            Hold("overall", HoldReason.Floor);
        }
        else if (_mode == DisclosureMode.Pooled)
        {
            var score = Naive.Whole(core.Average(d => Scores(_all, d).Average()));
            Put("Overall.Score", score);
            WriteLevel("Overall", score);
        }
        else
        {
            var (sales, marketing) = (core.Average(d => Scores(_sales, d).Average()), core.Average(d => Scores(_marketing, d).Average()));
            Put("Overall.Score", Naive.Whole((sales + marketing) / 2));
            Put("Overall.Sales", Naive.Whole(sales));
            Put("Overall.Marketing", Naive.Whole(marketing));
            WriteLevel("Overall", Math.Min(Naive.Whole(sales), Naive.Whole(marketing)));
        }
    }

    private void WriteComments()
    {
        Put("CommentsWithheld", 0);
        if (_asked.Comment is null || _notAsked.Contains("comment"))
        {
            return;
        }

        if (!IsPerTeam || Math.Min(_sales.Length, _marketing.Length) < 2 * _f)
        {
            Hold("comments", IsPerTeam ? HoldReason.Tier : HoldReason.Mode);
            return;
        }

        // Their order says nothing and is tested elsewhere; here they are compared sorted.
        var comments = _all.Select(p => p["comment"]).OfType<string>().Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < comments.Length; i++)
        {
            Put($"Comments[{i}]", comments[i]);
        }
    }

    private (string Name, Person[] People)[] Groups => _mode switch
    {
        DisclosureMode.PerTeam => [("Sales", _sales), ("Marketing", _marketing)],
        DisclosureMode.Pooled => [("Pooled", _all)],
        _ => [("", [])],
    };

    /// <summary>0 nothing, 1 from f, 2 from 2f, 3 from 4f: the smallest group decides.</summary>
    private int TierOf(IEnumerable<int> counts) => counts.Min() switch
    {
        var n when n < _f => 0,
        var n when n < 2 * _f => 1,
        var n when n < 4 * _f => 2,
        _ => 3,
    };

    private static List<double> Scores(IEnumerable<Person> people, Dimension dimension) =>
        [.. people.Select(p => ScoreOf(p, dimension)).OfType<double>()];

    /// <summary>The mean of the scored statements, if at least half of the statements have one.</summary>
    public static double? ScoreOf(Person person, Dimension dimension)
    {
        var scored = dimension.Statements
            .Where(s => person[s.Id] is not (null or "dk"))
            .Select(s => 25.0 * (s.Reversed ? 5 - Point(person, s) : Point(person, s) - 1))
            .ToArray();
        return scored.Length > 0 && scored.Length >= dimension.Statements.Count / 2.0 ? scored.Average() : null;
    }

    private static int Point(Person person, Statement statement) => person[statement.Id]![0] - '0';

    private void Put(string path, object? value)
    {
        if (value is not null)
        {
            _lines.Add(path, Figures.Show(value));
        }
    }

    /// <summary>In a round that is not by team, the mode is the reason for everything but a pooled figure.</summary>
    private void Hold(string what, HoldReason why) =>
        Put($"HeldBack[{what}]", _mode == DisclosureMode.None ? HoldReason.Mode : why);
}
