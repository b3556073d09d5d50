using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Demo;

/// <summary>Answers of invented people. The same seed gives the same people, so that every demo tells the same story.</summary>
internal sealed class DemoAnswers(Questionnaire questionnaire, DemoQuarter quarter)
{
    private const double SpreadOfPeople = 14;
    private const double SpreadOfAnswers = 0.75;
    private const double SpreadOfEstimates = 12;
    private const double ShareDontKnow = 0.05;
    private const double ShareEmpty = 0.02;
    private const double ShareWithComment = 0.3;
    private const int Picks = 3;

    // Which challenges a team has: from this place on in the list, the first ones being the likeliest.
    private const int FirstChallengeOfSales = 0;
    private const int FirstChallengeOfMarketing = 7;

    private readonly Random _random = new(quarter.Seed);
    private readonly List<string> _comments = [.. DemoTexts.Comments];

    /// <summary>What everybody of a team sends, by question id.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Of(Team team) =>
        Enumerable.Range(0, team == Team.Sales ? quarter.AnsweredSales : quarter.AnsweredMarketing).Select(_ => Form(team));

    private Dictionary<string, string> Form(Team team)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        var person = Normal() * SpreadOfPeople;
        foreach (var dimension in questionnaire.Dimensions)
        {
            var view = quarter.Views.TryGetValue(dimension.Id, out var views) ? team == Team.Sales ? views.Sales : views.Marketing : 50;
            foreach (var statement in dimension.Statements)
            {
                Put(form, statement, Point(statement, view + person));
            }

            foreach (var question in dimension.Check?.Questions ?? [])
            {
                Put(form, question, Check(dimension.Check!, question, team));
            }
        }

        if (questionnaire.Words is { } words)
        {
            Put(form, words.Question, Words(words.Question));
        }

        if (questionnaire.Comment is { } comment && _random.NextDouble() < ShareWithComment && _comments.Count > 0)
        {
            // No two people write the same words.
            var place = _random.Next(_comments.Count);
            Put(form, comment, _comments[place]);
            _comments.RemoveAt(place);
        }

        return form;
    }

    private void Put(Dictionary<string, string> form, Question question, string text)
    {
        if (_random.NextDouble() >= ShareEmpty)
        {
            form.Add(question.Id, text);
        }
    }

    private string Point(Statement statement, double view)
    {
        if (statement.OffersDontKnow && _random.NextDouble() < ShareDontKnow)
        {
            return Option.DontKnowId;
        }

        var point = Math.Clamp((int)Math.Round(1 + (view / 25) + (Normal() * SpreadOfAnswers)), 1, 5);
        return Whole(statement.Reversed ? 6 - point : point);
    }

    private string Check(Check check, Question question, Team team) => check switch
    {
        SameChoiceCheck same => _random.NextDouble() < quarter.SameResult ? same.Question.Options[0].Id : Any(same.Question.Options).Id,
        PredictionCheck prediction => Challenges(prediction, question, team),
        FrequencyCheck frequency => Step(frequency.Question),
        SharedChoiceCheck shared => _random.NextDouble() < quarter.BothRewarded ? shared.Shared : Any(shared.Question.Options).Id,
        SplitCheck split => Whole(Math.Clamp((int)Math.Round(Estimate(question == split.Is, team) + (Normal() * SpreadOfEstimates)), 0, 100)),
        _ => "",
    };

    private string Challenges(PredictionCheck check, Question question, Team team)
    {
        var isOwn = question == check.Own;
        var about = isOwn == (team == Team.Sales) ? FirstChallengeOfSales : FirstChallengeOfMarketing;
        var real = check.Own.Options.Where(option => option.Kind == OptionKind.Real).ToArray();
        return Several(() => isOwn || _random.NextDouble() < quarter.KnowsOther
            ? real[(about + (int)(real.Length * Math.Pow(_random.NextDouble(), 2.2))) % real.Length]
            : real[_random.Next(real.Length)]);
    }

    private string Words(PicksQuestion words)
    {
        var (unkind, kind) = (words.Options.Where(word => word.Tone == Tone.Unkind).ToArray(), words.Options.Where(word => word.Tone == Tone.Kind).ToArray());
        return Several(() => _random.NextDouble() < quarter.Unkind ? unkind[_random.Next(unkind.Length)] : kind[_random.Next(kind.Length)]);
    }

    private static string Several(Func<Option> draw)
    {
        var picks = new HashSet<string>(StringComparer.Ordinal);
        while (picks.Count < Picks)
        {
            picks.Add(draw().Id);
        }

        return string.Join('|', picks);
    }

    private string Step(ChoiceQuestion question)
    {
        var steps = question.Options.Where(option => option.Kind == OptionKind.Real).ToArray();
        return steps[Math.Clamp((int)Math.Round(quarter.FeedbackSteps + Normal()), 0, steps.Length - 1)].Id;
    }

    private Option Any(IReadOnlyList<Option> options) => options[_random.Next(options.Count)];

    // Each team thinks that the other gets more than it says itself.
    private static double Estimate(bool isNow, Team team) => (isNow, team) switch
    {
        (true, Team.Sales) => 48,
        (true, _) => 36,
        (false, Team.Sales) => 42,
        _ => 52,
    };

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
