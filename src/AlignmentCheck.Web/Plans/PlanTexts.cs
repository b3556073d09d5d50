using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Plans;

/// <summary>Where steps in a plan stand, in words.</summary>
internal static class PlanTexts
{
    private const int DaysCounted = 60;
    private const int LargestNumberInLetters = 12;

    private static readonly ResourceTexts Texts = new(typeof(PlanTexts));

    /// <summary>"Under way".</summary>
    public static string State(PlanState state) => Texts.Get($"State.{state}");

    /// <summary>"Due 18 December, in 9 days", or by how much it is overdue; of what is over, when it ended.</summary>
    public static string Due(FoundPlan plan, PlanRow row) => row.Plan switch
    {
        { IsOpen: true } step => Due(step.DueOn, plan.Today),
        { State: PlanState.Done, EndedAt: { } ended } => Texts.Format([DateTexts.Day(plan.Organisation.DayOf(ended), plan.Today)], "DoneOn"),
        { EndedAt: { } ended } => Texts.Format([DateTexts.Day(plan.Organisation.DayOf(ended), plan.Today)], "DroppedOn"),
        var step => Due(step.DueOn, plan.Today),
    };

    public static string Due(DateOnly due, DateOnly today)
    {
        var day = DateTexts.Day(due, today);
        return (due.DayNumber - today.DayNumber) switch
        {
            0 => Texts.Get("DueToday"),
            1 => Texts.Format([day], "DueTomorrow"),
            > DaysCounted => Texts.Format([day], "Due"),
            > 0 and var days => Texts.Format([day, days], "DueIn"),
            -1 => Texts.Format([day], "OverdueOne"),
            var days => Texts.Format([day, -days], "Overdue"),
        };
    }

    /// <summary>The finding: "Three steps are open, one of them is overdue".</summary>
    public static string Heading(FoundPlan plan) => (plan.Open.Count, plan.Overdue) switch
    {
        (0, _) => Texts.Get(plan.Rows.Count == 0 ? "Heading.Empty" : "Heading.NothingOpen"),
        (1, 0) => Texts.Get("Heading.One"),
        (1, _) => Texts.Get("Heading.OneOverdue"),
        (var open, 0) => Texts.Format([Capital(InLetters(open))], "Heading.Open"),
        (var open, 1) => Texts.Format([Capital(InLetters(open))], "Heading.OpenOneOverdue"),
        var (open, overdue) => Texts.Format([Capital(InLetters(open)), InLetters(overdue)], "Heading.OpenOverdue"),
    };

    /// <summary>What the number should reach at the least.</summary>
    public static string Least(int value) => Texts.Format([value]);

    public static string NotBegun(Quarter quarter) => Texts.Format([DateTexts.Name(quarter)]);

    /// <summary>"Sum of what happened": from one state to another, or that it was taken up.</summary>
    public static string Change(PlanStepChange change) => change.From is null
        ? Texts.Format([Texts.Get($"Word.{change.To}")], "TakenUpAs")
        : Texts.Format([Texts.Get($"Word.{change.From}"), Texts.Get($"Word.{change.To}")], "From");

    /// <summary>"under way", within a sentence.</summary>
    public static string Word(PlanState state) => Texts.Get($"Word.{state}");

    public static string Gone => Texts.Get();

    private static string InLetters(int number) =>
        number <= LargestNumberInLetters ? Texts.Get($"Number.{number}") : number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}
