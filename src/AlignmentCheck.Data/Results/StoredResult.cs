using AlignmentCheck.Core.Advice;
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
<<<<<<< HEAD
/// <param name="History">The round with those before it that its readers may see.</param>
=======
/// <param name="UsualTasks">Who usually does what, as worded at closing; empty where the round itself asked.</param>
/// <param name="Comparison">Beside the round before; null where there was none, or where it is not released and this one is.</param>
/// <param name="Previous">The quarter of the round before.</param>
>>>>>>> 652f2c2 (A report ends in a draft service level agreement made from its figures, which the command line also writes as a document of its own)
public sealed record StoredResult(
    Round Round,
    DisclosedResult Result,
    IReadOnlyList<StoredComment> Comments,
    IReadOnlyList<Recommendation> Steps,
    IReadOnlyDictionary<string, Source> Sources,
<<<<<<< HEAD
    RoundHistory History)
=======
    IReadOnlyList<OwnershipTask> UsualTasks,
    RoundComparison? Comparison,
    Quarter? Previous)
>>>>>>> 652f2c2 (A report ends in a draft service level agreement made from its figures, which the command line also writes as a document of its own)
{
    /// <summary>The managers' forecasts beside the result; null where none was given.</summary>
    public ForecastComparison? Forecast { get; init; }

    /// <summary>Steps that were taken up before, as the plan stood at closing, with their numbers.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Steps that were dropped since the round before.</summary>
    public IReadOnlyList<StepTakenUp> Dropped { get; init; } = [];
}

/// <param name="Place">Its place in the frozen result, from 0.</param>
/// <param name="Text">What was written.</param>
/// <param name="IsWithheld">Whether the consultant keeps it out of the report.</param>
public sealed record StoredComment(int Place, string Text, bool IsWithheld);
