using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Web.Plans;

/// <summary>A step in the plan with its number.</summary>
/// <param name="Seen">As its reader may see it.</param>
/// <param name="Told">What the last report says of its number; null where none has yet.</param>
/// <param name="Today">In the organisation's time zone.</param>
internal sealed record PlanRow(SeenPlanStep Seen, ToldFollowUp? Told, DateOnly Today)
{
    private static ReportTexts Texts => ReportTexts.For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public PlanStep Plan => Seen.Plan;

    public Step Step => Seen.Step;

    public bool IsOverdue => Plan.IsOverdue(Today);

    /// <summary>What was dropped moves nothing.</summary>
    public bool IsFollowed => Plan.State != PlanState.Dropped;

    public Team? Team => Told is { FollowUp: var told } ? told.Team : Seen.Target.Team;

    /// <summary>What should move, in words.</summary>
    public string Number => Told is { FollowUp: var told }
        ? Sentences.Number(told.Figure, told.Team)
        : Sentences.Number(Seen.Target.Figure, Seen.Target.Team);

    public string Before => Sentences.Value(BeforeValue);

    public int? BeforeValue => Told is { FollowUp: var told } ? told.Before : Seen.Target.From;

    public string Now => Sentences.Value(Told?.FollowUp.Now);

    /// <summary>The honest word; null where no round has closed since.</summary>
    public string? Word => Told is { FollowUp: var told } ? Sentences.Word(told.Verdict) : null;

    /// <summary>Why it is too early or cannot be told.</summary>
    public string? Why => Told switch
    {
        null => Seen.Target.To is { } least && least != Seen.Target.From ? PlanTexts.Least(least) : null,

        // It may have been begun since.
        { FollowUp: { Verdict: FollowUpVerdict.TooEarly, Taken: { State: PlanState.Planned } or { BegunOn: null } }, Quarter: var quarter } => PlanTexts.NotBegun(quarter),
        { FollowUp: var told } => Sentences.Why(told),
    };

    private FollowUpSentences Sentences => new(Told?.Result ?? Seen.Result, Texts);
}
