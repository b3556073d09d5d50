using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>Statements, checks, words and ownership.</summary>
internal sealed partial class NaiveReport
{
    private void WriteStatement(Dimension dimension, Statement statement)
    {
        var groups = Groups
            .Select(g => (
                g.Name,
                Points: g.People.Where(p => ScoreOf(p, dimension) is not null && p[statement.Id] is not (null or "dk")).Select(p => Point(p, statement)).ToArray(),
                Choices: g.People.Where(p => p[statement.Id] is not null).Select(p => p[statement.Id]).ToArray()))
            .ToArray();
        var tier = TierOf(groups.Select(g => g.Points.Length));
        var tierOfNotKnowing = statement.OffersDontKnow && tier > 0 ? TierOf(groups.Select(g => g.Choices.Length)) : 0;
        var inWords = tierOfNotKnowing == 1;
        var isUnanimous = groups.Any(g => Classes.Max(c => g.Points.Count(c.Contains)) >= g.Points.Length - 1);
        if (tier < 3)
        {
            _ = tier switch
            {
                0 => HeldStatement("", HoldReason.Floor),
                1 => HeldStatement(":shares", HoldReason.Tier),
                _ => isUnanimous || HeldStatement(":points", HoldReason.Tier),
            };
        }

        if (tier > 1 && isUnanimous)
        {
            HeldStatement(":shares", HoldReason.Unanimous);
        }

        if (tier == 0)
        {
            return;
        }

        var path = $"Dimensions[{dimension.Id}].Statements[{statement.Id}]";
        Put($"{path}.Statement", statement.Id);
        Put($"{path}.IsWhole", tier > 1);
        foreach (var (name, points, choices) in groups)
        {
            Put($"{path}.{name}.InTens", tier == 1);
            Put($"{path}.{name}.DontKnowInQuarters", tierOfNotKnowing > 0 && inWords);
            var mean = points.Average(v => 25.0 * (statement.Reversed ? 5 - v : v - 1));
            Put($"{path}.{name}.Answered", points.Length);
            Put($"{path}.{name}.Mean", tier == 1 ? Naive.Ten(mean) : Naive.Whole(mean));

            if (tier > 1 && !isUnanimous)
            {
                Put($"{path}.{name}.Shares.Disagree", Percent(points.Count(v => v < 3), points.Length));
                Put($"{path}.{name}.Shares.Neutral", Percent(points.Count(v => v == 3), points.Length));
                Put($"{path}.{name}.Shares.Agree", Percent(points.Count(v => v > 3), points.Length));
            }

            for (var v = 1; v <= 5 && tier == 3 && !isUnanimous; v++)
            {
                Put($"{path}.{name}.Points[{v - 1}]", Percent(points.Count(p => p == v), points.Length));
            }

            if (tierOfNotKnowing > 0)
            {
                var share = 100.0 * choices.Count(c => c == "dk") / choices.Length;
                Put($"{path}.{name}.DontKnow", !inWords ? Naive.Whole(share) : share < 25 ? 0 : share <= 50 ? 25 : 50);
            }
        }

        bool HeldStatement(string part, HoldReason why)
        {
            Hold(statement.Id + part, why);
            return true;
        }
    }

    private static readonly int[][] Classes = [[1, 2], [3], [4, 5]];

    private static int Percent(int part, int all) => Naive.Whole(100.0 * part / all);

    private void WriteCheck(string path, Check check)
    {
        var tier = IsPerTeam ? TierOf(check.Questions.SelectMany(q => new[] { Real(_sales, q).Length, Real(_marketing, q).Length })) : 0;
        if (tier == 0)
        {
            Put($"HeldBack[check:{check.Id}]", IsPerTeam ? HoldReason.Floor : HoldReason.Mode);
            return;
        }

        if (tier == 1 && check.Id != "funding")
        {
            Hold($"check:{check.Id}:options", HoldReason.Tier);
        }

        Put($"{path}.Check", check.Id);
        Put($"{path}.AnsweredSales", Filled(_sales, check.Questions[0]).Length);
        Put($"{path}.AnsweredMarketing", Filled(_marketing, check.Questions[0]).Length);
        switch (check.Id)
        {
            case "kpi":
                Put($"{path}.Score", Naive.Whole(100 * ChanceOfSame(check.Questions[0])));
                Put($"{path}.Guess", 12.5);
                WritePictures(path, check.Questions[0], tier, stayIn: true);
                break;
            case "reward":
                Put($"{path}.Score", Naive.Whole(100 * Share(_sales, check.Questions[0], "both") * Share(_marketing, check.Questions[0], "both")));
                Put($"{path}.Guess", 6);
                WritePictures(path, check.Questions[0], tier, stayIn: true);
                break;
            case "feedback":
                WriteFeedback(path, check.Questions[0], tier);
                break;
            case "challenges":
                WriteChallenges(path, check, tier);
                break;
            default:
                WriteFunding(path, check, tier);
                break;
        }
    }

    private void WriteFeedback(string path, Question question, int tier)
    {
        var values = new Dictionary<string, double> { ["never"] = 0, ["once"] = 25, ["few"] = 50, ["weekly"] = 75, ["more"] = 100 };
        var (sales, marketing) = (Real(_sales, question).Average(p => values[p[question.Id]!]), Real(_marketing, question).Average(p => values[p[question.Id]!]));
        Put($"{path}.Score", Naive.Whole((sales + marketing) / 2));
        Put($"{path}.SalesMean", Tiered(tier, sales));
        Put($"{path}.MarketingMean", Tiered(tier, marketing));
        WritePictures(path, question, tier, stayIn: false);
    }

    private void WriteChallenges(string path, Check check, int tier)
    {
        var (own, other) = (check.Questions[0], check.Questions[1]);
        var salesKnows = Direction("SalesKnowsMarketing", _marketing, _sales);
        var marketingKnows = Direction("MarketingKnowsSales", _sales, _marketing);
        Put($"{path}.Score", (salesKnows + marketingKnows) / 2 is { } score ? Naive.Whole(score) : null);

        double? Direction(string name, Person[] named, Person[] predicting)
        {
            var namers = Real(named, own);
            var predictions = predicting.SelectMany(p => PicksOf(p, other)).ToArray();
            var a = Sample.Challenges[..12].ToDictionary(k => k, k => (double)namers.Count(p => PicksOf(p, own).Contains(k)) / namers.Length);
            var h = predictions.Average(k => a[k]);
            var g = a.Values.Sum() / 12;
            var b = a.Values.OrderDescending().Take(3).Average();
            double? score = b - g < 0.1 - 1e-9 ? null : Math.Clamp(100 * (h - g) / (b - g), 0, 100);
            Put($"{path}.{name}.Score", score is { } s ? Naive.Whole(s) : null);
            Put($"{path}.{name}.Hits", Tiered(tier, 100 * h));
            Put($"{path}.{name}.Guess", Tiered(tier, 100 * g));
            Put($"{path}.{name}.Best", Tiered(tier, 100 * b));
            WritePicture($"{path}.{name}.Named", own, [.. named.SelectMany(p => PicksOf(p, own))], tier, stayIn: false);
            WritePicture($"{path}.{name}.Predicted", own, predictions, tier, stayIn: false);
            return score;
        }
    }

    private void WriteFunding(string path, Check check, int tier)
    {
        var (now, wish) = (check.Questions[0], check.Questions[1]);
        var pairs = from s in Filled(_sales, now) from m in Filled(_marketing, now) select (S: s[now.Id]!, M: m[now.Id]!);
        var close = pairs.Average(p => p.S != "dk" && p.M != "dk" && Math.Abs(Number(p.S) - Number(p.M)) <= 10 ? 1.0 : 0);
        var both = new[] { _sales, _marketing }.Select(t => Real(t, now).Intersect(Real(t, wish)).Count()).Min();
        Put($"{path}.Score", Naive.Whole(100 * close));
        Put($"{path}.Guess", 20);
        foreach (var (name, team) in new[] { ("Sales", _sales), ("Marketing", _marketing) })
        {
            Put($"{path}.{name}.Is", Tiered(tier, Real(team, now).Average(p => Number(p[now.Id]!))));
            Put($"{path}.{name}.Should", Tiered(tier, Real(team, wish).Average(p => Number(p[wish.Id]!))));
            Put($"{path}.{name}.InTens", tier == 1);
            if (both >= 2 * _f)
            {
                var distances = team.Where(p => p[now.Id] is not (null or "dk") && p[wish.Id] is not (null or "dk")).Select(p => Number(p[wish.Id]!) - Number(p[now.Id]!));
                Put($"{path}.{name}.Distance", Naive.Whole(distances.Average()));
            }
        }

        if (both < 2 * _f)
        {
            Hold("check:funding:distance", HoldReason.Tier);
        }
    }

    private void WriteWords()
    {
        if (_asked.Words?.Question is not { } question || _notAsked.Contains(question.Id))
        {
            return;
        }

        var tier = IsPerTeam ? TierOf([Real(_sales, question).Length, Real(_marketing, question).Length]) : 0;
        if (tier < 2)
        {
            Put(tier == 1 ? "HeldBack[words:options]" : "HeldBack[words]", !IsPerTeam ? HoldReason.Mode : tier == 1 ? HoldReason.Tier : HoldReason.Floor);
        }

        foreach (var (name, team) in new[] { ("Sales", _sales), ("Marketing", _marketing) }.Where(_ => tier > 0))
        {
            var picks = team.SelectMany(p => PicksOf(p, question)).ToArray();
            Put($"Words.{name}.Unkind", Tiered(tier, 100.0 * picks.Count(Sample.Unkind.Contains) / picks.Length));
            Put($"Words.{name}.InTens", tier == 1);
            foreach (var word in Sample.Kind.Concat(Sample.Unkind).Where(_ => tier > 1))
            {
                Put($"Words.{name}.Words[{word}]", Percent(picks.Count(p => p == word), picks.Length));
            }
        }
    }

    private void WriteOwnership()
    {
        foreach (var task in _asked.Ownership?.Tasks.Where(t => !_notAsked.Contains(t.Question.Id)) ?? [])
        {
            var tier = IsPerTeam ? TierOf([Real(_sales, task.Question).Length, Real(_marketing, task.Question).Length]) : 0;
            if (tier == 0)
            {
                Put($"HeldBack[{task.Question.Id}]", IsPerTeam ? HoldReason.Floor : HoldReason.Mode);
                continue;
            }

            if (tier == 1)
            {
                Hold($"{task.Question.Id}:options", HoldReason.Tier);
            }

            Put($"Ownership[{task.Id}].Task", task.Id);
            Put($"Ownership[{task.Id}].Agreement", Naive.Whole(100 * ChanceOfSame(task.Question)));
            WritePictures($"Ownership[{task.Id}]", task.Question, tier, stayIn: true);
        }
    }

    private void WritePictures(string path, Question question, int tier, bool stayIn)
    {
        WritePicture($"{path}.Sales", question, [.. _sales.Select(p => p[question.Id]).OfType<string>()], tier, stayIn);
        WritePicture($"{path}.Marketing", question, [.. _marketing.Select(p => p[question.Id]).OfType<string>()], tier, stayIn);
    }

    /// <param name="path">Where it stands.</param>
    /// <param name="question">Whose options.</param>
    /// <param name="picks">Every pick of a team.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="stayIn">Whether "none" and "don't know" are a part of the whole.</param>
    private void WritePicture(string path, Question question, string[] picks, int tier, bool stayIn)
    {
        var counted = picks.Where(p => stayIn || p is not ("none" or "dk")).ToArray();
        var options = Options(question).Where(o => stayIn || o is not ("none" or "dk"));
        var named = options.Where(o => tier > 1 || counted.Count(p => p == o) >= 3).ToArray();
        Put($"{path}.InTens", tier == 1);
        foreach (var option in named)
        {
            Put($"{path}.Options[{option}]", Tiered(tier, 100.0 * counted.Count(p => p == option) / counted.Length));
        }

        Put($"{path}.Others", tier == 1 ? Naive.Ten(100.0 * counted.Count(p => !named.Contains(p)) / counted.Length) : null);
    }

    /// <summary>Σ pₛ(k)·pₘ(k), as the share of pairs of people who name the same real option.</summary>
    private double ChanceOfSame(Question question) =>
        (from s in Filled(_sales, question) from m in Filled(_marketing, question) select s[question.Id] == m[question.Id] && IsReal(s[question.Id]!) ? 1.0 : 0).Average();

    private static double Share(Person[] team, Question question, string option) =>
        Filled(team, question).Average(p => p[question.Id] == option ? 1.0 : 0);

    private static Person[] Filled(Person[] team, Question question) => [.. team.Where(p => p[question.Id] is not null)];

    /// <summary>People who chose at least one real option.</summary>
    private static Person[] Real(Person[] team, Question question) => [.. team.Where(p => p[question.Id] is { } answer && IsReal(answer))];

    private static bool IsReal(string answer) => answer is not ("none" or "dk");

    private static string[] PicksOf(Person person, Question question) =>
        person[question.Id] is { } answer && IsReal(answer) ? answer.Split('|') : [];

    private static double Number(string answer) => int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);

    private static int Tiered(int tier, double value) => tier == 1 ? Naive.Ten(value) : Naive.Whole(value);

    private static IEnumerable<string> Options(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Select(o => o.Id),
        PicksQuestion picks => picks.Options.Select(o => o.Id),
        _ => [],
    };
}
