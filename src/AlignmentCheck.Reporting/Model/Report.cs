using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Reporting.Model;

/// <summary>Everything that a report is made from, whatever its form.</summary>
/// <param name="Result">The disclosed result: no other figure enters.</param>
/// <param name="Steps">Recommended steps by rank.</param>
/// <param name="Comparison">The round's figures beside those of earlier rounds; null where there is none.</param>
/// <param name="Heading">Who and when.</param>
/// <param name="Sources">The sources that are cited, by id.</param>
public sealed record Report(
    DisclosedResult Result,
    IReadOnlyList<Recommendation> Steps,
    RoundComparison? Comparison,
    ReportHeading Heading,
    IReadOnlyDictionary<string, Source> Sources)
{
    /// <summary>The round with those before it that its readers may see; null or one round alone where there is none.</summary>
    public RoundHistory? History { get; init; }

    /// <summary>What managers expected beside what was found; null where none gave a forecast.</summary>
    public ForecastComparison? Forecast { get; init; }

    /// <summary>What was held back and why: of the result, then of the forecasts.</summary>
    public IReadOnlyList<HeldBack> HeldBack => [.. Result.HeldBack, .. Forecast?.HeldBack ?? []];

    /// <summary>Steps that were taken up before, as the plan stood at closing, with their numbers.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Steps that were dropped since the round before.</summary>
    public IReadOnlyList<StepTakenUp> Dropped { get; init; } = [];

    /// <summary>On the site, where each recommended step is taken up or stands in the plan, by the step's id. Never printed.</summary>
    public IReadOnlyDictionary<string, PlanLink> PlanLinks { get; init; } = new Dictionary<string, PlanLink>(StringComparer.Ordinal);

    public bool HasPlan => FollowUps.Count > 0 || Dropped.Count > 0;

    /// <summary>What its consultant gave it of their own.</summary>
    public Brand Brand { get; init; } = Brand.None;

    /// <summary>What happened between the rounds, such as steps that were taken up; marked where all rounds are drawn.</summary>
    public IReadOnlyList<TrendEvent> Events { get; init; } = [];

    /// <summary>Whether there is an earlier round to speak of.</summary>
    public bool HasChanges => History is { SincePrevious: not null };

    /// <summary>Who usually does what, for the draft agreement of a round that did not ask; empty where content says nothing of it.</summary>
    public IReadOnlyList<OwnershipTask> UsualTasks { get; init; } = [];

    /// <summary>A service level agreement to sign, made from the same figures.</summary>
    public DraftAgreement Agreement => DraftAgreement.From(Result, Steps, UsualTasks);

    /// <summary>Whether anything is shown that the teams said of each other or of their work together.</summary>
    public bool HasViews => Result.Dimensions.Any(dimension => dimension.Check is PredictionCheckResult)
        || Result.Words is not null
        || Result.Ownership.Count > 0
        || Result.Comments.Count > 0
        || Result.CommentsWithheld > 0;
}

/// <summary>Who was asked and when.</summary>
/// <param name="Organisation">Null where no name was given.</param>
/// <param name="Quarter">Null where none was given.</param>
/// <param name="PreviousQuarter">The quarter of the last round before; null where there is none.</param>
/// <param name="Date">The day on which the report was made.</param>
public sealed record ReportHeading(string? Organisation, Quarter? Quarter, Quarter? PreviousQuarter, DateOnly Date)
{
    /// <summary>Whether the round was run elsewhere and its answers were imported, which the report then says.</summary>
    public bool IsImported { get; init; }
}

/// <param name="Address">Where a step is taken up, or where it stands in the plan.</param>
/// <param name="State">Where it stands; null where it can be taken up.</param>
public sealed record PlanLink(string Address, PlanState? State);

/// <summary>Something that happened between the rounds.</summary>
/// <param name="Day">When.</param>
/// <param name="Label">A few words.</param>
/// <param name="After">The round that it came after, and after which it is drawn; null where the day says enough.</param>
public sealed record TrendEvent(DateOnly Day, string Label, Quarter? After = null);
