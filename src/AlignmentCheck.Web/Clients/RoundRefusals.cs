using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Clients;

/// <summary>Why a round was refused, beside the field that it is about.</summary>
internal static class RoundRefusals
{
    private const string Form = "Input";

    private static readonly ResourceTexts Texts = new(typeof(RoundRefusals));

    public static void AddProblems(this ModelStateDictionary state, IEnumerable<RoundProblem> problems)
    {
        foreach (var problem in problems)
        {
            state.AddModelError(FieldOf(problem) is { } field ? $"{Form}.{field}" : "", Sentence(problem, earliest: null, today: default));
        }
    }

    /// <summary>An entry for the quarter that the form did not offer.</summary>
    public static void AddUnknownQuarter(this ModelStateDictionary state) =>
        state.AddModelError($"{Form}.{nameof(RoundForm.Quarter)}", Texts.Get("UnknownQuarter"));

    /// <param name="problem">What is wrong.</param>
    /// <param name="earliest">The first day that would do; null where no day is at fault.</param>
    /// <param name="today">In the organisation's time zone.</param>
    public static string Sentence(RoundProblem problem, DateOnly? earliest, DateOnly today) =>
        Texts.Format([Round.LeastDaysBetween, earliest is { } day ? DateTexts.Day(day, today) : "", RoundPlan.MostDaysOpen], problem.ToString());

    /// <summary>For a form that was sent when the round had left the state that the form is for.</summary>
    public static string MovedOn => Texts.Get();

    /// <summary>For a form that was sent when there was no such round any more.</summary>
    public static string Gone(Quarter quarter) => Texts.Format([DateTexts.Name(quarter)]);

    private static string? FieldOf(RoundProblem problem) => problem switch
    {
        RoundProblem.UnknownQuestionnaire => nameof(RoundForm.Questionnaire),
        RoundProblem.QuarterTaken => nameof(RoundForm.Quarter),
        RoundProblem.ClosesBeforeOpening or RoundProblem.OpenTooLong or RoundProblem.ClosesInThePast
            or RoundProblem.ClosesInTheFuture or RoundProblem.ClosesTooLongAgo => nameof(RoundForm.ClosesOn),
        RoundProblem.FloorOutOfRange => nameof(RoundForm.Floor),
        RoundProblem.InvitedSalesOutOfRange => nameof(RoundForm.InvitedSales),
        RoundProblem.InvitedMarketingOutOfRange => nameof(RoundForm.InvitedMarketing),
        RoundProblem.KeepAnswersDaysOutOfRange => nameof(RoundForm.KeepAnswersDays),
        RoundProblem.ReleaseDaysOutOfRange => nameof(RoundForm.ReleaseAfterDays),
        RoundProblem.TooSoonAfterTheLast => nameof(RoundForm.OpensOn),
        RoundProblem.NoCodes or RoundProblem.NobodyInvited or RoundProblem.NoMail => nameof(RoundForm.WayIn),
        RoundProblem.AnotherIsOpen or RoundProblem.Archived => null,
        _ => null,
    };
}
