using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Results;

/// <summary>A closed round as it is shown.</summary>
/// <param name="Round">With its organisation.</param>
/// <param name="Result">Without withheld comments.</param>
/// <param name="Comments">Every comment in its place, with those that are withheld: for the consultant alone.</param>
/// <param name="Steps">Recommended steps by rank, as they were worded at closing, without those that were under way then.</param>
/// <param name="Sources">As they were worded at closing, by id.</param>
/// <param name="UsualTasks">Who usually does what, as worded at closing; empty where the round itself asked.</param>
/// <param name="History">The round with those before it that its readers may see.</param>
public sealed record StoredResult(
    Round Round,
    DisclosedResult Result,
    IReadOnlyList<StoredComment> Comments,
    IReadOnlyList<Recommendation> Steps,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyList<OwnershipTask> UsualTasks,
    RoundHistory History)
{
    /// <summary>The managers' forecasts beside the result; null where none was given.</summary>
    public ForecastComparison? Forecast { get; init; }

    /// <summary>Steps that were taken up before, as the plan stood at closing, with their numbers.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Steps that were dropped since the round before.</summary>
    public IReadOnlyList<StepTakenUp> Dropped { get; init; } = [];

    /// <summary>Every step that was taken up before it closed, oldest first, those of which its report says no more included.</summary>
    public IReadOnlyList<StepTakenUp> TakenUp { get; init; } = [];

    /// <summary>What its consultants give it of their own.</summary>
    public Brand Brand { get; init; } = Brand.None;
}

/// <param name="Place">Its place in the frozen result, from 0.</param>
/// <param name="Text">What was written.</param>
/// <param name="IsWithheld">Whether the consultant keeps it out of the report.</param>
public sealed record StoredComment(int Place, string Text, bool IsWithheld);
