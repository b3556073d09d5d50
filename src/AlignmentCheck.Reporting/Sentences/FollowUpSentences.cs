using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What became of the steps that were taken up, in words that claim no cause.</summary>
/// <param name="result">The round that tells.</param>
/// <param name="texts">In its language.</param>
public sealed class FollowUpSentences(DisclosedResult result, ReportTexts texts)
{
    /// <summary>The finding, as a title.</summary>
    /// <param name="followUps">Every step that is followed.</param>
    public string Title(IReadOnlyList<FollowUp> followUps)
    {
        var told = followUps.Count(one => one.Verdict is not (FollowUpVerdict.TooEarly or FollowUpVerdict.CannotBeTold));
        var up = followUps.Count(one => one.Verdict == FollowUpVerdict.MovedUp);
        return followUps.Count == 0 ? texts["FollowUp.Title.Dropped"]
            : told == 0 ? texts[followUps.Any(one => one.Verdict == FollowUpVerdict.TooEarly) ? "FollowUp.Title.Early" : "FollowUp.Title.Untold"]
            : up == 0 ? texts.Count("FollowUp.Title.None", told)
            : texts.Count("FollowUp.Title.Some", told, texts.Capital(InLetters(up)), InLetters(told));
    }

    /// <summary>The number that should have moved, without its values.</summary>
    public string Number(FigureName figure, Core.Questionnaires.Team? team)
    {
        var label = IsAsked(figure) ? new StepSentences(result, texts).Label(figure) : texts["FollowUp.NotAsked"];
        return team is { } name ? texts.Format("FollowUp.OfTeam", label, texts.TeamName(name)) : label;
    }

    /// <summary>The word for it, such as "no visible change".</summary>
    public string Word(FollowUpVerdict verdict) => texts[$"FollowUp.{verdict}"];

    /// <summary>Why it is too early or cannot be told, or that a step which keeps something has kept it; null where the word says enough.</summary>
    public string? Why(FollowUp followUp) => followUp switch
    {
        { Verdict: FollowUpVerdict.TooEarly, Taken: { State: not PlanState.Planned, BegunOn: { } begun } } =>
            texts.Format("FollowUp.BegunLate", texts.Date(begun), FollowingUp.LeastWeeks),
        { Verdict: FollowUpVerdict.TooEarly } => texts["FollowUp.NotBegun"],
        { Why: { } why } => texts.Format($"FollowUp.Untold.{why}", texts.QuarterName(followUp.Taken.Since)),
        { Taken.Step.IsSustain: true, Verdict: FollowUpVerdict.NoVisibleChange } => texts["FollowUp.Kept"],
        _ => null,
    };

    /// <summary>Who sees to it and by when, where it stands and since when.</summary>
    public string Standing(StepTakenUp taken) => taken switch
    {
        { State: PlanState.UnderWay, BegunOn: { } begun } => texts.Format("FollowUp.Standing.UnderWay", taken.Owner, texts.Date(begun), texts.Date(taken.DueOn)),
        { State: PlanState.Done } => texts.Format("FollowUp.Standing.Done", taken.Owner, texts.Date(taken.TakenUpOn)),
        _ => texts.Format("FollowUp.Standing.Planned", taken.Owner, texts.Date(taken.TakenUpOn), texts.Date(taken.DueOn)),
    };

    /// <summary>A value as shown, or a dash where there is none.</summary>
    public string Value(int? value) => value is { } shown ? texts.Number(shown, "0") : texts["FollowUp.NoValue"];

    /// <summary>That its number has not moved in two rounds, and what stands beside it.</summary>
    /// <returns>Null where it has moved or may still move.</returns>
    public string? Beside(FollowUp followUp, IReadOnlyList<Recommendation> recommended) =>
        !followUp.IsStalled ? null
        : Recommending.Beside(recommended, followUp) is { } next ? texts.Format("FollowUp.Beside", next.Rank, next.Step.Title)
        : texts["FollowUp.NothingBeside"];

    /// <summary>"A (reason)".</summary>
    public string Dropped(StepTakenUp taken) => texts.Format("FollowUp.DroppedStep", taken.Step.Title, taken.Reason);

    private bool IsAsked(FigureName figure) => figure.Kind switch
    {
        FigureKind.Dimension or FigureKind.Gap => result.Find(figure.Id) is not null,
        FigureKind.Check => result.Questionnaire.Dimensions.Any(dimension => string.Equals(dimension.Check?.Id, figure.Id, StringComparison.Ordinal)),
        _ => result.Questionnaire.Statements.Any(statement => string.Equals(statement.Id, figure.Id, StringComparison.Ordinal)),
    };

    private string InLetters(int number) => number <= ReportTexts.LargestNumberWord ? texts.NumberWord(number) : number.ToString(CultureInfo.InvariantCulture);
}
