using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What a check found, and how its figure is read.</summary>
public sealed class CheckSentences(CheckResult check, ReportTexts texts)
{
    /// <summary>The finding, as the figure's title.</summary>
    public string Title() => check switch
    {
        ChoiceCheckResult { Check: SharedChoiceCheck shared } c => Shared(c, shared),
        ChoiceCheckResult c => SameChoice(c),
        FrequencyCheckResult c => Frequency(c),
        PredictionCheckResult c => Prediction(c),
        SplitCheckResult c => texts.Format(Math.Abs(c.Sales.Is - c.Marketing.Is) > 10 ? "Check.Split.Apart" : "Check.Split.Near", About(c.Sales), About(c.Marketing)),
        _ => throw new ArgumentException($"Unknown kind of check {check.GetType().Name}.", nameof(check)),
    };

    /// <summary>How the score comes about.</summary>
    public string Note() => check switch
    {
        _ when check.Score is null => texts["Check.NoScore"],
        ChoiceCheckResult { Check: SharedChoiceCheck } => texts.Format("Check.Shared.Note", check.Score, Guess()),
        ChoiceCheckResult => texts.Format("Check.Same.Note", check.Score, Guess()),
        FrequencyCheckResult => texts.Format("Check.Frequency.Note", check.Score),
        PredictionCheckResult => texts.Format("Check.Prediction.Note", check.Score),
        SplitCheckResult { Check: SplitCheck split } => texts.Format("Check.Split.Note", check.Score, Guess(), split.Tolerance),
        _ => throw new ArgumentException($"Unknown kind of check {check.GetType().Name}.", nameof(check)),
    };

    /// <summary>One direction of a prediction in words, with H, G and B.</summary>
    public string Direction(PredictionFigure figure, Team knows, Team named)
    {
        var inTens = figure.Named.InTens;
        return texts.Format(
            figure.Score is not null
                ? inTens ? "Check.Direction.Tens" : "Check.Direction"
                : inTens ? "Check.Direction.NoScore.Tens" : "Check.Direction.NoScore",
            texts.TeamName(knows),
            texts.TeamName(named),
            TensSentences.Percent(figure.Hits, inTens, texts),
            TensSentences.Percent(figure.Guess, inTens, texts),
            TensSentences.Percent(figure.Best, inTens, texts),
            figure.Score);
    }

    private string Guess() => texts.Number(check.Guess ?? 0, "0.#");

    private string SameChoice(ChoiceCheckResult c)
    {
        var (sales, marketing) = (Most(c.Sales), Most(c.Marketing));
        if (sales.Count != 1 || marketing.Count != 1)
        {
            return texts.Format("Check.Same.Scattered");
        }

        return string.Equals(sales[0].Id, marketing[0].Id, StringComparison.Ordinal)
            ? texts.Format("Check.Same.Agree", sales[0].Text)
            : texts.Format("Check.Same.Differ", sales[0].Text, marketing[0].Text);
    }

    /// <summary>The real options that most of a team chose.</summary>
    private static List<Option> Most(OptionPicture picture)
    {
        var real = picture.Options.Where(o => o.Option.Kind == OptionKind.Real && o.Percent > 0).ToArray();
        return real.Length == 0 ? [] : [.. real.Where(o => o.Percent == real.Max(r => r.Percent)).Select(o => o.Option)];
    }

    private string Shared(ChoiceCheckResult c, SharedChoiceCheck shared)
    {
        var (sales, marketing) = (Share(c.Sales), Share(c.Marketing));
        var option = shared.Question.Options.First(o => string.Equals(o.Id, shared.Shared, StringComparison.Ordinal)).Text;
        return (sales, marketing) switch
        {
            (null, null) => texts.Format("Check.Shared.Neither", option),
            (null, { } m) => texts.Format("Check.Shared.One", texts.TeamName(Team.Marketing), m, option, texts.TeamName(Team.Sales)),
            ({ } s, null) => texts.Format("Check.Shared.One", texts.TeamName(Team.Sales), s, option, texts.TeamName(Team.Marketing)),
            ({ } s, { } m) => texts.Format("Check.Shared.Both", s, m, option),
        };

        string? Share(OptionPicture picture) =>
            picture.Share(shared.Shared) is { } percent ? TensSentences.Percent(percent, picture.InTens, texts) : null;
    }

    private string Frequency(FrequencyCheckResult c) =>
        texts.Format("Check.Frequency", Mean(c.SalesMean, c.Sales), Mean(c.MarketingMean, c.Marketing));

    private string Prediction(PredictionCheckResult c)
    {
        var (sales, marketing) = (c.SalesKnowsMarketing.Score, c.MarketingKnowsSales.Score);
        return (sales, marketing) switch
        {
            (null, null) => texts["Check.Prediction.Neither"],
            ({ } s, null) => texts.Format("Check.Prediction.One", texts.TeamName(Team.Sales), texts.TeamName(Team.Marketing), s),
            (null, { } m) => texts.Format("Check.Prediction.One", texts.TeamName(Team.Marketing), texts.TeamName(Team.Sales), m),
            ({ } s, { } m) => texts.Format("Check.Prediction.Both", s, m),
        };
    }

    private string Mean(int mean, OptionPicture picture) => picture.InTens ? TensSentences.Of(mean, texts) : texts.Number(mean, "0");

    private string About(SplitFigure figure) => figure.InTens ? TensSentences.Of(figure.Is, texts) : texts.Number(figure.Is, "0");
}
