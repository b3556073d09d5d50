using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Attacks;

/// <summary>Somebody's answers.</summary>
internal sealed record Colleague(Team Team, IReadOnlyDictionary<string, string> Answers)
{
    public Colleague With(string question, string answer) => this with { Answers = new Dictionary<string, string>(Answers, StringComparer.Ordinal) { [question] = answer } };
}

/// <summary>The same organisation twice: somebody answered something else in the second, and nothing that is shown need tell.</summary>
internal sealed record TwoWorlds(IReadOnlyList<Colleague> First, IReadOnlyList<Colleague> Second);

/// <summary>Organisations of five to nine people in each team, where everything is in tens, and what one of them may have answered instead.</summary>
internal sealed class SmallTeams(int seed)
{
    private const int Floor = 5;
    private const int Tries = 30;

    private static readonly Questionnaire Core = ShippedContent.Core;

    private readonly Random _random = new(seed);

    public bool Coin() => _random.Next(2) == 0;

    /// <param name="isSame">Whether both worlds look the same to somebody. Where no shift of one person's answers does, a colleague's makes up for it.</param>
    public TwoWorlds Moved(Func<TwoWorlds, bool> isSame)
    {
        var people = People();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (Shifted(people) is { } one && isSame(one))
            {
                return one;
            }
        }

        while (true)
        {
            if (Exchanged(people) is { } both)
            {
                return both;
            }
        }
    }

    /// <summary>All but four of a team leave a dimension out, and one of the four answers it from the other end.</summary>
    public TwoWorlds HeldBack()
    {
        var dimension = Any(Core.Dimensions);
        var (team, four) = (Coin() ? Team.Sales : Team.Marketing, 0);
        IReadOnlyList<Colleague> people =
        [
            .. People().Select(person => person.Team != team ? person : dimension.Statements.Aggregate(person, (one, statement) =>
                one.With(statement.Id, four >= 4 * dimension.Statements.Count ? "" : $"{1 + (four++ % 2)}"))),
        ];
        var victim = people.Index().First(person => person.Item.Team == team && person.Item.Answers[dimension.Statements[0].Id].Length > 0).Index;
        return new TwoWorlds(people, Replaced(people, victim, dimension.Statements.Aggregate(people[victim], (one, statement) => one.With(statement.Id, "5"))));
    }

    /// <summary>Two statements of a dimension up and down by one step, so that the person's score stays.</summary>
    private TwoWorlds? Shifted(IReadOnlyList<Colleague> people)
    {
        var (who, statements) = (_random.Next(people.Count), Two());
        return Step(Step(people[who], statements[0], 1), statements[1], -1) is { } moved ? new TwoWorlds(people, Replaced(people, who, moved)) : null;
    }

    /// <summary>The same, and the opposite by a colleague: no sum of the team's changes.</summary>
    private TwoWorlds? Exchanged(IReadOnlyList<Colleague> people)
    {
        var (who, other, statements) = (_random.Next(people.Count), _random.Next(people.Count), Two());
        return who != other && people[who].Team == people[other].Team
            && Step(Step(people[who], statements[0], 1), statements[1], -1) is { } moved && Step(Step(people[other], statements[0], -1), statements[1], 1) is { } back
            ? new TwoWorlds(people, Replaced(Replaced(people, who, moved), other, back))
            : null;
    }

    private static Colleague? Step(Colleague? person, Statement statement, int steps)
    {
        if (person?.Answers[statement.Id] is not [>= '1' and <= '5' and var tick])
        {
            return null;
        }

        var moved = (char)(tick + (statement.Reversed ? -steps : steps));
        return moved is >= '1' and <= '5' ? person.With(statement.Id, $"{moved}") : null;
    }

    private static Colleague[] Replaced(IReadOnlyList<Colleague> people, int at, Colleague by) => [.. people.Select((person, index) => index == at ? by : person)];

    private Statement[] Two()
    {
        Statement[] all = [.. Any(Core.Dimensions).Statements];
        _random.Shuffle(all);
        return all[..2];
    }

    private List<Colleague> People() =>
        [.. Enum.GetValues<Team>().SelectMany(team =>
        {
            var means = Core.Dimensions.ToDictionary(dimension => dimension.Id, _ => 1.5 + (3 * _random.NextDouble()));
            return Enumerable.Range(0, Floor + _random.Next(Floor)).Select(_ => new Colleague(team, Answers(means)));
        })];

    private Dictionary<string, string> Answers(Dictionary<string, double> means)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kpi"] = Any("revenue", "revenue", "pipeline", "none", "dk"),
            ["challenges.own"] = Any("lead-quality|bad-data", "lead-quality|price-pressure", "lead-volume"),
            ["challenges.other"] = Any("lead-quality", "weak-content|bad-data", "dk"),
            ["feedback"] = Any("never", "once", "weekly", "dk"),
            ["reward"] = Any("both", "both", "sales", "dk"),
            ["funding.is"] = $"{10 * _random.Next(11)}",
            ["funding.should"] = $"{10 * _random.Next(11)}",
            ["words"] = Any("slow|helpful", "fair", "open|lazy", "none"),
            ["comment"] = Any("", "Call us.", "Ask us earlier."),
        };
        foreach (var dimension in Core.Dimensions)
        {
            var self = means[dimension.Id] + _random.NextDouble() - 0.5;
            foreach (var statement in dimension.Statements)
            {
                var step = (int)Math.Clamp(Math.Round(self + (2 * _random.NextDouble()) - 1), 1, 5);
                answers[statement.Id] = _random.Next(20) == 0 ? "" : $"{(statement.Reversed ? 6 - step : step)}";
            }
        }

        return answers;
    }

    private T Any<T>(params IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
