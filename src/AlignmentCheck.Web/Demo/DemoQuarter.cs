using AlignmentCheck.Core.Forecasts;

namespace AlignmentCheck.Web.Demo;

/// <summary>How the demo client stands in one quarter: what its invented people draw their answers from.</summary>
/// <param name="AnsweredSales">People of Sales who answer.</param>
/// <param name="AnsweredMarketing">People of Marketing who answer.</param>
/// <param name="Views">By dimension, the score (0 to 100) around which each team's people lie.</param>
/// <param name="SameResult">Share of people (0 to 1) who name the favourite result; the others scatter.</param>
/// <param name="KnowsOther">Share of picks (0 to 1) that hit what the other team says of itself.</param>
/// <param name="FeedbackSteps">How often feedback comes, around this step from 0 (never) to 4 (more often).</param>
/// <param name="BothRewarded">Share of people (0 to 1) who say that both are rewarded.</param>
/// <param name="Unkind">Share of words (0 to 1) that are unkind.</param>
internal sealed record DemoQuarter(
    int AnsweredSales,
    int AnsweredMarketing,
    IReadOnlyDictionary<string, DemoView> Views,
    double SameResult,
    double KnowsOther,
    double FeedbackSteps,
    double BothRewarded,
    double Unkind)
{
    /// <summary>From which its people's answers are drawn: the same whenever the demo is made, so that it tells the same story.</summary>
    public required int Seed { get; init; }

    /// <summary>People of Sales invited.</summary>
    public int InvitedSales { get; init; } = DemoStory.InvitedSales;

    /// <summary>People of Marketing invited.</summary>
    public int InvitedMarketing { get; init; } = DemoStory.InvitedMarketing;

    /// <summary>What the demo's manager expects, by dimension; null where no forecast is given.</summary>
    public Forecast? Forecast { get; init; }
}

/// <param name="Sales">0 to 100.</param>
/// <param name="Marketing">0 to 100.</param>
internal readonly record struct DemoView(double Sales, double Marketing);
