using System.Globalization;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Tests.Advice;

/// <summary>A round of people who answer at random, either each for themselves or around what their organisation is like.</summary>
internal sealed class RandomRound(Questionnaire questionnaire, IReadOnlyList<AnswerSheet> sheets)
{
    private const int FewestPeople = 5;
    private const int MostPeople = 40;

    public ClosedRound Close() => Closing.Close(questionnaire, new RoundTerms(), sheets);

    /// <summary>Every tick is drawn by itself: all organisations are alike, and only chance tells them apart.</summary>
    public static RandomRound OfTicks(Questionnaire questionnaire, Random random) =>
        Of(questionnaire, random, (question, _) => question switch
        {
            Statement => Whole(random.Next(1, 6)),
            ChoiceQuestion choice => choice.Options[random.Next(choice.Options.Count)].Id,
            PicksQuestion picks => Picks(picks, random, _ => 1),
            NumberQuestion => Whole(random.Next(0, 101)),
            _ => "",
        });

    /// <summary>Every organisation has views of its own: on each statement, in each team, and a favourite or two in each choice.</summary>
    public static RandomRound OfOrganisation(Questionnaire questionnaire, Random random)
    {
        var level = random.NextDouble() * 3;
        var statements = new Dictionary<(string, Team), double>();
        var weights = new Dictionary<(string Question, string Option, Team Team), double>();
        var shared = random.NextDouble();
        foreach (var statement in questionnaire.Statements)
        {
            var together = random.NextDouble() * 2;
            foreach (var team in Enum.GetValues<Team>())
            {
                statements[(statement.Id, team)] = level + together + (random.NextDouble() * 1.5) - 1;
            }
        }

        return Of(questionnaire, random, (question, team) => question switch
        {
            Statement statement => Point(statement, statements[(statement.Id, team)], random),
            ChoiceQuestion choice => Weighted(choice.Options, o => Weight(question.Id, o, team), random),
            PicksQuestion picks => Picks(picks, random, o => Weight(question.Id, o, team)),
            NumberQuestion => Whole((int)Math.Clamp((100 * Weight(question.Id, "centre", team) / 20) + random.Next(-12, 13), 0, 100)),
            _ => "",
        });

        // With a chance of its own in each organisation both teams favour the same, or know what the other favours.
        double Weight(string question, string option, Team team)
        {
            if (!weights.TryGetValue((question, option, team), out var weight))
            {
                weight = Math.Exp(random.NextDouble() * 3);
                weights[(question, option, team)] = weight;
                if (random.NextDouble() < shared)
                {
                    weights[(Counterpart(question), option, team == Team.Sales ? Team.Marketing : Team.Sales)] = weight;
                }
            }

            return weight;
        }

        static string Counterpart(string question) => question.EndsWith(".own", StringComparison.Ordinal)
            ? question.Replace(".own", ".other", StringComparison.Ordinal)
            : question.Replace(".other", ".own", StringComparison.Ordinal);
    }

    private static RandomRound Of(Questionnaire questionnaire, Random random, Func<Question, Team, string> answer)
    {
        var builder = new AnswerSheetBuilder(questionnaire);
        var sheets = new List<AnswerSheet>();
        foreach (var team in Enum.GetValues<Team>())
        {
            for (var person = random.Next(FewestPeople, MostPeople + 1); person > 0; person--)
            {
                for (var i = 0; i < questionnaire.Questions.Count; i++)
                {
                    builder.Put(i, answer(questionnaire.Questions[i], team)).ShouldBeNull();
                }

                sheets.Add(builder.Build(team));
            }
        }

        return new RandomRound(questionnaire, sheets);
    }

    private static string Point(Statement statement, double view, Random random)
    {
        var point = (int)Math.Clamp(Math.Round(view + (random.NextDouble() * 2) - 1), 0, 4);
        return Whole(statement.Reversed ? 5 - point : 1 + point);
    }

    private static string Weighted(IEnumerable<Option> options, Func<string, double> weight, Random random) =>
        options.MaxBy(o => Math.Log(random.NextDouble()) / weight(o.Id))!.Id;

    private static string Picks(PicksQuestion picks, Random random, Func<string, double> weight)
    {
        var real = picks.Options.Where(o => o.Kind == OptionKind.Real);
        return string.Join('|', real.OrderByDescending(o => Math.Log(random.NextDouble()) / weight(o.Id)).Take(picks.Most).Select(o => o.Id));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
