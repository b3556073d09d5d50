using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is shown of a check.</summary>
/// <param name="Check">What was asked.</param>
/// <param name="Score">0 to 100; null where there is nothing to compare.</param>
/// <param name="Guess">What blind guessing would score, 0 to 100; null where guessing makes no sense.</param>
/// <param name="AnsweredSales">People of Sales who filled the column.</param>
/// <param name="AnsweredMarketing">People of Marketing who filled the column.</param>
public abstract record CheckResult(Check Check, int? Score, double? Guess, int AnsweredSales, int AnsweredMarketing);

/// <summary>A check by one choice: which result, or who is rewarded.</summary>
public sealed record ChoiceCheckResult(
    Check Check, int? Score, double? Guess, int AnsweredSales, int AnsweredMarketing, OptionPicture Sales, OptionPicture Marketing)
    : CheckResult(Check, Score, Guess, AnsweredSales, AnsweredMarketing);

/// <summary>How often something happens, as each team says.</summary>
/// <param name="Check">What was asked.</param>
/// <param name="Score">The mean of the two teams' means.</param>
/// <param name="AnsweredSales">People of Sales who filled the column.</param>
/// <param name="AnsweredMarketing">People of Marketing who filled the column.</param>
/// <param name="SalesMean">0 to 100.</param>
/// <param name="MarketingMean">0 to 100.</param>
/// <param name="Sales">Shares by option.</param>
/// <param name="Marketing">Shares by option.</param>
public sealed record FrequencyCheckResult(
    Check Check, int? Score, int AnsweredSales, int AnsweredMarketing, int SalesMean, int MarketingMean, OptionPicture Sales, OptionPicture Marketing)
    : CheckResult(Check, Score, null, AnsweredSales, AnsweredMarketing);

/// <summary>How well each team knows what troubles the other.</summary>
public sealed record PredictionCheckResult(
    Check Check, int? Score, int AnsweredSales, int AnsweredMarketing, PredictionFigure SalesKnowsMarketing, PredictionFigure MarketingKnowsSales)
    : CheckResult(Check, Score, null, AnsweredSales, AnsweredMarketing);

/// <summary>One direction of a prediction.</summary>
/// <param name="Score">0 to 100; null where the named team has no shared challenge.</param>
/// <param name="Hits">H in percent, in tens where a team has fewer than twice the floor, as are the next two.</param>
/// <param name="Guess">G in percent.</param>
/// <param name="Best">B in percent.</param>
/// <param name="Named">What the named team says of itself, in percent of its picks.</param>
/// <param name="Predicted">What the other team expects, in percent of its picks.</param>
public sealed record PredictionFigure(int? Score, int Hits, int Guess, int Best, OptionPicture Named, OptionPicture Predicted);

/// <summary>Two estimates and two wishes of how money is split.</summary>
public sealed record SplitCheckResult(
    Check Check, int? Score, double? Guess, int AnsweredSales, int AnsweredMarketing, SplitFigure Sales, SplitFigure Marketing)
    : CheckResult(Check, Score, Guess, AnsweredSales, AnsweredMarketing);

/// <param name="Is">Mean of what is, 0 to 100, Marketing's part.</param>
/// <param name="Should">Mean of what should be, 0 to 100, Marketing's part.</param>
/// <param name="Distance">"Should" less "is" among those who gave both; null where fewer than twice the floor in a team did.</param>
/// <param name="InTens">Whether the means are given to the nearest ten.</param>
public sealed record SplitFigure(int Is, int Should, int? Distance, bool InTens);

/// <summary>A team's shares by option.</summary>
/// <param name="InTens">Small teams: shares in tens, and only options that at least three people chose.</param>
/// <param name="Options">Percent by option, in the questionnaire's order.</param>
/// <param name="Others">Percent of all that is not given by itself; null where each option is.</param>
public sealed record OptionPicture(bool InTens, IReadOnlyList<OptionShare> Options, int? Others)
{
    /// <summary>Percent, or null where the option is not shown by itself.</summary>
    public int? Share(string optionId) =>
        Options.FirstOrDefault(o => string.Equals(o.Option.Id, optionId, StringComparison.Ordinal))?.Percent;
}

/// <param name="Option">What was chosen.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record OptionShare(Option Option, int Percent);

/// <summary>Words for the other team, by the team that picked them.</summary>
public sealed record WordsResult(WordsFigure Sales, WordsFigure Marketing);

/// <param name="Unkind">Unkind picks in percent of all picks of words; in tens where a team has fewer than twice the floor.</param>
/// <param name="InTens">Whether the share is in tens.</param>
/// <param name="Words">Percent of the picks by word; null where a team has fewer than twice the floor.</param>
public sealed record WordsFigure(int Unkind, bool InTens, IReadOnlyList<OptionShare>? Words);

/// <summary>Who does a task, as each team says.</summary>
/// <param name="Task">The task.</param>
/// <param name="Agreement">100 × Σ pₛ(k)·pₘ(k) over the four answers, 0 to 100.</param>
/// <param name="Sales">Shares by answer.</param>
/// <param name="Marketing">Shares by answer.</param>
public sealed record TaskResult(OwnershipTask Task, int Agreement, OptionPicture Sales, OptionPicture Marketing);
