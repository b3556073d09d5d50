using System.Collections.Immutable;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>
/// Rounds of all sorts from a seed: small and large teams, teams of one mind and of many, much and little left out, every floor.
/// </summary>
internal sealed class RandomRounds(int seed)
{
    private readonly Random _random = new(seed);

    /// <param name="most">The greatest team.</param>
    public Round Any(int most = 45)
    {
        var questionnaire = _random.Next(3) == 0 ? Sample.Extended : Sample.Core;
        var terms = new RoundTerms
        {
            Floor = _random.Next(2) == 0 ? 5 : _random.Next(5, 11),
            MayPool = _random.Next(4) > 0,
            InvitedSales = Invited(),
            InvitedMarketing = Invited(),
        };
        return new Round(questionnaire, terms, [.. Team(questionnaire, Core.Questionnaires.Team.Sales, Size(most)), .. Team(questionnaire, Core.Questionnaires.Team.Marketing, Size(most))])
        {
            NotAsked = ImmutableHashSet<string>.Empty,
        };
    }

    /// <summary>A round of given sizes, with the usual terms unless others are given.</summary>
    public Round OfSize(int sales, int marketing, RoundTerms? terms = null, Questionnaire? questionnaire = null)
    {
        var asked = questionnaire ?? Sample.Core;
        return new Round(asked, terms ?? new RoundTerms(), [.. Team(asked, Core.Questionnaires.Team.Sales, sales), .. Team(asked, Core.Questionnaires.Team.Marketing, marketing)]);
    }

    public IEnumerable<Person> Team(Questionnaire questionnaire, Team team, int size)
    {
        var habits = questionnaire.Questions.ToDictionary(q => q.Id, HabitOf);
        return [.. Enumerable.Range(0, size).Select(_ => PersonOf(questionnaire, team, habits))];
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }

    public int Next(int below) => _random.Next(below);

    private int? Invited() => _random.Next(3) == 0 ? null : _random.Next(2, 60);

    private int Size(int most) => Math.Min(most, _random.Next(10) switch
    {
        < 4 => _random.Next(0, 10),
        < 9 => _random.Next(5, 14),
        _ => _random.Next(10, 46),
    });

    /// <summary>How a team takes a question: how many leave it out, how many do not know, and what the others lean to.</summary>
    private Habit HabitOf(Question question)
    {
        var missing = _random.Next(8) switch { 0 => 0.5, 1 => 0.15, 2 => 0.05, _ => 0 };
        var dontKnow = _random.Next(8) switch { 0 => 0.95, 1 => 0.6, 2 => 0.3, 3 => 0.1, _ => 0 };
        var leaning = _random.Next(5) switch { 0 => 0.95, 1 => 0.6, _ => 0 };
        return new Habit(missing, dontKnow, leaning, _random.Next(100));
    }

    private Person PersonOf(Questionnaire questionnaire, Team team, Dictionary<string, Habit> habits)
    {
        var person = Person.In(team);
        if (_random.Next(25) == 0)
        {
            return person;
        }

        // Some answer but a few dimensions, some only the checks.
        var skipped = questionnaire.Dimensions.Where(_ => _random.Next(10) == 0).SelectMany(d => d.Statements).Select(s => s.Id).ToHashSet();
        foreach (var question in questionnaire.Questions)
        {
            var habit = habits[question.Id];
            if (_random.NextDouble() >= habit.Missing && (!skipped.Contains(question.Id) || _random.Next(3) == 0))
            {
                person = person.With(question.Id, AnswerTo(question, habit));
            }
        }

        return person;
    }

    private string AnswerTo(Question question, Habit habit)
    {
        var leans = _random.NextDouble() < habit.Leaning;
        var notKnowing = _random.NextDouble() < habit.DontKnow;
        return question switch
        {
            Statement { OffersDontKnow: true } when notKnowing => "dk",
            Statement => $"{1 + (leans ? habit.Favourite % 5 : _random.Next(5))}",
            ChoiceQuestion choice when notKnowing => choice.Options[^1].Id,
            ChoiceQuestion choice => (leans ? choice.Options[habit.Favourite % choice.Options.Count] : choice.Options[_random.Next(choice.Options.Count)]).Id,
            PicksQuestion picks when notKnowing => picks.Options[^1].Id,
            PicksQuestion picks => Picks(picks, leans ? habit.Favourite : null),
            NumberQuestion when notKnowing => "dk",
            NumberQuestion => $"{(leans ? habit.Favourite : _random.Next(101))}",
            _ => _random.Next(3) == 0 ? $"Comment {_random.Next(1000)}" : "",
        };
    }

    private string Picks(PicksQuestion picks, int? favourite)
    {
        var real = picks.Options.Where(o => o.Kind == OptionKind.Real).Select(o => o.Id).ToArray();
        var first = favourite is { } f ? f % 4 : _random.Next(real.Length);
        return string.Join('|', _random.GetItems(real, _random.Next(0, picks.Most)).Prepend(real[first]).Distinct());
    }

    private sealed record Habit(double Missing, double DontKnow, double Leaning, int Favourite);
}
