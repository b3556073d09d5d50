using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is shown of checks. Without the floor in each column of both teams a check is held back whole.</summary>
internal sealed class CheckGate(RoundResult round, RoundTerms terms, DisclosureMode mode, List<HeldBack> held)
{
    /// <summary>Two numbers from 0 to 100 drawn at random are at most 10 apart in about a fifth of all pairs.</summary>
    private const int SplitGuess = 20;

    public CheckResult? Pass(Check check)
    {
        if (mode != DisclosureMode.PerTeam)
        {
            held.Add(new HeldBack($"check:{check.Id}", HoldReason.Mode));
            return null;
        }

        var tier = Tiers.Of(terms.Floor, check.Questions.Min(Fewest));
        if (tier == Tier.Nothing)
        {
            held.Add(new HeldBack($"check:{check.Id}", HoldReason.Floor));
            return null;
        }

        if (tier == Tier.Tens && check is not SplitCheck)
        {
            held.Add(new HeldBack($"check:{check.Id}:options", HoldReason.Tier));
        }

        return check switch
        {
            SameChoiceCheck c => SameChoice(c, tier),
            SharedChoiceCheck c => SharedChoice(c, tier),
            FrequencyCheck c => Frequency(c, tier),
            PredictionCheck c => Predictions(c, tier),
            SplitCheck c => Split(c, tier),
            _ => throw new ArgumentException($"Unknown kind of check {check.GetType().Name}.", nameof(check)),
        };
    }

    /// <summary>People with a real answer, in the team that has fewer.</summary>
    private long Fewest(Question question) => question is NumberQuestion number
        ? Math.Min(round.Sales.Numbers(number).People, round.Marketing.Numbers(number).People)
        : Math.Min(round.Sales.Options(question).People, round.Marketing.Options(question).People);

    private ChoiceCheckResult SameChoice(SameChoiceCheck check, Tier tier)
    {
        var (sales, marketing) = Tallies(check.Question);
        var guess = 100.0 / sales.Real.Count();
        return Choice(check, check.Question, tier, CheckScores.SameChoice(sales, marketing), Rounding.To(guess, 1));
    }

    private ChoiceCheckResult SharedChoice(SharedChoiceCheck check, Tier tier)
    {
        var (sales, marketing) = Tallies(check.Question);
        var guess = 100.0 / Math.Pow(sales.Real.Count(), 2);
        return Choice(check, check.Question, tier, CheckScores.SharedChoice(sales, marketing, check.Shared), Rounding.Whole(guess));
    }

    private ChoiceCheckResult Choice(Check check, ChoiceQuestion question, Tier tier, double? score, double guess)
    {
        var (sales, marketing) = Tallies(question);
        var picture = new OptionGate(tier, question.Options);
        return new ChoiceCheckResult(
            check,
            Shown(score),
            guess,
            (int)sales.Filled,
            (int)marketing.Filled,
            picture.Of(sales, sales.Filled, onlyReal: false),
            picture.Of(marketing, marketing.Filled, onlyReal: false));
    }

    private FrequencyCheckResult Frequency(FrequencyCheck check, Tier tier)
    {
        var (sales, marketing) = Tallies(check.Question);
        var options = check.Question.Options;
        var (meanS, meanM) = (CheckScores.MeanValue(sales, options)!.Value, CheckScores.MeanValue(marketing, options)!.Value);
        var picture = new OptionGate(tier, options);
        return new FrequencyCheckResult(
            check,
            Shown((meanS + meanM) / 2),
            (int)sales.Filled,
            (int)marketing.Filled,
            tier.Round(meanS),
            tier.Round(meanM),
            picture.Of(sales, sales.People, onlyReal: true),
            picture.Of(marketing, marketing.People, onlyReal: true));
    }

    private PredictionCheckResult Predictions(PredictionCheck check, Tier tier)
    {
        var (ownS, ownM) = Tallies(check.Own);
        var (otherS, otherM) = Tallies(check.Other);
        var salesKnows = Prediction.Of(ownM, otherS, check.Own.Most)!.Value;
        var marketingKnows = Prediction.Of(ownS, otherM, check.Own.Most)!.Value;
        return new PredictionCheckResult(
            check,
            Shown((salesKnows.Score + marketingKnows.Score) / 2),
            (int)ownS.Filled,
            (int)ownM.Filled,
            Direction(salesKnows, ownM, otherS),
            Direction(marketingKnows, ownS, otherM));

        PredictionFigure Direction(Prediction prediction, OptionTally named, OptionTally predicted)
        {
            var picture = new OptionGate(tier, check.Own.Options);
            return new PredictionFigure(
                Shown(prediction.Score),
                tier.Round(prediction.Hits),
                tier.Round(prediction.Guess),
                tier.Round(prediction.Best),
                picture.Of(named, named.Picks, onlyReal: true),
                picture.Of(predicted, predicted.Picks, onlyReal: true));
        }
    }

    private SplitCheckResult Split(SplitCheck check, Tier tier)
    {
        var (sales, marketing) = (round.Sales.Numbers(check.Is), round.Marketing.Numbers(check.Is));
        var both = Math.Min(round.Sales.Split(check).People, round.Marketing.Split(check).People);
        if (both < 2 * terms.Floor)
        {
            held.Add(new HeldBack($"check:{check.Id}:distance", HoldReason.Tier));
        }

        return new SplitCheckResult(
            check,
            Shown(CheckScores.Split(sales, marketing, check.Tolerance)),
            SplitGuess,
            (int)sales.Filled,
            (int)marketing.Filled,
            Figure(round.Sales),
            Figure(round.Marketing));

        SplitFigure Figure(TeamTally team) => new(
            tier.Round(team.Numbers(check.Is).Mean!.Value),
            tier.Round(team.Numbers(check.Should).Mean!.Value),
            both >= 2 * terms.Floor ? Rounding.Whole(team.Split(check).MeanDistance!.Value) : null,
            tier == Tier.Tens);
    }

    private (OptionTally Sales, OptionTally Marketing) Tallies(Question question) =>
        (round.Sales.Options(question), round.Marketing.Options(question));

    private static int? Shown(double? score) => score is { } value ? Rounding.Whole(value) : null;
}
