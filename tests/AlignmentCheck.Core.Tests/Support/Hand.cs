using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>Short ways to the inner values that hand-worked tables speak of.</summary>
internal static class Hand
{
    /// <summary>Persons' scores, 0 to 100: multiples of 25/12, given to two decimals or better.</summary>
    public static PersonScores Scores(params ReadOnlySpan<double> scores)
    {
        var grid = new PersonScores(4);
        foreach (var score in scores)
        {
            grid.Add((int)Math.Round(score * 12 / 25), 12);
        }

        return grid;
    }

    /// <summary>A team's answers to a choice.</summary>
    public static OptionTally Choices(IEnumerable<string> options, params ReadOnlySpan<(string Option, int People)> answers)
    {
        var question = new ChoiceQuestion("q", "q", Sample.Options(options));
        var tally = OptionTally.For(question)!;
        foreach (var (option, people) in answers)
        {
            var cell = question.Options.Select(o => o.Id).ToList().IndexOf(option) + 1;
            for (var i = 0; i < people; i++)
            {
                tally.Add(cell);
            }
        }

        return tally;
    }

    /// <summary>A team's picks, one text a person.</summary>
    public static OptionTally Picks(IEnumerable<string> options, params ReadOnlySpan<string> people)
    {
        var question = new PicksQuestion("q", "q", Sample.Options(options), 3);
        var tally = OptionTally.For(question)!;
        foreach (var picks in people)
        {
            tally.Add(picks.Split('|').Sum(p => 1 << question.Options.Select(o => o.Id).ToList().IndexOf(p)));
        }

        return tally;
    }

    /// <summary>A team's numbers; −1 is "don't know".</summary>
    public static NumberTally Numbers(params ReadOnlySpan<int> numbers)
    {
        var tally = new NumberTally();
        foreach (var number in numbers)
        {
            tally.Add(number < 0 ? 102 : number + 1);
        }

        return tally;
    }
}
